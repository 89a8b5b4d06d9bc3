import type { DeliveryOutcome, Letter } from '../../core/announcements/deliver-announcement.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { CommandEngine } from '../commands/command.js';
import { letterReply } from '../commands/letter-replies.js';
import type { SpokenReply } from '../commands/reply.js';
import { moveAlong, type ChatChangesEngine } from './chat-changes.js';
import { TelegramRefusal, TelegramUnreachable, type TelegramDriver } from './driver.js';
import type { Hold } from '../hold.js';
import type { Pace } from '../pace.js';
import { render } from './render.js';
import { changePost, posted } from './change-post.js';
import { sendFollowing, type BotAccount, type Target } from './send.js';
import { encodeStart } from './start-payload.js';
import { errorFields, isUnreachable } from './telegram-error.js';

/** What delivering takes. */
export type TelegramDelivering = {
  driver: TelegramDriver;
  engine: Pick<CommandEngine, 'viewSmartLink'> & ChatChangesEngine;
  calendar: Pick<Calendar, 'now'>;
  bot: BotAccount;
  pace: Pace;
  /** The pause that Telegram has asked the bot for. */
  hold: Hold;
  log: Log;
};

/**
 * Brings a letter to its fan, in their private chat with the bot, and a post into its group or channel, wherever
 * that has gone. Throws only if no message can be made of the letter: whatever Telegram does is an outcome.
 */
export async function deliver(letter: Letter, delivering: TelegramDelivering): Promise<DeliveryOutcome> {
  const { driver, engine, calendar, pace, hold, log } = delivering;
  const { id } = letter.announcement;
  const reply = await letterReply(letter, engine);
  const shown = letter.about === 'post' ? forEverybody(reply, letter.community, delivering.bot) : reply;
  const messages = render(shown, calendar.now());
  await pace.turn();
  // Another letter has met it while this one was in hand.
  if (hold.leftMs() > 0) return { outcome: 'retry', afterMs: hold.leftMs() };
  try {
    if (letter.about === 'post' && letter.revises)
      return await changePost(letter.revises, { letter, messages }, delivering);
    const target = targetOf(letter);
    const sent = await sendFollowing(driver, messages, { target, patience: 'impatient' });
    if (sent.chatId !== target.chatId) await moveAlong({ from: target.chatId, to: sent.chatId }, { engine, log });
    return letter.about === 'post' ? await posted(letter, sent, { driver, log }) : { outcome: 'delivered' };
  } catch (error) {
    if (!(error instanceof TelegramRefusal || error instanceof TelegramUnreachable)) throw error;
    const outcome = judge(error, letter);
    if (outcome.outcome === 'retry' && !isOfOneGroup(outcome.afterMs, letter)) hold.begin(outcome.afterMs);
    report(outcome, error, { announcementId: id, log });
    return outcome;
  }
}

function targetOf(letter: Letter): Target {
  if (letter.about !== 'post') return { chatId: letter.announcement.externalId };
  const { communityId, channelId } = letter.community;
  return { chatId: communityId, ...(channelId !== null && { topicId: Number(channelId) }) };
}

/** A button of a command would answer in the group; a link goes on in each one's own chat with the bot. */
function forEverybody(reply: SpokenReply, place: CommunityPlace, { username }: BotAccount): SpokenReply {
  const linked = reply.parts.map((part) => {
    if (part.part !== 'card') return part;
    const { choices = [], ...card } = part;
    const links = choices.map(({ label, command }) => ({
      label,
      url: `https://t.me/${username}?start=${encodeStart({ command, place })}`,
    }));
    return { ...card, links: [...card.links, ...links] };
  });
  return { ...reply, parts: linked };
}

/** Why a post is put aside that no wording would help. */
const notInGroup = 'not-in-group';

/** A group takes 20 messages a minute (chat-platforms §2): who asks to wait longer than that minute means the whole bot. */
const longestWaitOfGroupMs = 60_000;

function isOfOneGroup(afterMs: number, { about }: Letter): boolean {
  return about === 'post' && afterMs <= longestWaitOfGroupMs;
}

function judge(error: TelegramRefusal | TelegramUnreachable, { about }: Letter): DeliveryOutcome {
  if (error instanceof TelegramUnreachable) return { outcome: 'retry', afterMs: 0 };
  if (error.retryAfterSeconds !== null) return { outcome: 'retry', afterMs: error.retryAfterSeconds * 1000 };
  // A group that has removed the bot may take it back; that it is gone is said of people alone.
  if (isUnreachable(error)) return about === 'post' ? { outcome: 'refused', code: notInGroup } : { outcome: 'gone' };
  // 401 is our token's fault, 409 another process's: not the letter's.
  if (error.code === 400) return { outcome: 'refused', code: error.message.slice(0, 100) };
  return { outcome: 'retry', afterMs: 0 };
}

function report(outcome: DeliveryOutcome, error: unknown, to: { announcementId: string; log: Log }): void {
  const fields = { announcementId: to.announcementId, ...errorFields(error) };
  if (outcome.outcome === 'gone')
    to.log.info('A fan cannot be reached on Telegram: they have blocked or left the bot.', fields);
  else if (outcome.outcome === 'refused') to.log.warn(refusalInWords(outcome.code), fields);
  else to.log.warn('A message did not reach Telegram; it is tried again.', fields);
}

function refusalInWords(code: string): string {
  if (code === notInGroup) return 'A post found no group: the bot was put out of it, or it is gone. Add the bot again.';
  if (/not enough rights|have no rights|CHAT_WRITE_FORBIDDEN/i.test(code))
    return 'A post was refused: let the bot write in that group.';
  if (/thread not found|TOPIC_(?:CLOSED|DELETED)/i.test(code))
    return 'A post found no topic: it was deleted or closed. Link the group or another topic of it (/community).';
  return 'Telegram refuses a message for good: its form must be wrong.';
}
