import type { AccountKey } from '../../core/artists/team.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Engine } from '../../core/engine.js';
import type { RecognisedAccount, SeenAccount } from '../../core/fans/recognise-account.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { ChatAccount } from '../../core/smart-links/give-personal-link.js';
import type { CommandEngine, TypedCommand } from '../commands/command.js';
import type { FloodGuard } from '../commands/flood-guard.js';
import type { Choice, SpokenReply } from '../commands/reply.js';
import { answerTyped, broke, tell } from '../commands/route.js';
import type { FirstTimes } from '../first-times.js';
import type { BoundedMap } from './bounded-map.js';
import type { Incoming, WhatsAppDriver } from './driver.js';
import type { Menus } from './menus.js';
import { placeOf, say } from './say.js';
import { keysOf, lacksMenu, understand, type Meant, type Said } from './understand.js';

/** What of the engine a WhatsApp bot uses. */
export type WhatsAppEngine = CommandEngine &
  Pick<
    Engine,
    | 'deliverAnnouncements'
    | 'recordWentOut'
    | 'recordCameBack'
    | 'reportCarrier'
    | 'recogniseAccount'
    | 'renameAccount'
    | 'addressOfAccount'
    | 'accountShown'
    | 'stopNews'
    | 'keepLastMenu'
    | 'lastMenu'
  >;

/** What answering a message takes. */
export type AnsweringMessages = {
  driver: WhatsAppDriver;
  engine: WhatsAppEngine;
  calendar: Pick<Calendar, 'now'>;
  floods: FloodGuard;
  /** What was seen lately: WhatsApp brings everything at least once. */
  recent: FirstTimes<string>;
  menus: Menus;
  /** Who has written to us alone, and when last: nobody else is written to because of what they typed in a group. */
  writers: BoundedMap<Date>;
  log: Log;
};

/**
 * Answers what somebody typed or pressed, and takes note of what they told WhatsApp, once. Rejects only where that note
 * (no more news, another id) could not be kept: it is to be brought again.
 */
export async function answerMessage(incoming: Incoming, answering: AnsweringMessages): Promise<void> {
  const { recent, log } = answering;
  if (!recent.isNew(incoming.id)) return;
  if (incoming.what !== 'text' && incoming.what !== 'pressed') return takeNote(incoming, answering);
  try {
    await answerPerson(incoming, answering);
  } catch (error) {
    log.error('A message could not be answered.', { error });
  }
}

type Told = Exclude<Incoming, Said>;

async function takeNote(told: Told, { engine, recent }: AnsweringMessages): Promise<void> {
  try {
    if (told.what === 'renamed') {
      await engine.renameAccount(seen(told), told.formerId);
      return;
    }
    const account = await engine.recogniseAccount(seen(told), told.from.aliases);
    if (told.what === 'opted-out') await engine.stopNews(account);
    // That they want marketing of us again is no consent; what was held for them may come.
    else await engine.accountShown(account);
  } catch (error) {
    recent.forget(told.id);
    throw error;
  }
}

/** What floods us, and what people say to each other in a group, never reaches the engine. */
async function answerPerson(said: Said, answering: AnsweringMessages): Promise<void> {
  const { floods, menus, log } = answering;
  const isDirect = said.chat.kind === 'direct';
  const meant = understand(said, menus);
  if (meant.kind === 'not-for-us' && !isDirect) return;
  const lastWrote = isDirect ? noteWriter(said, answering) : 'lately';
  const asker = { account: { ...seen(said), displayName: said.from.name } };
  const flood = floods.admit({ ...asker, place: placeOf(said) });
  if (flood.admitted === 'keep-silent') return;
  if (flood.admitted === 'say') {
    return say(await tell(asker, flood.reply, answering), { said, account: asker.account, command: null, answering });
  }
  const command = commandOf(meant);
  if (said.chat.kind === 'group') {
    log.info('A command in a group.', { command: command?.name ?? meant.kind, groupId: said.chat.groupId });
  }
  const recognised = await recognise(said, { meant, answering });
  if (!recognised) return;
  const { isKnown, ...account } = recognised;
  // Who begins to talk is told what they can ask for: silence would look broken. Further talk is talk, and after a restart
  // somebody known may be in the middle of it.
  const begins = lastWrote === 'long-ago' || (lastWrote === 'never' && !isKnown);
  const isGreeted = meant.kind === 'not-for-us' && begins;
  // By the list that was recalled, where there was one.
  const asked = isGreeted ? greeting : understand(said, menus);
  const input = inputOf(said, account, answering);
  const reply =
    asked.kind === 'say' ? await tell(input, asked.reply, answering) : await answerTyped(asked, input, answering);
  if (reply) await say(reply, { said, account, command, answering });
}

const greeting = { kind: 'command', name: 'help', options: {} } as const;

const dayMs = 24 * 60 * 60 * 1000;

/** When they have written to us alone before, as far as this process knows; within a day it is one conversation. */
function noteWriter({ from }: Said, { writers, calendar }: AnsweringMessages): 'never' | 'lately' | 'long-ago' {
  const ids = [from.id, ...from.aliases];
  const now = calendar.now();
  const times = ids.flatMap((id) => writers.get(id)?.getTime() ?? []);
  for (const id of ids) writers.put(id, now);
  if (times.length === 0) return 'never';
  return now.getTime() - Math.max(...times) < dayMs ? 'lately' : 'long-ago';
}

type Recognising = { meant: Meant; answering: AnsweringMessages };

/** Who they are here, and that they can be written to. Null if that broke: who has asked for something was told so. */
async function recognise(said: Said, { meant, answering }: Recognising): Promise<RecognisedAccount | null> {
  const { engine } = answering;
  try {
    const recognised = await engine.recogniseAccount(seen(said), said.from.aliases);
    if (said.chat.kind === 'direct') await engine.accountShown(recognised);
    await recall(said, recognised, answering);
    return recognised;
  } catch (error) {
    const account = { ...seen(said), displayName: said.from.name };
    const command = commandOf(meant)?.name ?? meant.kind;
    const reply = await broke(error, { account, command, requestId: requestIdOf(said) }, answering);
    // It says nothing of anybody: where it was asked it is read soonest.
    if (meant.kind !== 'not-for-us') await say(inPublic(reply), { said, account, command: null, answering });
    return null;
  }
}

/** What this process does not know any more, or not yet, of the lists in the chat with us alone. */
async function recall(said: Said, account: AccountKey, { engine, menus }: AnsweringMessages): Promise<void> {
  if (!lacksMenu(said, menus)) return;
  const menu = await engine.lastMenu(account);
  if (menu.length > 0) menus.put(keysOf(said), menu);
}

function inPublic(reply: SpokenReply): SpokenReply {
  return { ...reply, visibility: 'public' };
}

function commandOf(meant: Meant): Choice['command'] | null {
  return meant.kind === 'command' ? { name: meant.name, options: meant.options } : null;
}

function inputOf(
  said: Said,
  account: ChatAccount,
  { driver, calendar }: AnsweringMessages,
): Omit<TypedCommand, 'options'> {
  // A menu of a group's is answered in the chat with us alone: it is asked of the group that is meant.
  const managesPlace = ({ communityId }: CommunityPlace) => driver.managesGroup(communityId, said.from);
  return { account, place: placeOf(said), now: calendar.now(), requestId: requestIdOf(said), managesPlace };
}

function requestIdOf({ id }: Said): string {
  return `whatsapp:${id}`;
}

/** People can have names that show nothing, and not with everything they do is their name told. */
function seen({ from }: Pick<Incoming, 'from'>): SeenAccount {
  return { platform: 'whatsapp', externalId: from.id, displayName: from.name.trim().slice(0, 100) || null };
}
