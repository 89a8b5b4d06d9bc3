import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryOutcome } from '../../../../core/announcements/deliver-announcement.js';
import type { Log } from '../../../../core/ports/log.js';
import type { Random } from '../../../../core/ports/random.js';
import type { OutgoingMessage, Purpose, Target } from '../../driver.js';
import type { IncomingLine } from './bring-incoming.js';
import { toContent } from './content.js';
import { fetchPicture, type Picture } from './fetch-picture.js';
import { judgeFailure } from './judge-failure.js';
import type { NotDone, SendQueue } from './send-queue.js';
import type { SentPolls } from './sent-polls.js';
import type { SupervisedBrowser } from './supervise-browser.js';
import type { UnaskedPace } from './unasked-pace.js';

/** A notice that comes so soon after the fan's own word is the answer to it. */
const conversationMs = 15 * 60_000;
/** While the browser is not ready. */
export const notReadyRetryAfterMs = 30_000;
/** An unasked message whose turn is this near waits for it; another comes again. */
const nearTurnMs = 20_000;
const typingMs = { least: 1_500, most: 4_000 };

/** A message and where it goes. */
export type Job = { target: Target; message: OutgoingMessage; purpose: Purpose };
/** What sending takes. */
export type Sending = {
  isProactive: boolean;
  random: Random;
  log: Log;
  pace: UnaskedPace;
  polls: SentPolls;
  queue: SendQueue;
  browser: SupervisedBrowser;
  line: () => IncomingLine | undefined;
  /** The bot is stopping: nobody waits for a turn any more. */
  stopping: AbortSignal;
};

/**
 * Sends what somebody waits for at once, and what nobody has asked for only where the operator has accepted the risk,
 * at a human pace.
 */
export async function sendMessage(job: Job, sending: Sending): Promise<DeliveryOutcome> {
  if (sending.browser.status().is !== 'ready') return { outcome: 'retry', afterMs: notReadyRetryAfterMs };
  const isAwaited = job.purpose === 'reply' || isPartOfConversation(job, sending);
  if (isAwaited) return sendNow(job, 0, sending);
  return unasked(() => sendNow(job, typingMs.least + (sending.random.bytes(1)[0] ?? 0) * 10, sending), sending);
}

/** Does what nobody has asked for once it is its turn, where the operator has accepted the risk. */
export async function unasked(act: () => Promise<DeliveryOutcome>, sending: Sending): Promise<DeliveryOutcome> {
  if (!sending.isProactive) return { outcome: 'held', reason: 'reply-only' };
  const waitMs = await takeTurn(sending);
  if (waitMs > 0) return { outcome: 'retry', afterMs: waitMs };
  const outcome = await act();
  sending.pace.ended(['delivered', 'message-gone', 'too-late'].includes(outcome.outcome));
  return outcome;
}

function isPartOfConversation({ target, purpose }: Job, { line }: Sending): boolean {
  return purpose === 'notice' && target.kind === 'person' && (line()?.hasWritten(target.id, conversationMs) ?? false);
}

/** 0: it is our turn. A turn that is near is waited for, but for a stop. */
async function takeTurn({ pace, stopping }: Sending): Promise<number> {
  while (!stopping.aborted) {
    const waitMs = pace.waitMs();
    if (waitMs === 0 || waitMs > nearTurnMs) return waitMs;
    await pause(waitMs, undefined, { signal: stopping }).catch(() => undefined);
  }
  return notReadyRetryAfterMs;
}

async function sendNow({ target, message }: Job, typing: number, sending: Sending): Promise<DeliveryOutcome> {
  const { queue, polls, log } = sending;
  const sent = await queue.send({
    chat: target.kind === 'person' ? target.id : target.groupId,
    ...toContent(message),
    picture: await pictureOf(message, log),
    typingMs: typing,
  });
  if (sent.is === 'sent') {
    if (sent.poll !== null)
      polls.remember(
        sent.poll,
        message.options.map(({ choiceId }) => choiceId),
      );
    if (sent.pollError !== null) log.warn('The poll under a message was not sent.', { reason: sent.pollError });
    return { outcome: 'delivered', messageId: sent.messageId };
  }
  return outcomeOfFailure(sent, target.kind, sending);
}

/** What a message means that was not sent, or not changed, and what is done about the browser. */
export function outcomeOfFailure(sent: NotDone, to: Target['kind'], { browser, log }: Sending): DeliveryOutcome {
  if (sent.is === 'unanswered') {
    // Whoever saw the process end starts it anew: to ask for it here as well would count one crash twice.
    log.warn('A WhatsApp message waits until the browser is back.', { reason: sent.error });
    return { outcome: 'retry', afterMs: notReadyRetryAfterMs };
  }
  const { outcome, isBrowserBroken } = judgeFailure(sent.error, to);
  log.warn('A WhatsApp message was not sent.', { outcome: outcome.outcome, reason: sent.error });
  if (isBrowserBroken) browser.restart(sent.error);
  return outcome;
}

/** A text without its picture is better than none. */
async function pictureOf({ imageUrl, png }: OutgoingMessage, log: Log): Promise<Picture | null> {
  if (png) return { mimetype: 'image/png', base64: Buffer.from(png).toString('base64') };
  if (imageUrl === null) return null;
  try {
    return await fetchPicture(imageUrl);
  } catch (error) {
    log.warn('A picture could not be fetched: its message goes without.', { error });
    return null;
  }
}
