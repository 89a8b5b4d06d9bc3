import type { Ports } from '../engine-ports.js';
import type { Channel } from '../fans/channel.js';
import type { Announcement } from './announcement.js';

/** Large, because some database engines look through all that waits for every page. */
const pageSize = 1_000;
/** So many before the end of a page the next is read: a slow read of it holds no letter up. */
const readAheadAt = 200;

/**
 * All that waits for a platform, a page at a time, until nothing does: those of one account never in the same page. The
 * next page is read while the last letters of this one are under way, so it may name some of them again: whoever delivers
 * has to claim each.
 */
export async function* announcementsWaiting(
  platform: Channel,
  { announcements, monotonic }: Pick<Ports, 'announcements' | 'monotonic'>,
): AsyncGenerator<Announcement, void, undefined> {
  const read = () => announcements.pending(platform, monotonic.now(), pageSize);
  let page = await read();
  while (page.length > 0) {
    const aheadFrom = page.length - readAheadAt;
    let ahead: Promise<Announcement[]> | null = null;
    for (const [index, announcement] of page.entries()) {
      if (index === aheadFrom) ahead = readAhead(read);
      yield announcement;
    }
    const known = new Set(page.map(({ id, attempts }) => `${id} ${attempts}`));
    const next = ahead === null ? [] : (await ahead).filter(({ id, attempts }) => !known.has(`${id} ${attempts}`));
    page = next.length > 0 ? next : await read();
  }
}

/** What cannot be read ahead is read when it is needed, and fails there. */
async function readAhead(read: () => Promise<Announcement[]>): Promise<Announcement[]> {
  try {
    return await read();
  } catch {
    return [];
  }
}
