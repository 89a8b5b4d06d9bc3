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
  | { outcome: 'retry'; afterMs: number };

/** An announcement with what its message is about. */
export type Letter = { announcement: Announcement; campaign: Campaign; status: PreSaveStatus };

const batchSize = 50;
/** Longer than a platform's client takes to fail. */
const leaseMs = 60 * 1000;
/** After these many failures an announcement is given up; the fan still sees it all in `/status`. */
const mostAttempts = 12;

/**
 * Hands every announcement that waits for this platform to `deliver`, one after the other, and
 * records how it went. At least once: a crash after the delivery and before the record repeats it.
 */
export async function deliverAnnouncements(
  platform: Platform,
  deliver: (letter: Letter) => Promise<DeliveryOutcome>,
  ports: Ports,
): Promise<void> {
  const now = ports.monotonic.now();
  for (const announcement of await ports.announcements.pending(platform, now, batchSize)) {
    const letter = await open(announcement, ports);
    if (!(await ports.announcements.claim(announcement, new Date(now.getTime() + leaseMs)))) continue;
    await record(announcement, letter ? await deliver(letter) : { outcome: 'gone' }, ports);
  }
}

async function open(announcement: Announcement, ports: Ports): Promise<Letter | null> {
  const statuses = await preSaveStatus(announcement.fanId, ports);
  const status = statuses.find(({ preSave }) => preSave.id === announcement.preSaveId);
  return status ? { announcement, campaign: status.campaign, status } : null;
}

async function record(announcement: Announcement, outcome: DeliveryOutcome, ports: Ports): Promise<void> {
  const fields = { announcementId: announcement.id, outcome: outcome.outcome };
  if (outcome.outcome === 'delivered') return ports.announcements.settle(announcement.id, 'delivered');
  if (outcome.outcome === 'retry' && announcement.attempts + 1 < mostAttempts) {
    const nextTryAt = new Date(ports.monotonic.now().getTime() + outcome.afterMs);
    ports.log.warn('An announcement was put off.', fields);
    return ports.announcements.postpone(announcement.id, nextTryAt);
  }
  ports.log.warn('An announcement cannot be delivered.', fields);
  return ports.announcements.settle(announcement.id, 'undeliverable');
}
