import type { Campaign } from '../campaigns/campaign.js';
import { remembered, type ActingAccount } from '../audit/audit-entry.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { postingOn } from './closed-communities.js';
import type { CommunityPlace } from './community-place.js';
import { communitiesAround, communityId, type Community } from './community.js';
import { linkCommunity, unlinkCommunity } from './link-community.js';
import type { Tracker } from '../trackers/tracker.js';
import { campaignForTeam, campaignsOfTeam } from './team-campaign.js';

/** Somebody of an artist's team, and where they type. */
export type TeamAt = { account: ActingAccount; place: CommunityPlace | null };

/** Of a server or group all of it, or only the channel in which it was typed. */
export type PlaceScope = 'all' | 'channel';

/** What an artist's team sees of a place. */
export type PlaceOfTeam = {
  place: CommunityPlace;
  /** What is linked here, the closest first. */
  linked: { scope: PlaceScope; campaigns: Campaign[]; trackers: Tracker[] }[];
  /** Whether the bot posts here, and so can keep a tracker. */
  posts: boolean;
  /** The team's other campaigns, which can be linked. */
  others: Campaign[];
};

const right = 'community.link';

type CommunityPorts = Pick<Ports, 'audit' | 'calendar' | 'campaigns' | 'communities' | 'random' | 'teams'>;
type ViewPorts = CommunityPorts & Pick<Ports, 'carriers' | 'trackers'>;

/**
 * What of a team's campaigns is linked to the place where they type, and what could be. Other artists' are not looked at.
 *
 * @throws EngineError `not-on-team`, the same for whoever is on no team, wherever they type; `role-needed`, `place-needed`
 */
export async function placeOfTeam({ account, place }: TeamAt, ports: ViewPorts): Promise<PlaceOfTeam> {
  const own = await campaignsOfTeam(account, right, ports);
  const there = requirePlace(place);
  const standing = await communitiesOfTeam(there, own, ports);
  const linked = await Promise.all(
    standing.map(async ({ id: community, channelId, campaignIds }) => ({
      scope: channelId === null ? ('all' as const) : ('channel' as const),
      campaigns: own.filter(({ id }) => campaignIds.includes(id)),
      trackers: await ports.trackers.ofCommunity(community),
    })),
  );
  const here = new Set(linked.flatMap(({ campaigns }) => campaigns.map(({ id }) => id)));
  const posts = postingOn(there.platform, await ports.carriers.all()) === 'posts';
  return { place: there, linked, posts, others: own.filter(({ id, phase }) => phase !== 'cancelled' && !here.has(id)) };
}

/** A campaign, by its slug or title, and how much of the place it is to be linked to. */
export type LinkFromChat = TeamAt & {
  release: string;
  scope: PlaceScope;
  /** Whether the account runs the server or group, as its platform says; asked only of a place that is nobody's yet. */
  managesPlace: () => Promise<boolean>;
};

/**
 * Links one of the team's campaigns to the place where they type. A place that is nobody's yet becomes their artist's only
 * through somebody who runs it: no campaign puts itself into a strange server.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `place-needed`, `campaign-not-found`, `community-taken`, `not-place-manager`
 */
export async function linkFromChat(link: LinkFromChat, ports: CommunityPorts): Promise<Campaign> {
  const campaign = await campaignForTeam(link.account, { place: null, release: link.release, right }, ports);
  const place = scoped(requirePlace(link.place), link.scope);
  // The whole of a place stands for its channels: who has that runs them already.
  const around = await ports.communities.byIds(communitiesAround(place));
  const [standing] = await ports.communities.byIds([communityId(place)]);
  const isOwn = around.some(({ artistId }) => artistId === campaign.artistId);
  if (!isOwn && standing === undefined && !(await link.managesPlace())) {
    throw new EngineError('not-place-manager', 'A place that is nobody’s is linked by somebody who runs it.');
  }
  await linkCommunity({ campaign, community: { ...place, inviteUrl: null }, by: remembered(link.account) }, ports);
  return campaign;
}

/**
 * Takes one of the team's campaigns out of the place where they type: out of its channel, if it is linked there, else out
 * of all of it. False if it was not linked here.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `place-needed`, `campaign-not-found`
 */
export async function unlinkFromChat(
  { account, place, release }: TeamAt & { release: string },
  ports: CommunityPorts,
): Promise<{ campaign: Campaign; wasLinked: boolean }> {
  const { campaign, community } = await linkedAt({ account, place, release }, ports);
  const by = remembered(account);
  return {
    campaign,
    wasLinked: community !== undefined && (await unlinkCommunity({ campaign, community, by }, ports)),
  };
}

/**
 * One of the team's campaigns, and the community that it is linked to where they type.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `place-needed`, `campaign-not-found` also where it is not linked there
 */
export async function communityLinkedAt(
  asked: TeamAt & { release: string },
  ports: Pick<Ports, 'campaigns' | 'communities' | 'teams'>,
): Promise<{ campaign: Campaign; community: Community }> {
  const { campaign, community } = await linkedAt(asked, ports);
  if (community) return { campaign, community };
  throw new EngineError('campaign-not-found', 'It is not linked here.', { details: { campaignId: campaign.id } });
}

async function linkedAt(
  { account, place, release }: TeamAt & { release: string },
  ports: Pick<Ports, 'campaigns' | 'communities' | 'teams'>,
): Promise<{ campaign: Campaign; community: Community | undefined }> {
  const campaign = await campaignForTeam(account, { place: null, release, right }, ports);
  const standing = await communitiesOfTeam(requirePlace(place), [campaign], ports);
  return { campaign, community: standing.find(({ campaignIds }) => campaignIds.includes(campaign.id)) };
}

async function communitiesOfTeam(
  place: CommunityPlace,
  own: readonly Campaign[],
  { communities }: Pick<Ports, 'communities'>,
): Promise<Community[]> {
  const around = await communities.byIds(communitiesAround(place));
  return around.filter(({ artistId }) => own.some((campaign) => campaign.artistId === artistId));
}

function scoped(place: CommunityPlace, scope: PlaceScope): CommunityPlace {
  return scope === 'channel' ? place : { ...place, channelId: null };
}

function requirePlace(place: CommunityPlace | null): CommunityPlace {
  if (place) return place;
  throw new EngineError('place-needed', 'A conversation with the bot alone is no community.');
}
