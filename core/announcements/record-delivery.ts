import type { Ports } from '../engine-ports.js';
import { stopNews } from '../fans/chat-account.js';
import { isChat } from '../fans/channel.js';
import type { Announcement, AnnouncementEnding } from './announcement.js';
import type { NoLetter } from './letter.js';
import { closeWay } from './way.js';

/** How a platform fared with a message. */
export type DeliveryOutcome =
  /** `messageId`: what the platform calls the message, of a post; `isPinned`: whether it is, of one that is to be. */
  | { outcome: 'delivered'; messageId?: string; isPinned?: boolean }
  /** The message that was to be changed is not there any more: somebody has deleted it. */
  | { outcome: 'message-gone' }
  /** The platform lets nobody change the message any more, or not so. */
  | { outcome: 'too-late' }
  /** The account cannot be reached any more (direct messages closed, no server in common). */
  | { outcome: 'gone' }
  /** The platform lets us write to this account only once it has written to us: kept until then. */
  | { outcome: 'held'; reason: HoldReason }
  /** The platform takes this message never, from nobody: its form is wrong. */
  | { outcome: 'refused'; code: string }
  /** Not now; `afterMs` is the least that the platform asks to wait. */
  | { outcome: 'retry'; afterMs: number };

/** What can be wrong with a message that was taken for delivered. */
export type LateFailure = Exclude<DeliveryOutcome, { outcome: 'delivered' | 'message-gone' | 'too-late' }>;

/**
 * Why a platform does not let us write first. `window-closed`: not so long after the fan's last message.
 * `opted-out`: they told the platform that they want nothing of the kind. `reply-only`: we write first to nobody.
 */
export type HoldReason = 'window-closed' | 'opted-out' | 'reply-only';

/** Everything that can come of an attempt. */
export type DeliveryResult =
  | DeliveryOutcome
  | NoLetter
  /** No platform has answered: the letter could not be opened, or no message made of it. */
  | { outcome: 'failed'; error: unknown }
  /** Failed so often that trying goes on by a human only. */
  | { outcome: 'hopeless'; reason: string; error?: unknown };

/** Between two tries: doubled from one to the next, beginning with what the platform asks for, or if it says nothing: */
const pause = { firstMs: 30 * 1000, longestMs: 30 * 60 * 1000 };

/** Ends the announcement, or puts it off, by what came of the attempt that has claimed it. */
export async function recordDelivery(announcement: Announcement, result: DeliveryResult, ports: Ports): Promise<void> {
  const { announcements, log } = ports;
  const fields = { announcementId: announcement.id, outcome: result.outcome };
  switch (result.outcome) {
    case 'delivered':
      return announcements.settle(announcement, { state: 'delivered', reason: null, ...postedBy(result, ports) });
    case 'message-gone':
      // Somebody was faster with what was to be done.
      if (announcement.kind === 'blast-removal') {
        return announcements.settle(announcement, { state: 'delivered', reason: null });
      }
      return announcements.settle(announcement, { state: 'superseded', reason: result.outcome });
    case 'too-late':
      return announcements.settle(announcement, { state: 'superseded', reason: result.outcome });
    case 'superseded':
      return announcements.settle(announcement, { state: 'superseded', reason: result.reason });
    case 'void':
      return announcements.settle(announcement, { state: 'undeliverable', reason: result.reason });
    case 'unreachable':
      return announcements.settle(announcement, { state: 'undeliverable', reason: 'unreachable' });
    case 'held':
      // They have told their platform, which has not told us: they are asked for nothing of the kind again.
      if (announcement.kind === 'blast' && result.reason === 'opted-out') return endUnwanted(announcement, ports);
      return announcements.settle(announcement, { state: 'held', reason: result.reason });
    case 'gone':
      return endUnreachable(announcement, ports);
    case 'retry':
      return putOff(announcement, result.afterMs, ports);
    case 'failed':
      log.warn('An announcement could not be made a message of; it is tried again.', {
        ...fields,
        error: result.error,
      });
      return announcements.postpone(announcement, {
        nextTryAt: nextTryAt(announcement, 0, ports),
        failures: announcement.failures,
      });
    case 'refused':
    case 'hopeless':
      return park(announcement, result, ports);
  }
}

function postedBy(
  { messageId }: Extract<DeliveryOutcome, { outcome: 'delivered' }>,
  { monotonic }: Pick<Ports, 'monotonic'>,
): Pick<AnnouncementEnding, 'posted'> {
  return messageId === undefined ? {} : { posted: { messageId, at: monotonic.now() } };
}

/**
 * A platform says of an announcement that it went out, perhaps after the process that sent it is gone: a delivery is
 * recorded whoever made it, and at whichever attempt. An unknown one is nobody's.
 */
export function recordWentOut(id: string, { announcements }: Pick<Ports, 'announcements'>): Promise<void> {
  return announcements.settle({ id, attempts: 0 }, { state: 'delivered', reason: null });
}

async function endUnreachable(announcement: Announcement, ports: Ports): Promise<void> {
  const { id } = announcement;
  ports.log.warn('An account cannot be reached: nothing is sent to it until it shows itself.', { announcementId: id });
  await closeWay(announcement, ports);
  await ports.announcements.settle(announcement, { state: 'undeliverable', reason: 'unreachable' });
}

async function endUnwanted(announcement: Announcement, ports: Ports): Promise<void> {
  const { platform, externalId } = announcement;
  if (isChat(platform)) await stopNews({ platform, externalId }, ports);
  await ports.announcements.settle(announcement, { state: 'superseded', reason: 'consent-withdrawn' });
}

async function putOff(announcement: Announcement, afterMs: number, ports: Ports): Promise<void> {
  const fields = { announcementId: announcement.id };
  if (ports.monotonic.now() < announcement.giveUpAt) {
    ports.log.warn('An announcement was put off.', fields);
    return ports.announcements.postpone(announcement, {
      nextTryAt: nextTryAt(announcement, afterMs, ports),
      failures: 0,
    });
  }
  ports.log.warn('An announcement cannot be delivered: its platform was in trouble for too long.', fields);
  return ports.announcements.settle(announcement, { state: 'undeliverable', reason: 'platform-trouble' });
}

type Fault = Extract<DeliveryResult, { outcome: 'refused' | 'hopeless' }>;

async function park(announcement: Announcement, fault: Fault, ports: Ports): Promise<void> {
  const reason = fault.outcome === 'refused' ? `refused: ${fault.code}` : `failed: ${fault.reason}`;
  const error = fault.outcome === 'hopeless' && fault.error !== undefined ? { error: fault.error } : {};
  await ports.announcements.settle(announcement, { state: 'parked', reason });
  ports.log.error(parkedBecauseOf(announcement), {
    announcementId: announcement.id,
    reason,
    ...error,
  });
}

/** What the operator does about it: a tracker is off by then, and nothing comes of its announcement any more. */
function parkedBecauseOf({ kind }: Announcement): string {
  return kind === 'tracker'
    ? 'A tracker was refused, and is off: mend the cause, then npm run campaign -- track ID COMMUNITY, or /community there.'
    : 'An announcement was parked: mend the cause, then npm run announcements -- release ID.';
}

function nextTryAt({ attempts }: Announcement, afterMs: number, { monotonic }: Pick<Ports, 'monotonic'>): Date {
  const doubled = (afterMs > 0 ? afterMs : pause.firstMs) * 2 ** Math.min(attempts - 1, 16);
  return new Date(monotonic.now().getTime() + Math.max(Math.min(doubled, pause.longestMs), afterMs));
}
