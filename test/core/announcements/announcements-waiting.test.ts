import { describe, expect, it } from '@jest/globals';
import type { Announcement } from '../../../core/announcements/announcement.js';
import { announcementsWaiting } from '../../../core/announcements/announcements-waiting.js';
import { anAnnouncement } from '../../contracts/samples.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { InMemoryAnnouncementStore } from '../../doubles/in-memory-announcement-store.js';

/** So many wait, each for another account; notes how often a page was read. */
async function aQueue(length: number) {
  const monotonic = new FakeMonotonic(new Date('2026-11-01T00:00:00Z'));
  const announcements = new InMemoryAnnouncementStore();
  const now = monotonic.now();
  const times = { nextTryAt: now, createdAt: now, giveUpAt: new Date(now.getTime() + 1_000_000) };
  const names = Array.from({ length }, (_, index) => `fan-${index}`);
  await announcements.addMany(names.map((name) => anAnnouncement({ id: name, externalId: name, ...times })));
  const reads = { count: 0, failing: false };
  const pending = announcements.pending.bind(announcements);
  announcements.pending = async (...asked) => {
    reads.count += 1;
    if (reads.failing) throw new Error('The database does not answer.');
    return pending(...asked);
  };
  const deliver = (each: Announcement) => announcements.settle(each, { state: 'delivered', reason: null });
  const waiting = announcementsWaiting('discord', { announcements, monotonic });
  return { names, reads, deliver, waiting };
}

describe('what waits for a platform', () => {
  it('is offered once each, however many pages there are', async () => {
    const { names, deliver, waiting } = await aQueue(2_300);
    const offered: string[] = [];
    for await (const each of waiting) {
      offered.push(each.id);
      await deliver(each);
    }

    expect(offered.sort()).toEqual(names.sort());
  });

  it('is read on while the last of a page are still to be delivered', async () => {
    const { reads, deliver, waiting } = await aQueue(1_500);
    let offered = 0;
    for await (const each of waiting) {
      offered += 1;
      if (offered === 900) break;
      await deliver(each);
    }

    expect(reads.count).toBe(2);
  });

  it('ends with the error of a database that does not answer when there is nothing left', async () => {
    const { reads, deliver, waiting } = await aQueue(1_200);
    const all = async () => {
      for await (const each of waiting) {
        reads.failing = true;
        await deliver(each);
      }
    };

    await expect(all()).rejects.toThrow('does not answer');
    expect(reads.count).toBe(3);
  });
});
