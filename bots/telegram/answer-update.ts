import { z } from 'zod';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log, LogFields } from '../../core/ports/log.js';
import type { CommandEngine } from '../commands/command.js';
import { staleButtonReply } from '../commands/failure-replies.js';
import type { FloodGuard } from '../commands/flood-guard.js';
import type { Phrase } from '../commands/phrase.js';
import type { Choice, SpokenReply } from '../commands/reply.js';
import { answerTyped, tell } from '../commands/route.js';
import { speechIn } from '../commands/speech.js';
import { chatChanged, moveAlong, type ChatChangesEngine } from './chat-changes.js';
import { decode, type Asked, type Decoded, type Origin, type StaleButton } from './decode.js';
import { TelegramRefusal, type TelegramDriver } from './driver.js';
import type { FirstTimes } from '../first-times.js';
import { toHtml, type Writing } from './html.js';
import { render, type Button, type TelegramMessage } from './render.js';
import { sendAll, sendFollowing, type BotAccount } from './send.js';
import { encodeStart } from './start-payload.js';
import { errorFields, isUnreachable } from './telegram-error.js';
import { greeting } from './read-message.js';
import { updateIdOf } from './update.js';

/** What answering an update takes. */
export type AnsweringUpdates = {
  driver: TelegramDriver;
  bot: BotAccount;
  engine: CommandEngine & ChatChangesEngine;
  calendar: Pick<Calendar, 'now'>;
  recent: FirstTimes<number>;
  floods: FloodGuard;
  /** The groups that were greeted since the start. */
  greeted: FirstTimes<string>;
  log: Log;
};

/** Answers what somebody typed or pressed, and takes note of what has changed in a chat, once. Never throws. */
export async function answerUpdate(update: unknown, answering: AnsweringUpdates): Promise<void> {
  const { bot, calendar, recent, log } = answering;
  let fields: LogFields = {};
  try {
    const updateId = updateIdOf(update);
    if (updateId === null || !recent.isNew(updateId)) return;
    fields = { updateId };
    const decoded = decode(update, { botUsername: bot.username, now: calendar.now() });
    if (decoded.what === 'asked') fields = { ...fields, command: commandOf(decoded).name };
    await act(decoded, answering);
  } catch (error) {
    log.error('An update of Telegram could not be answered.', { ...fields, ...errorFields(error) });
  }
}

async function act(decoded: Decoded, answering: AnsweringUpdates): Promise<void> {
  switch (decoded.what) {
    case 'nothing':
      return;
    case 'stale-button':
      return answerStale(decoded, answering);
    case 'asked':
      if (decoded.pressId !== null) await acknowledge(decoded.pressId, answering);
      return answerAsked(decoded, answering);
    default:
      return chatChanged(decoded, answering);
  }
}

/** An old button in a group was for everybody there, or for nobody: only in private is it answered in words. */
async function answerStale({ pressId, origin, ...by }: StaleButton, answering: AnsweringUpdates): Promise<void> {
  await acknowledge(pressId, answering);
  const flood = answering.floods.admit(by);
  if (!origin?.isPrivate || flood.admitted === 'keep-silent') return;
  const reply = await tell(by, flood.admitted === 'say' ? flood.reply : staleButtonReply, answering);
  await send(reply, origin, answering);
}

async function answerAsked(asked: Asked, answering: AnsweringUpdates): Promise<void> {
  const { understood, origin } = asked;
  const { engine, floods, log } = answering;
  const flood = floods.admit(asked.input);
  if (flood.admitted === 'keep-silent') return;
  if (flood.admitted === 'say') return send(await tell(asked.input, flood.reply, answering), origin, answering);
  const input = { ...asked.input, managesPlace: (place: CommunityPlace) => managesGroup(place, asked, answering) };
  if (!origin.isPrivate) log.info('A command in a group.', { command: commandOf(asked).name, chatId: origin.chatId });
  const reply = await answerTyped(understood, input, { engine, log });
  if (!reply) return;
  if (origin.isPrivate || reply.visibility === 'public') return send(reply, origin, answering);
  const isReached = await reachInPrivate(reply, asked, answering);
  await sendTo(origin, [isReached ? answeredLine(reply, answering) : wayLine(reply, asked, answering)], answering);
}

/** For the group: that they were answered elsewhere. */
function answeredLine({ language }: SpokenReply, { bot, calendar }: AnsweringUpdates): TelegramMessage {
  const { say, label } = speechIn(language);
  const button = { text: label('telegram.open'), url: `https://t.me/${bot.username}` };
  return groupLine(say('telegram.inPrivate'), button, { now: calendar.now(), language });
}

/** For the group: how they come to be answered. */
function wayLine({ language }: SpokenReply, asked: Asked, { bot, calendar }: AnsweringUpdates): TelegramMessage {
  const { say, label } = speechIn(language);
  const button = { text: label('telegram.begin'), url: linkToGoOn(asked, bot) };
  return groupLine(say('telegram.notBegun'), button, { now: calendar.now(), language });
}

/** What the private chat goes on with: the command, or what can be asked for. */
function commandOf({ understood }: Asked): Choice['command'] {
  return understood.kind === 'command' ? understood : greeting;
}

const memberForm = z.object({ status: z.string() });

/** Asked only by the commands that need it. A group that does not know the bot, or the person, is run by somebody else. */
async function managesGroup(
  { communityId }: CommunityPlace,
  { input }: Asked,
  { driver }: AnsweringUpdates,
): Promise<boolean> {
  const who = { chat_id: communityId, user_id: Number(input.account.externalId) };
  try {
    const { status } = memberForm.parse(await driver.call('getChatMember', who, 'patient'));
    return status === 'creator' || status === 'administrator';
  } catch (error) {
    if (error instanceof TelegramRefusal && (error.code === 400 || error.code === 403)) return false;
    throw error;
  }
}

/** False if Telegram does not let the bot write to them: they have not begun a chat with it, or ended it. */
async function reachInPrivate(
  reply: SpokenReply,
  { input }: Asked,
  { driver, calendar }: AnsweringUpdates,
): Promise<boolean> {
  const target = { chatId: input.account.externalId };
  try {
    await sendAll(driver, render(reply, calendar.now()), { target, patience: 'patient' });
    return true;
  } catch (error) {
    if (isUnreachable(error)) return false;
    throw error;
  }
}

/** The link that opens the private chat and has the command answered there, for the group where it was typed. */
function linkToGoOn(asked: Asked, { username }: BotAccount): string {
  const payload = encodeStart({ command: commandOf(asked), place: asked.input.place });
  return `https://t.me/${username}?start=${payload}`;
}

function groupLine(text: Phrase, button: Button, writing: Writing): TelegramMessage {
  return { html: toHtml(text, writing).html, photoUrl: null, buttons: [button] };
}

async function send(reply: SpokenReply, origin: Origin, answering: AnsweringUpdates): Promise<void> {
  await sendTo(origin, render(reply, answering.calendar.now()), answering);
}

/** Answers where something was asked; in a group, to the very message. */
async function sendTo(
  { chatId, isPrivate, messageId }: Origin,
  messages: readonly TelegramMessage[],
  { driver, engine, log }: AnsweringUpdates,
): Promise<void> {
  const target = isPrivate ? { chatId } : { chatId, replyTo: messageId };
  const sent = await sendFollowing(driver, messages, { target, patience: 'patient' });
  if (sent.chatId !== chatId) await moveAlong({ from: chatId, to: sent.chatId }, { engine, log });
}

/** Ends the waiting sign on a button; one that was pressed long ago shows none any more. */
async function acknowledge(pressId: string, { driver, log }: AnsweringUpdates): Promise<void> {
  try {
    await driver.call('answerCallbackQuery', { callback_query_id: pressId }, 'impatient');
  } catch (error) {
    log.info('A pressed button could not be acknowledged; its command is answered all the same.', errorFields(error));
  }
}
