import type { CountsByState } from '../announcements/announcement-store.js';
import type { Ports } from '../engine-ports.js';
import type { Blast } from './blast.js';
import { removalsOf } from './left-standing.js';

/**
 * What became of the posts of a blast that was taken back, over all its removals: each later one is of what those before it
 * have left. Null for any other blast.
 */
export async function takenBackOf(
  blast: Blast,
  ports: Pick<Ports, 'announcements' | 'blasts'>,
): Promise<CountsByState | null> {
  if (blast.state !== 'removed') return null;
  const begun = (await removalsOf(blast, ports)).filter(({ startedAt }) => startedAt !== null);
  const inOrder = begun.sort((one, other) => Number(one.startedAt) - Number(other.startedAt));
  const counts = await Promise.all(inOrder.map(({ id }) => ports.announcements.countsOfBlast(id)));
  const handedOver = counts.filter((each) => Object.keys(each).length > 0);
  const delivered = counts.reduce((sum, each) => sum + (each.delivered ?? 0), 0);
  return { ...handedOver.at(-1), delivered };
}
