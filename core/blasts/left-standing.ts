import type { Announcement } from '../announcements/announcement.js';
import { canChange, type Changing } from '../announcements/changing-posts.js';
import type { Ports } from '../engine-ports.js';
import { isEnded, isRevisable, type Blast } from './blast.js';

type StandingPorts = Pick<Ports, 'announcements' | 'blasts' | 'monotonic'>;

/**
 * The posts of a blast that was taken back which stand there all the same, and can be removed: their removal was stopped,
 * or has failed. None of any other blast, nor one whose removal is under way.
 */
export async function leftStanding(blast: Blast, ports: StandingPorts): Promise<Announcement[]> {
  if (blast.state !== 'removed') return [];
  const now = ports.monotonic.now();
  const posts = await ports.announcements.postsOfBlast(blast.id);
  const removals = await removalsOf(blast, ports);
  const left = posts.map(async (post) => {
    const isCared = await Promise.all(removals.map((removal) => isCaredFor(post, removal, ports)));
    return isCared.includes(true) || !canChange(post, 'removal', now) ? [] : [post];
  });
  return (await Promise.all(left)).flat();
}

/** Those of a blast's posts that no removal has taken back yet. */
export async function notTakenBack(
  posts: readonly Announcement[],
  blast: Blast,
  ports: Pick<StandingPorts, 'announcements' | 'blasts'>,
): Promise<Announcement[]> {
  if (blast.state !== 'removed') return [...posts];
  const removals = await removalsOf(blast, ports);
  const standing = posts.map(async (post) => {
    const changes = await Promise.all(removals.map((removal) => changeBy(removal, post, ports)));
    return changes.some((change) => change?.state === 'delivered') ? [] : [post];
  });
  return (await Promise.all(standing)).flat();
}

/** All that were to take back a blast's posts, whatever became of them. */
export async function removalsOf({ id, artistId }: Blast, { blasts }: Pick<StandingPorts, 'blasts'>): Promise<Blast[]> {
  const all = await blasts.ofArtist(artistId);
  return all.filter(({ revises }) => revises?.as === 'removal' && revises.blastId === id);
}

/** Whether this removal has taken the post back, or is still to do so. */
async function isCaredFor(post: Announcement, removal: Blast, ports: StandingPorts): Promise<boolean> {
  const change = await changeBy(removal, post, ports);
  if (change === null) return removal.state === 'sending';
  return change.state === 'delivered' || (change.state === 'pending' && !isEnded(removal));
}

function changeBy(
  removal: Blast,
  { id: postId }: Announcement,
  { announcements }: Pick<StandingPorts, 'announcements'>,
): Promise<Announcement | null> {
  return announcements.byId(changeId('blast-removal', removal, postId));
}

/** The same for the same change of the same post. Pure. */
export function changeId(kind: 'blast-edit' | 'blast-removal', { id }: Pick<Blast, 'id'>, postId: string): string {
  return `${kind}:${id}:${postId}`;
}

/** Whether there is something of a blast that can be changed so: of one that was taken back, what was left standing. */
export async function isStillRevisable(blast: Blast, as: Changing, ports: StandingPorts): Promise<boolean> {
  if (isRevisable(blast)) return true;
  return as === 'removal' && (await leftStanding(blast, ports)).length > 0;
}
