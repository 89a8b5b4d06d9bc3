import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { CommunityPlace } from './community-place.js';
import { communityId, type Community } from './community.js';

/** A community as an operator or a campaign file names it. */
export type NewCommunity = CommunityPlace & { inviteUrl: string | null };

type Linked = Pick<Campaign, 'id' | 'artistId'>;

/**
 * Links a campaign to a community, which is its artist's from then on. Safe to run twice.
 *
 * @throws EngineError `community-taken` if it is another artist's
 */
export async function linkCommunity(
  { campaign, community }: { campaign: Linked; community: NewCommunity },
  ports: Pick<Ports, 'communities' | 'calendar'>,
): Promise<void> {
  const id = communityId(community);
  const { artistId } = campaign;
  const claimed = await ports.communities.claim({
    ...community,
    id,
    artistId,
    campaignIds: [],
    formerIds: [],
    createdAt: ports.calendar.now(),
  });
  requireOwn(claimed, campaign);
  await ports.communities.link(id, campaign.id, community.inviteUrl);
}

/**
 * What `linkCommunity` would refuse, before anything is made.
 *
 * @throws EngineError `community-taken`
 */
export async function requireOwnCommunities(
  communities: readonly CommunityPlace[],
  campaign: Pick<Campaign, 'artistId'>,
  ports: Pick<Ports, 'communities'>,
): Promise<void> {
  for (const standing of await ports.communities.byIds(communities.map(communityId))) requireOwn(standing, campaign);
}

/** Takes a campaign out of a community. The community stays its artist's. */
export async function unlinkCommunity(
  { campaign, community }: { campaign: Linked; community: CommunityPlace },
  ports: Pick<Ports, 'communities'>,
): Promise<boolean> {
  return ports.communities.unlink(communityId(community), campaign.id);
}

function requireOwn({ id, artistId }: Community, campaign: Pick<Campaign, 'artistId'>): void {
  if (artistId === campaign.artistId) return;
  throw new EngineError('community-taken', `${id} belongs to another artist: name a channel of it, or another one.`);
}
