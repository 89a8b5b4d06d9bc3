import type { Engine } from '../../core/engine.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { ChatAccount } from '../../core/smart-links/give-personal-link.js';
import type { CommandEngine, CommandInput } from '../commands/command.js';
import { staleButtonReply } from '../commands/failure-replies.js';
import type { FloodGuard } from '../commands/flood-guard.js';
import { plain } from '../commands/phrase.js';
import { decodePress } from '../commands/press.js';
import { readTyped, type Understood } from '../commands/read-typed.js';
import type { Choice, Reply } from '../commands/reply.js';
import { answerTyped } from '../commands/route.js';
import type { FirstTimes } from '../first-times.js';
import type { BoundedMap } from './bounded-map.js';
import type { Incoming, Target, WhatsAppDriver } from './driver.js';
import { goOnUrl } from './go-on-link.js';
import { render } from './render.js';

/** What of the engine a WhatsApp bot uses. */
export type WhatsAppEngine = CommandEngine &
  Pick<
    Engine,
    | 'deliverAnnouncements'
    | 'reportCarrier'
    | 'recogniseAccount'
    | 'renameAccount'
    | 'addressOfAccount'
    | 'accountShown'
    | 'stopNews'
  >;

/** What answering a message takes. */
export type AnsweringMessages = {
  driver: WhatsAppDriver;
  engine: WhatsAppEngine;
  calendar: Pick<Calendar, 'now'>;
  floods: FloodGuard;
  /** What was seen lately: WhatsApp brings everything at least once. */
  recent: FirstTimes<string>;
  /** What the numbers of the latest menu stand for, by chat. */
  menus: BoundedMap<readonly Choice['command'][]>;
  /** Who has written to us alone: nobody else is written to because of what they typed in a group. */
  writers: BoundedMap<true>;
  log: Log;
};

const words = {
  noSuchNumber: (most: number) =>
    most === 1
      ? 'That list has only the number 1. Type 1, or /help to see what you can ask for.'
      : `That list goes from 1 to ${most}. Type one of these numbers, or /help to see what you can ask for.`,
  noList: 'There is no list to choose from any more. Type /help to see what you can ask for.',
  inPrivate: 'That is for you alone: I have answered you in our own chat.',
  goOn: 'That is for you alone. Open our own chat here, and press send there:',
  writeFirst: 'That is for you alone. Write to me directly, and I answer you there.',
};

/** Answers what somebody typed or pressed, once. Never throws. */
export async function answerMessage(incoming: Incoming, answering: AnsweringMessages): Promise<void> {
  const { recent, engine, log } = answering;
  try {
    if (!recent.isNew(incoming.id)) return;
    const { from, chat } = incoming;
    const seen: ChatAccount = { platform: 'whatsapp', externalId: from.id, displayName: nameOf(from.name) };
    if (incoming.what === 'renamed') {
      await engine.renameAccount(seen, incoming.formerId);
      return;
    }
    const account = await engine.recogniseAccount(seen, from.aliases);
    if (incoming.what === 'opted-out') await engine.stopNews(account);
    // That they want marketing of us again is no consent; what was held for them may come.
    if (chat.kind === 'direct' && incoming.what !== 'opted-out') await engine.accountShown(account);
    if (incoming.what === 'text' || incoming.what === 'pressed') await answerPerson(incoming, account, answering);
  } catch (error) {
    log.error('A message could not be answered.', { error });
  }
}

type Said = Extract<Incoming, { what: 'text' | 'pressed' }>;

async function answerPerson(said: Said, account: ChatAccount, answering: AnsweringMessages): Promise<void> {
  const { engine, floods, writers, log } = answering;
  const isDirect = said.chat.kind === 'direct';
  const isFirst = isDirect && !writers.has(account.externalId);
  if (isDirect) writers.put(account.externalId, true);
  const meant = understand(said, { isFirst, answering });
  if (meant.kind === 'not-for-us') return;
  const place = placeOf(said);
  const flood = floods.admit({ account, place });
  if (flood.admitted === 'keep-silent') return;
  if (flood.admitted === 'say') return say(flood.reply, { said, account, command: null, answering });
  const input = inputOf(said, { account, place, answering });
  const command = meant.kind === 'command' ? { name: meant.name, options: meant.options } : null;
  if (!isDirect) log.info('A command in a group.', { command: command?.name ?? meant.kind });
  const reply = meant.kind === 'say' ? meant.reply : await answerTyped(meant, input, { engine, log });
  if (reply) await say(reply, { said, account, command, answering });
}

function inputOf(
  { id }: Said,
  { account, place, answering }: { account: ChatAccount; place: CommunityPlace | null; answering: AnsweringMessages },
): Omit<CommandInput, 'options'> {
  return { account, place, now: answering.calendar.now(), requestId: `whatsapp:${id}` };
}

type Meant = Understood | { kind: 'say'; reply: Reply };

function understand(said: Said, { isFirst, answering }: { isFirst: boolean; answering: AnsweringMessages }): Meant {
  if (said.what === 'pressed') {
    const pressed = decodePress(said.choiceId);
    return pressed ? { kind: 'command', ...pressed } : { kind: 'say', reply: staleButtonReply() };
  }
  const isDirect = said.chat.kind === 'direct';
  const numbered = readNumber(said, answering);
  if (numbered) return numbered;
  const typed = readTyped({ text: said.text, botName: null, alone: isDirect });
  // Who writes for the first time is greeted by what they can do; later talk is talk.
  return typed.kind === 'not-for-us' && isFirst ? { kind: 'command', name: 'help', options: {} } : typed;
}

/** A number chooses from the latest menu of the chat. In a group it is talk where there is none. */
function readNumber(said: Extract<Said, { what: 'text' }>, { menus }: AnsweringMessages): Meant | null {
  const [, digits] = /^\s*(\d{1,2})[.)]?\s*$/.exec(said.text) ?? [];
  if (digits === undefined) return null;
  const menu = menus.get(chatKey(said)) ?? [];
  const chosen = menu[Number(digits) - 1];
  if (chosen) return { kind: 'command', ...chosen };
  if (said.chat.kind === 'group') return null;
  return { kind: 'say', reply: note(menu.length > 0 ? words.noSuchNumber(menu.length) : words.noList) };
}

type Saying = {
  said: Said;
  account: ChatAccount;
  command: Choice['command'] | null;
  answering: AnsweringMessages;
};

/** Says it where it was asked; what is for one person alone never into a group. */
async function say(reply: Reply, saying: Saying): Promise<void> {
  const { said, account, answering } = saying;
  const { chat, from } = said;
  const person: Target = { kind: 'person', id: from.id };
  if (chat.kind === 'direct') return send(reply, person, `person:${from.id}`, answering);
  const group: Target = { kind: 'group', groupId: chat.groupId };
  if (reply.visibility === 'public') return send(reply, group, chatKey(said), answering);
  if (answering.writers.has(account.externalId)) {
    await send(reply, person, `person:${from.id}`, answering);
    return send(note(words.inPrivate), group, chatKey(said), answering);
  }
  const number = answering.driver.number();
  if (number === null) return send(note(words.writeFirst), group, chatKey(said), answering);
  const url = await goOnUrl({ number, command: saying.command, place: placeOf(said) }, answering.engine);
  const line = { text: `${words.goOn}\n${url}`, imageUrl: null, links: [], options: [] };
  await answering.driver.send(group, line, 'reply');
}

async function send(reply: Reply, target: Target, chat: string, answering: AnsweringMessages): Promise<void> {
  const { driver, calendar, menus, log } = answering;
  const { messages, menu } = render(reply, { now: calendar.now(), capabilities: driver.capabilities });
  if (menu.length > 0) menus.put(chat, menu);
  for (const message of messages) {
    const outcome = await driver.send(target, message, 'reply');
    if (outcome.outcome === 'delivered') continue;
    log.warn('An answer did not reach WhatsApp.', { outcome: outcome.outcome });
    return;
  }
}

function chatKey({ chat, from }: Said): string {
  return chat.kind === 'group' ? `group:${chat.groupId}:${from.id}` : `person:${from.id}`;
}

function placeOf({ chat }: Said): CommunityPlace | null {
  return chat.kind === 'group' ? { platform: 'whatsapp', communityId: chat.groupId, channelId: null } : null;
}

function note(text: string): Reply {
  return { visibility: 'public', parts: [{ part: 'text', text: plain(text) }] };
}

/** People can have names that show nothing. */
function nameOf(name: string): string {
  return name.trim().slice(0, 100) || 'Somebody';
}
