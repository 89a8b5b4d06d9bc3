import type { DeliveryOutcome } from '../../../../core/announcements/deliver-announcement.js';
import type { OutgoingMessage } from '../../driver.js';
import { toContent } from './content.js';
import { notReadyRetryAfterMs, outcomeOfFailure, unasked, type Sending } from './send-message.js';

/** A message of ours, as the library names it, and its new words; null: it is taken back. */
type Change = { messageId: string; message: OutgoingMessage | null };

/** Changes a message at the pace of those that nobody has asked for, while WhatsApp lets us. */
export async function changeMessage(change: Change, sending: Sending): Promise<DeliveryOutcome> {
  if (sending.browser.status().is !== 'ready') return { outcome: 'retry', afterMs: notReadyRetryAfterMs };
  return unasked(() => changeNow(change, sending), sending);
}

const outcomes = {
  done: { outcome: 'delivered' },
  gone: { outcome: 'message-gone' },
  'too-late': { outcome: 'too-late' },
} as const satisfies Record<string, DeliveryOutcome>;

async function changeNow({ messageId, message }: Change, sending: Sending): Promise<DeliveryOutcome> {
  const text = message && toContent(message).text;
  const changed = await sending.queue.change({ messageId, text });
  return changed.is === 'changed' ? outcomes[changed.how] : outcomeOfFailure(changed, 'group', sending);
}

/** The longest that WhatsApp pins anything. */
const pinnedSeconds = 30 * 24 * 60 * 60;

/** Right after what was sent or changed, and part of it: no turn of its own. */
export async function pinMessage(
  { messageId, isPinned }: { messageId: string; isPinned: boolean },
  { queue, log }: Sending,
): Promise<boolean> {
  const pinned = await queue.pin({ messageId, seconds: isPinned ? pinnedSeconds : 0 });
  if (pinned.is === 'pinned') return pinned.isDone;
  log.warn('A message on WhatsApp could not be pinned or unpinned.', { reason: pinned.error });
  return false;
}
