import type { Posting } from '../announcements/carrier-store.js';
import type { Ports } from '../engine-ports.js';
import type { Community } from './community.js';

/** A community that is not posted in, and why not. */
export type ClosedCommunity = { community: Community; why: Exclude<Posting, 'posts'> };

/** Which communities are posted in, and in which a post would never come to be read. What a bot has not said yet is trusted. */
export async function sortCommunities(
  communities: readonly Community[],
  { carriers }: Pick<Ports, 'carriers'>,
): Promise<{ open: Community[]; closed: ClosedCommunity[] }> {
  const said = await carriers.all();
  const closed = communities.flatMap((community): ClosedCommunity[] => {
    const { posting = 'posts' } = said.find(({ platform }) => platform === community.platform) ?? {};
    return posting === 'posts' ? [] : [{ community, why: posting }];
  });
  const open = communities.filter((each) => closed.every(({ community }) => community !== each));
  return { open, closed };
}
