import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { CommunityPlace } from './community-place.js';
import { communityId, type Community, type NewCommunity } from './community.js';

type Linked = Pick<Campaign, 'id' | 'artistId'>;

type LinkPorts = Pick<Ports, 'communities' | 'calendar' | 'random'> & { audit: Pick<Ports['audit'], 'append'> };

/**
 * Links a campaign to a community, which is its artist's from then on. Safe to run twice.
 *
 * @throws EngineError `community-taken` if it is another artist's
 */
export async function linkCommunity(
  { campaign, community, by }: { campaign: Linked; community: NewCommunity; by: Actor },
  ports: LinkPorts,
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
  if (claimed.campaignIds.includes(campaign.id)) return;
  await recordAct({ artistId, action: 'community-linked', by, on: [campaign.id, id] }, ports);
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
  { campaign, community, by }: { campaign: Linked; community: CommunityPlace; by: Actor },
  ports: LinkPorts,
): Promise<boolean> {
  const id = communityId(community);
  const wasLinked = await ports.communities.unlink(id, campaign.id);
  const act = { artistId: campaign.artistId, action: 'community-unlinked', by, on: [campaign.id, id] } as const;
  if (wasLinked) await recordAct(act, ports);
  return wasLinked;
}

function requireOwn({ id, artistId }: Community, campaign: Pick<Campaign, 'artistId'>): void {
  if (artistId === campaign.artistId) return;
  throw new EngineError('community-taken', `${id} belongs to another artist: name a channel of it, or another one.`);
}
