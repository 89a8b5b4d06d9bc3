import type { Ports } from '../engine-ports.js';
import { channels } from '../fans/channel.js';
import { giveUpAt, type Announcement } from './announcement.js';
import { openWay } from './way.js';

/** More than anybody reads; the rest is shown once these are dealt with. */
const mostShown = 1000;

/** What a human has to look at: the parked announcements first, then the undeliverable ones, the newest first. */
export async function announcementsInTrouble({ announcements }: Pick<Ports, 'announcements'>): Promise<Announcement[]> {
  const found: Announcement[] = [];
  for (const state of ['parked', 'undeliverable'] as const) {
    const ended = await Promise.all(channels.map((channel) => announcements.ended(channel, state, mostShown)));
    found.push(...ended.flat().sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime()));
  }
  return found;
}

/**
 * Lets a parked or undeliverable announcement be tried again, from now and for the usual time; its account counts as
 * reachable. False if there is none of this id in such a state.
 */
export async function releaseAnnouncement(
  id: string,
  ports: Pick<Ports, 'announcements' | 'fans' | 'mailAddresses' | 'monotonic'>,
): Promise<boolean> {
  const announcement = await ports.announcements.byId(id);
  if (!announcement) return false;
  await openWay(announcement, ports);
  const now = ports.monotonic.now();
  return ports.announcements.release(id, { nextTryAt: now, giveUpAt: giveUpAt(now) });
}
