import { campaignPhases, takesPreSaves, type Campaign } from '../campaigns/campaign.js';
import type { AccountKey } from '../artists/team.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { campaignsAt, namedBy, newestOut, type CampaignAsked } from './community-campaigns.js';

/** All campaigns of the artists that an account acts for, drafts as well, the next release first. @throws EngineError `not-on-team` */
export async function campaignsOfTeam(
  account: AccountKey,
  ports: Pick<Ports, 'campaigns' | 'teams'>,
): Promise<Campaign[]> {
  const teams = await ports.teams.ofAccount(account);
  if (teams.length === 0) throw new EngineError('not-on-team', 'This account acts for no artist.');
  const artists = new Set(teams.map(({ artistId }) => artistId));
  return (await ports.campaigns.inPhases(campaignPhases)).filter(({ artistId }) => artists.has(artistId));
}

/**
 * The campaign that somebody of an artist's team means: of those of the place they type in, if it is one of their
 * artists', else of all their artists have; the one named, else the next, else the newest that is out. Drafts are theirs too.
 *
 * @throws EngineError `not-on-team`: the same for whoever is on no team, whatever there is; `campaign-not-found`,
 * `no-open-campaign` for those who are
 */
export async function campaignForTeam(
  account: AccountKey,
  { place, release }: CampaignAsked,
  ports: Pick<Ports, 'campaigns' | 'communities' | 'teams'>,
): Promise<Campaign> {
  const own = await campaignsOfTeam(account, ports);
  const here = new Set((await campaignsAt(place, ports)).map(({ id }) => id));
  const closest = place ? own.filter(({ id }) => here.has(id)) : own;
  if (release !== null) return requireOne(namedBy(release, closest) ?? namedBy(release, own), 'campaign-not-found');
  const next = closest.find(takesPreSaves) ?? newestOut(closest) ?? own.find(takesPreSaves) ?? newestOut(own);
  return requireOne(next ?? own.at(-1), 'no-open-campaign');
}

/** The campaign that was found. @throws EngineError of this code, if none was */
export function requireOne(campaign: Campaign | undefined, code: 'campaign-not-found' | 'no-open-campaign'): Campaign {
  if (campaign) return campaign;
  throw new EngineError(code, 'The artist has no such campaign.');
}
