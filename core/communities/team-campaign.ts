import type { Right } from '../artists/rights.js';
import { membershipsOf, membershipsWith, requireRight } from '../artists/require-right.js';
import { campaignPhases, isToCome, type Campaign } from '../campaigns/campaign.js';
import type { AccountKey } from '../artists/team.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { campaignsAt, namedBy, newestOut, type CampaignAsked } from './community-campaigns.js';

type TeamPorts = Pick<Ports, 'campaigns' | 'communities' | 'teams'>;

/**
 * All campaigns of the artists for whom an account has this right, drafts as well, the next release first.
 *
 * @throws EngineError `not-on-team`, `role-needed`
 */
export async function campaignsOfTeam(
  account: AccountKey,
  right: Right,
  ports: Pick<Ports, 'campaigns' | 'teams'>,
): Promise<Campaign[]> {
  return campaignsOf(await membershipsWith(account, right, ports), ports);
}

/** Which campaign of their artists' somebody means, and the right that they need to do with it what they want. */
export type TeamCampaignAsked = CampaignAsked & { right: Right };

/**
 * The campaign that somebody of an artist's team means: of those of the place they type in, if it is one of their
 * artists', else of those where they have the right; the one named, wherever it is theirs, else the next, else the newest
 * that is out. Drafts are theirs too.
 *
 * @throws EngineError `not-on-team`: the same for whoever is on no team, whatever there is; for those who are,
 * `campaign-not-found`, `no-open-campaign`, or `role-needed`: they have not got the right with the artist whose it is
 */
export async function campaignForTeam(
  account: AccountKey,
  asked: TeamCampaignAsked,
  ports: TeamPorts,
): Promise<Campaign> {
  const { right } = asked;
  const campaign = await campaignMeant(account, asked, ports);
  await requireRight(account, { artistId: campaign.artistId, right }, ports);
  return campaign;
}

async function campaignMeant(
  account: AccountKey,
  { place, release, right }: TeamCampaignAsked,
  ports: TeamPorts,
): Promise<Campaign> {
  const own = await campaignsOf(await membershipsOf(account, ports), ports);
  const here = new Set((await campaignsAt(place, ports)).map(({ id }) => id));
  const closest = place ? own.filter(({ id }) => here.has(id)) : [];
  if (release !== null) return requireOne(namedBy(release, closest) ?? namedBy(release, own), 'campaign-not-found');
  const usable = await campaignsOfTeam(account, right, ports);
  const next = nextOf(closest) ?? nextOf(usable) ?? usable.at(-1);
  return requireOne(next, 'no-open-campaign');
}

function nextOf(campaigns: readonly Campaign[]): Campaign | undefined {
  return campaigns.find(isToCome) ?? newestOut(campaigns);
}

async function campaignsOf(
  artists: readonly Pick<Campaign, 'artistId'>[],
  { campaigns }: Pick<Ports, 'campaigns'>,
): Promise<Campaign[]> {
  const ids = new Set(artists.map(({ artistId }) => artistId));
  return (await campaigns.inPhases(campaignPhases)).filter(({ artistId }) => ids.has(artistId));
}

/** The campaign that was found. @throws EngineError of this code, if none was */
function requireOne(campaign: Campaign | undefined, code: 'campaign-not-found' | 'no-open-campaign'): Campaign {
  if (campaign) return campaign;
  throw new EngineError(code, 'The artist has no such campaign.');
}
