import type { Engine } from '../../core/engine.js';
import { defaultLanguage, nearestLanguage, type Language } from '../../core/languages/language.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { TypedCommand } from '../commands/command.js';
import type { SpokenReply } from '../commands/reply.js';
import { speechIn } from '../commands/speech.js';
import type { Decoded } from './decode.js';
import { TelegramRefusal, type TelegramDriver } from './driver.js';
import type { FirstTimes } from '../first-times.js';
import { render } from './render.js';
import { sendAll } from './send.js';

/** What of the engine is told of changes in a chat. */
export type ChatChangesEngine = Pick<Engine, 'accountBlocked' | 'accountShown' | 'moveCommunity'>;

/** What taking note of a change takes. */
export type NotingChanges = {
  driver: TelegramDriver;
  engine: ChatChangesEngine;
  calendar: Pick<Calendar, 'now'>;
  /** The groups that were greeted since the start. */
  greeted: FirstTimes<string>;
  log: Log;
};

type ChatChange = Exclude<Decoded, { what: 'asked' | 'stale-button' | 'nothing' }>;

/** Takes note of what has changed in a chat: who can be written to, where a group has gone, and that the bot is new in one. */
export async function chatChanged(change: ChatChange, noting: NotingChanges): Promise<void> {
  const { engine, greeted } = noting;
  switch (change.what) {
    case 'blocked':
      return engine.accountBlocked({ platform: 'telegram', externalId: change.externalId });
    case 'unblocked':
      return engine.accountShown({ platform: 'telegram', externalId: change.externalId });
    case 'migrated':
      // It is the group that was greeted, with all who are in it.
      greeted.isNew(change.to);
      return moveAlong(change, noting);
    case 'joined':
      if (greeted.isNew(change.chatId)) await greet(change, noting);
  }
}

/** A group goes on under another id: what is linked to it goes along. Safe to run twice. */
export async function moveAlong(
  { from, to }: { from: string; to: string },
  { engine, log }: Pick<NotingChanges, 'engine' | 'log'>,
): Promise<void> {
  const outcome = await engine.moveCommunity({ platform: 'telegram', from, to });
  if (outcome === 'moved') {
    log.info('A group has become a supergroup: its campaigns are linked to the new id.', { from, to });
  } else if (outcome === 'taken') {
    log.warn(
      'A group has become a supergroup that belongs to another artist: its campaigns stay with the old id (npm run campaign -- unlink).',
      { from, to },
    );
  }
}

type Joined = Extract<ChatChange, { what: 'joined' }>;

async function greet({ chatId, by }: Joined, { driver, calendar, log }: NotingChanges): Promise<void> {
  try {
    await sendAll(driver, render(hello(languageOf(by)), calendar.now()), { target: { chatId }, patience: 'patient' });
  } catch (error) {
    if (!(error instanceof TelegramRefusal)) throw error;
    log.info('The bot was added to a group where it may not write.', { chatId, reason: error.message });
  }
}

/** All in the group read it; of them only who has added the bot is known, and how their app is set. */
function languageOf({ languageTag }: TypedCommand['account']): Language {
  return (languageTag === undefined ? null : nearestLanguage([languageTag])) ?? defaultLanguage;
}

function hello(language: Language): SpokenReply {
  const { say } = speechIn(language);
  const text = [...say('telegram.hello'), '\n\n', ...say('telegram.forManagers')];
  return { visibility: 'public', parts: [{ part: 'text', text }], language };
}
