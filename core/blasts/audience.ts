import type { Posting } from '../announcements/carrier-store.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { Community } from '../communities/community.js';
import type { Ports } from '../engine-ports.js';
import { waysOfArtist, type Way } from '../announcements/way.js';
import type { Channel } from '../fans/channel.js';
import type { FanId } from '../fans/fan.js';
import { dayMs } from './blast.js';
import { tiredAfter } from './tired.js';

/** A community that no post of ours reaches. */
export type ClosedCommunity = { community: Community; why: Exclude<Posting, 'posts'> };

/** Who would get a blast, were it confirmed now. */
export type Audience = {
  /** Where it would be posted. */
  communities: Community[];
  /** Where there was enough of this artist today. */
  tiredCommunities: Community[];
  /** Where the bot posts nothing, and why. */
  closedCommunities: ClosedCommunity[];
  /** How many fans would get it, by the channel on which they would. */
  fans: Partial<Record<Channel, number>>;
  /** Whether the fans had enough of this artist today: then none of them gets it. */
  fansAreTired: boolean;
};

type AudiencePorts = Pick<
  Ports,
  'blasts' | 'calendar' | 'carriers' | 'communities' | 'consents' | 'fans' | 'mailAddresses'
>;

/** Counts whom a blast of this campaign would reach. */
export async function audienceOf(campaign: Campaign, ports: AudiencePorts): Promise<Audience> {
  const today = await ports.blasts.startedSince(campaign.artistId, new Date(ports.calendar.now().getTime() - dayMs));
  const linked = await ports.communities.ofCampaign(campaign.id);
  const closedCommunities = await closedOf(linked, ports);
  const communities = linked.filter((each) => closedCommunities.every(({ community }) => community !== each));
  const tired = tiredAfter(today);
  const isTired = ({ id }: Community) => tired.community(id);
  const fans: Audience['fans'] = {};
  if (!tired.fans) {
    for (const { platform } of await recipientsOf(campaign, ports)) fans[platform] = (fans[platform] ?? 0) + 1;
  }
  return {
    communities: communities.filter((each) => !isTired(each)),
    tiredCommunities: communities.filter(isTired),
    closedCommunities,
    fans,
    fansAreTired: tired.fans,
  };
}

/** Those where a post would never come to be read. What a bot has not said yet is trusted. */
async function closedOf(communities: readonly Community[], { carriers }: AudiencePorts): Promise<ClosedCommunity[]> {
  const said = await carriers.all();
  return communities.flatMap((community) => {
    const { posting = 'posts' } = said.find(({ platform }) => platform === community.platform) ?? {};
    return posting === 'posts' ? [] : [{ community, why: posting }];
  });
}

/**
 * One way to each fan of the artist who asked for news and can be reached: by which they came first, and where we are
 * not let write to them at any time only if they have no other.
 */
export async function recipientsOf(
  { artistId }: Pick<Campaign, 'artistId'>,
  { consents, ...ports }: Pick<Ports, 'consents' | 'fans' | 'mailAddresses'>,
): Promise<Way[]> {
  const asked = await consents.takersOf('news', artistId);
  const chosen = new Map<FanId, Way>();
  for (const way of await waysOfArtist(artistId, ports)) {
    if (way.unreachableSince || !asked.has(way.fanId)) continue;
    const other = chosen.get(way.fanId);
    if (!other || isBetter(way, other)) chosen.set(way.fanId, way);
  }
  return [...chosen.values()];
}

function isBetter(one: Way, other: Way): boolean {
  if ((one.platform === 'whatsapp') !== (other.platform === 'whatsapp')) return other.platform === 'whatsapp';
  return one.createdAt < other.createdAt;
}
