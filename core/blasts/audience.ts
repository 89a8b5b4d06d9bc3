import type { Campaign } from '../campaigns/campaign.js';
import { sortCommunities, type ClosedCommunity } from '../communities/closed-communities.js';
import type { Community } from '../communities/community.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import type { Channel } from '../fans/channel.js';
import { dayMs, type Blast } from './blast.js';
import { isForAll, type BlastAim } from './blast-aim.js';
import { recipientsOf } from './recipients.js';
import { tiredAfter, type Tired } from './tired.js';

/** Who would get a blast, did it go out now. */
export type Audience = {
  /** Where it would be posted. */
  communities: Community[];
  /** Where there was enough of this artist today. */
  tiredCommunities: Community[];
  /** Where the bot posts nothing, and why. */
  closedCommunities: ClosedCommunity[];
  /** How many fans would get it, by the channel on which they would. */
  fans: Partial<Record<Channel, number>>;
  /** How many fans had enough of this artist today. */
  tiredFans: number;
  /** Whether so few fans of the city are meant that they could be pointed at: none of them gets it, and none is counted. */
  isTooSmall: boolean;
};

type AudiencePorts = Pick<
  Ports,
  | 'announcements'
  | 'blasts'
  | 'calendar'
  | 'campaigns'
  | 'carriers'
  | 'communities'
  | 'consents'
  | 'fans'
  | 'mailAddresses'
  | 'preSaves'
>;

/** Counts whom a blast of this campaign would reach. */
export async function audienceOf(campaign: Campaign, aim: BlastAim, ports: AudiencePorts): Promise<Audience> {
  const since = new Date(ports.calendar.now().getTime() - dayMs);
  const tired = await tiredAfter(await ports.blasts.startedSince(campaign.artistId, since), ports);
  return {
    ...(await fansMeant(campaign, { aim, tired }, ports)),
    ...(await placesMeant(campaign, { aim, tired }, ports)),
  };
}

type Meant = { aim: BlastAim; tired: Tired };

async function fansMeant(
  { id: campaignId, artistId, minimumClusterSize }: Campaign,
  { aim, tired }: Meant,
  ports: AudiencePorts,
): Promise<Pick<Audience, 'fans' | 'tiredFans' | 'isTooSmall'>> {
  const recipients = await recipientsOf({ artistId, campaignId, aim }, ports);
  if (aim.metro !== null && recipients.length < minimumClusterSize) return { fans: {}, tiredFans: 0, isTooSmall: true };
  const fans: Audience['fans'] = {};
  const fresh = recipients.filter(({ fanId }) => !tired.fans.has(fanId));
  for (const { platform } of fresh) fans[platform] = (fans[platform] ?? 0) + 1;
  return { fans, tiredFans: recipients.length - fresh.length, isTooSmall: false };
}

type Places = Pick<Audience, 'communities' | 'tiredCommunities' | 'closedCommunities'>;

async function placesMeant(campaign: Campaign, { aim, tired }: Meant, ports: AudiencePorts): Promise<Places> {
  if (!isForAll(aim)) return { communities: [], tiredCommunities: [], closedCommunities: [] };
  const linked = await ports.communities.ofCampaign(campaign.id);
  const { open, closed: closedCommunities } = await sortCommunities(linked, ports);
  const isTired = ({ id }: Community) => tired.communities.has(id);
  return {
    communities: open.filter((each) => !isTired(each)),
    tiredCommunities: open.filter(isTired),
    closedCommunities,
  };
}

/** How many fans would get it. Pure. */
export function fansIn({ fans }: Pick<Audience, 'fans'>): number {
  return Object.values(fans).reduce((sum, count) => sum + count, 0);
}

/** Whether nobody would get it. Pure. */
export function isNobody({ communities, fans }: Pick<Audience, 'communities' | 'fans'>): boolean {
  return communities.length === 0 && fansIn({ fans }) === 0;
}

/** To whom it goes, as a blast keeps it. Pure. */
export function settled({ communities, fans }: Audience): Pick<Blast, 'communityIds' | 'toFans'> {
  return { communityIds: communities.map(({ id }) => id), toFans: fansIn({ fans }) > 0 };
}

/** @throws EngineError `audience-too-small` where those who are meant could be pointed at */
export function requireCrowd({ isTooSmall }: Audience, { minimumClusterSize }: Campaign): void {
  if (!isTooSmall) return;
  throw new EngineError('audience-too-small', 'Too few fans of this city would get it.', {
    details: { least: minimumClusterSize },
  });
}
