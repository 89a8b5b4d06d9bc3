import type { Carrier, Posting } from '../announcements/carrier-store.js';
import type { Ports } from '../engine-ports.js';
import type { Platform } from '../fans/fan.js';
import type { Community } from './community.js';

/** A community that is not posted in, and why not. */
export type ClosedCommunity = { community: Community; why: Exclude<Posting, 'posts'> };

/** Whether the bot of a platform posts in its communities, by what the bots have said; one that has not said yet is trusted. Pure. */
export function postingOn(platform: Platform, carriers: readonly Carrier[]): Posting {
  return carriers.find((each) => each.platform === platform)?.posting ?? 'posts';
}

/** Which communities are posted in, and in which a post would never come to be read. */
export async function sortCommunities(
  communities: readonly Community[],
  { carriers }: Pick<Ports, 'carriers'>,
): Promise<{ open: Community[]; closed: ClosedCommunity[] }> {
  const said = await carriers.all();
  const closed = communities.flatMap((community): ClosedCommunity[] => {
    const posting = postingOn(community.platform, said);
    return posting === 'posts' ? [] : [{ community, why: posting }];
  });
  const open = communities.filter((each) => closed.every(({ community }) => community !== each));
  return { open, closed };
}
