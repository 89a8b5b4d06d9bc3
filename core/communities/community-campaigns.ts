import { campaignPhases, isPublic, isToCome, takesPreSaves, type Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { CommunityPlace } from './community-place.js';
import { communitiesAround, type Community } from './community.js';

/** Where a campaign is asked for, and by which name: its slug or its title; null: whichever is next. */
export type CampaignAsked = { place: CommunityPlace | null; release: string | null };

/** Asked by nobody in particular, nowhere in particular. */
export const anyCampaign: CampaignAsked = { place: null, release: null };

/**
 * The campaign that is meant in this place: the one named; else the next release that can still be joined, else the
 * newest that is out, else one that waits for somebody to let it go on.
 *
 * @throws EngineError `no-open-campaign`; `campaign-not-found` for a name that nothing has here
 */
export async function chooseCampaign(
  { place, release }: CampaignAsked,
  ports: Pick<Ports, 'campaigns' | 'communities'>,
): Promise<Campaign> {
  const here = await campaignsAt(place, ports);
  const campaign =
    release === null ? (here.find(takesPreSaves) ?? newestOut(here) ?? here.find(isToCome)) : namedBy(release, here);
  if (campaign) return campaign;
  if (release !== null) throw new EngineError('campaign-not-found', 'There is no campaign of this name here.');
  throw new EngineError('no-open-campaign', 'No campaign is open at the moment.');
}

/** What can be pre-saved in this place, the next release first. */
export async function openCampaigns(
  place: CommunityPlace | null,
  ports: Pick<Ports, 'campaigns' | 'communities'>,
): Promise<Campaign[]> {
  return (await campaignsAt(place, ports)).filter(takesPreSaves);
}

/**
 * The campaigns that a place knows and the public may, the next release first. A place that belongs to an artist knows
 * their campaigns that are linked to it and no others; any other place, and a conversation with the bot, knows all of
 * the installation.
 */
export async function campaignsAt(
  place: CommunityPlace | null,
  ports: Pick<Ports, 'campaigns' | 'communities'>,
): Promise<Campaign[]> {
  const community = place && (await communityAt(place, ports));
  const campaigns = (await ports.campaigns.inPhases(campaignPhases)).filter(isPublic);
  if (!community) return campaigns;
  return campaigns.filter(({ id, artistId }) => artistId === community.artistId && community.campaignIds.includes(id));
}

/** The community that a place is: a channel with campaigns of its own, else the whole of it; null: nobody's. */
async function communityAt(place: CommunityPlace, ports: Pick<Ports, 'communities'>): Promise<Community | null> {
  const [closest] = await ports.communities.byIds(communitiesAround(place));
  return closest ?? null;
}

/** The last of these that is out for everybody; undefined: none is. */
export function newestOut(campaigns: readonly Campaign[]): Campaign | undefined {
  return campaigns.findLast(({ phase }) => phase === 'released');
}

/** By its id or slug; by its title, where only one has it, as it is typed. */
export function namedBy(release: string, campaigns: readonly Campaign[]): Campaign | undefined {
  const sought = release.trim().toLowerCase();
  const byKey = campaigns.find(({ id, slug }) => id === sought || slug === sought);
  if (byKey) return byKey;
  const byTitle = campaigns.filter(({ title }) => plain(title) === plain(release));
  return byTitle.length === 1 ? byTitle[0] : undefined;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
