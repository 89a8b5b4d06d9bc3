import type { DeliveryOutcome, Letter } from '../../core/announcements/deliver-announcement.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import { announcementReply } from '../commands/announcement-replies.js';
import type { CommandEngine } from '../commands/command.js';
import { errorFields, isUnreachable } from './answer-update.js';
import { TelegramRefusal, TelegramUnreachable, type TelegramDriver } from './driver.js';
import type { Pace } from './pace.js';
import { render } from './render.js';
import { sendAll } from './send.js';

/** What delivering takes. */
export type TelegramDelivering = {
  driver: TelegramDriver;
  engine: Pick<CommandEngine, 'viewSmartLink'>;
  calendar: Pick<Calendar, 'now'>;
  pace: Pace;
  log: Log;
};

/**
 * Brings a letter to its fan, in their private chat with the bot. Throws only if no message can be made of the letter:
 * whatever Telegram does is an outcome.
 */
export async function deliver(letter: Letter, delivering: TelegramDelivering): Promise<DeliveryOutcome> {
  const { driver, engine, calendar, pace, log } = delivering;
  const { id, externalId } = letter.announcement;
  const messages = render(await announcementReply(letter, engine), calendar.now());
  await pace.turn();
  try {
    await sendAll(driver, messages, { target: { chatId: externalId }, patience: 'impatient' });
    return { outcome: 'delivered' };
  } catch (error) {
    if (!(error instanceof TelegramRefusal || error instanceof TelegramUnreachable)) throw error;
    const outcome = judge(error);
    if (outcome.outcome === 'retry') pace.hold(outcome.afterMs);
    report(outcome, error, { announcementId: id, log });
    return outcome;
  }
}

function judge(error: TelegramRefusal | TelegramUnreachable): DeliveryOutcome {
  if (error instanceof TelegramUnreachable) return { outcome: 'retry', afterMs: 0 };
  if (error.retryAfterSeconds !== null) return { outcome: 'retry', afterMs: error.retryAfterSeconds * 1000 };
  if (isUnreachable(error)) return { outcome: 'gone' };
  // 401 is our token's fault, 409 another process's: not the letter's.
  if (error.code === 400) return { outcome: 'refused', code: error.message.slice(0, 100) };
  return { outcome: 'retry', afterMs: 0 };
}

function report({ outcome }: DeliveryOutcome, error: unknown, to: { announcementId: string; log: Log }): void {
  const fields = { announcementId: to.announcementId, ...errorFields(error) };
  if (outcome === 'gone')
    to.log.info('A fan cannot be reached on Telegram: they have blocked or left the bot.', fields);
  else if (outcome === 'refused') to.log.warn('Telegram refuses a message for good: its form must be wrong.', fields);
  else to.log.warn('A message did not reach Telegram; it is tried again.', fields);
}
