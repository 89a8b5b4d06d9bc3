import type { DeliveryOutcome, PostLetter, Revision } from '../../core/announcements/deliver-announcement.js';
import type { Log } from '../../core/ports/log.js';
import { TelegramRefusal, TelegramUnreachable, type TelegramDriver } from './driver.js';
import type { TelegramMessage } from './render.js';
import { editOf, type Sent } from './send.js';
import { errorFields } from './telegram-error.js';

type Changing = { driver: TelegramDriver; log: Log };

/** A message as Telegram's methods name it. */
type Place = { chat_id: string; message_id: number };

/** What has become of a post that was sent: what it is called from now on, and whether it is pinned, if it is to be. */
export async function posted(
  { tracker }: PostLetter,
  { chatId, messageId }: Sent,
  changing: Changing,
): Promise<DeliveryOutcome> {
  if (messageId === null) return { outcome: 'delivered' };
  const delivered = { outcome: 'delivered', messageId: `${chatId}/${messageId}` } as const;
  if (tracker?.pin !== 'pin') return delivered;
  return { ...delivered, ...(await pin({ chat_id: chatId, message_id: messageId }, changing)) };
}

/**
 * Gives a post new words, or takes it back. Telegram lets a bot do the first at any time, the second for 48 hours: what
 * cannot be taken back any more is at least not pinned.
 *
 * @throws TelegramRefusal, TelegramUnreachable for anything but the message
 */
export async function changePost(
  { messageId, as }: Revision,
  { letter, messages }: { letter: PostLetter; messages: readonly TelegramMessage[] },
  changing: Changing,
): Promise<DeliveryOutcome> {
  const [chatId = '', number = ''] = messageId.split('/');
  const place: Place = { chat_id: chatId, message_id: Number(number) };
  const [message] = messages;
  const wanted = letter.tracker?.pin ?? null;
  const outcome = as === 'removal' || !message ? await remove(place, changing) : await edit(place, message, changing);
  if (letter.tracker?.act === 'remove' && outcome.outcome === 'too-late') await unpin(place, changing);
  if (outcome.outcome !== 'delivered' || wanted === null) return outcome;
  if (wanted === 'pin') return { ...outcome, ...(await pin(place, changing)) };
  await unpin(place, changing);
  return outcome;
}

async function edit(place: Place, message: TelegramMessage, { driver }: Changing): Promise<DeliveryOutcome> {
  try {
    await driver.call('editMessageText', { ...place, ...editOf(message) }, 'impatient');
    return { outcome: 'delivered' };
  } catch (error) {
    // It says this already: somebody has asked for the same a moment ago.
    if (isRefusal(error, /message is not modified/i)) return { outcome: 'delivered' };
    return endingOf(error);
  }
}

async function remove(place: Place, { driver }: Changing): Promise<DeliveryOutcome> {
  try {
    await driver.call('deleteMessage', { ...place }, 'impatient');
    return { outcome: 'delivered' };
  } catch (error) {
    return endingOf(error);
  }
}

/** A group that has become a supergroup has its old messages under numbers that nobody tells. */
function endingOf(error: unknown): DeliveryOutcome {
  const isMoved = error instanceof TelegramRefusal && error.migratedTo !== null;
  if (isMoved || isRefusal(error, /message to (?:edit|delete) not found|MESSAGE_ID_INVALID/i))
    return { outcome: 'message-gone' };
  if (isRefusal(error, /message can't be (?:edited|deleted)|MESSAGE_EDIT_TIME_EXPIRED/i))
    return { outcome: 'too-late' };
  throw error;
}

function isRefusal(error: unknown, words: RegExp): boolean {
  return error instanceof TelegramRefusal && error.code === 400 && words.test(error.message);
}

/** Nothing of it where Telegram is not reached: it is tried again with the next change. */
async function pin(place: Place, { driver, log }: Changing): Promise<{ isPinned?: boolean }> {
  try {
    await driver.call('pinChatMessage', { ...place, disable_notification: true }, 'impatient');
    return { isPinned: true };
  } catch (error) {
    if (!(error instanceof TelegramRefusal || error instanceof TelegramUnreachable)) throw error;
    log.warn('A message could not be pinned: make the bot an admin who may pin messages.', errorFields(error));
    const isForNow = error instanceof TelegramUnreachable || error.retryAfterSeconds !== null || error.code >= 500;
    return isForNow ? {} : { isPinned: false };
  }
}

async function unpin(place: Place, { driver, log }: Changing): Promise<void> {
  try {
    await driver.call('unpinChatMessage', { ...place }, 'impatient');
  } catch (error) {
    if (!(error instanceof TelegramRefusal || error instanceof TelegramUnreachable)) throw error;
    log.warn('A message could not be unpinned: somebody has to do it in that group.', errorFields(error));
  }
}
