import type { Ports } from '../engine-ports.js';
import type { Platform } from '../fans/fan.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { PreSaveStatus } from '../pre-saves/pre-save-status.js';
import { preSaveStatus } from '../pre-saves/pre-save-status.js';
import type { Announcement } from './announcement.js';

/** How a platform fared with a message. */
export type DeliveryOutcome =
  | { outcome: 'delivered' }
  /** The account cannot be reached any more (direct messages closed, no server in common). */
  | { outcome: 'gone' }
  /** Not now; `afterMs` is the least that the platform asks to wait. */
  | { outcome: 'retry'; afterMs: number };

/** An announcement with what its message is about. */
export type Letter = {
  announcement: Announcement;
  campaign: Campaign;
  status: PreSaveStatus;
  /** The campaign's link for everybody. */
  smartLinkUrl: string;
};

const batchSize = 50;
/** Longer than one letter can take: an answer, a channel and a message, three tries of 15 s each, with a margin. */
const leaseMs = 180 * 1000;
/** A platform's trouble of any length within this loses no news; the fan sees it all in `/status` besides. */
const giveUpAfterMs = 72 * 60 * 60 * 1000;
/** Between two tries: doubled from the first to the last, and never less than the platform asks for. */
const pause = { firstMs: 30 * 1000, longestMs: 30 * 60 * 1000 };

/** How announcements reach one platform. */
export type Postman = {
  deliver: (letter: Letter) => Promise<DeliveryOutcome>;
  /** False once the platform's bot is stopping: what is not in hand yet stays for the next. */
  isAtWork: () => boolean;
};

/**
 * Hands every announcement that waits for this platform to the postman, one after the other, and
 * records how it went. At least once: a crash after the delivery and before the record repeats it.
 */
export async function deliverAnnouncements(platform: Platform, postman: Postman, ports: Ports): Promise<void> {
  for (const announcement of await ports.announcements.pending(platform, ports.monotonic.now(), batchSize)) {
    if (!postman.isAtWork()) return;
    const until = new Date(ports.monotonic.now().getTime() + leaseMs);
    if (!(await ports.announcements.claim(announcement, until))) continue;
    // Once it is taken: one that cannot be opened ends this round, and is out of the way of the next.
    const letter = await open(announcement, ports);
    await record(announcement, letter ? await postman.deliver(letter) : { outcome: 'gone' }, ports);
  }
}

async function open(announcement: Announcement, ports: Ports): Promise<Letter | null> {
  const statuses = await preSaveStatus(announcement.fanId, ports);
  const status = statuses.find(({ preSave }) => preSave.id === announcement.preSaveId);
  if (!status) return null;
  const { campaign } = status;
  return { announcement, campaign, status, smartLinkUrl: `${ports.baseUrl}/l/${campaign.slug}` };
}

async function record(announcement: Announcement, outcome: DeliveryOutcome, ports: Ports): Promise<void> {
  const fields = { announcementId: announcement.id, outcome: outcome.outcome };
  if (outcome.outcome === 'delivered') return ports.announcements.settle(announcement.id, 'delivered');
  const nowMs = ports.monotonic.now().getTime();
  if (outcome.outcome === 'retry' && nowMs - announcement.createdAt.getTime() < giveUpAfterMs) {
    const pauseMs = Math.min(pause.firstMs * 2 ** Math.min(announcement.attempts, 16), pause.longestMs);
    ports.log.warn('An announcement was put off.', fields);
    return ports.announcements.postpone(announcement.id, new Date(nowMs + Math.max(pauseMs, outcome.afterMs)));
  }
  ports.log.warn('An announcement cannot be delivered.', fields);
  return ports.announcements.settle(announcement.id, 'undeliverable');
}
