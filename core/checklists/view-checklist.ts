import type { AccountKey } from '../artists/team.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignAsked } from '../communities/community-campaigns.js';
import { sortCommunities } from '../communities/closed-communities.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import type { Ports } from '../engine-ports.js';
import { artistsDay, daysBetween, plannedItems, type PlanItemId, type PlannedItem } from './plan.js';
import { pinnedCommunities } from '../trackers/tracker.js';
import { preFlight, type PreFlight } from './pre-flight.js';

/** A step with how it is known that it is done: from what is kept, by a tick, or (null) it is not. */
export type ChecklistItem = PlannedItem & { done: 'known' | 'ticked' | null };

/** The plan of a campaign as it stands. */
export type Checklist = {
  campaign: Campaign;
  /** The artist's own date, YYYY-MM-DD. */
  today: string;
  items: ChecklistItem[];
  /** How many days fans can pre-save. */
  lengthDays: number;
  preFlight: PreFlight;
};

/** Somebody of an artist's team, and the campaign that they mean. */
export type ChecklistAsked = { account: AccountKey; asked: CampaignAsked };

type ChecklistPorts = Pick<
  Ports,
  | 'blasts'
  | 'calendar'
  | 'campaigns'
  | 'carriers'
  | 'checklists'
  | 'mailAddresses'
  | 'communities'
  | 'communityEvents'
  | 'doubtfulMatches'
  | 'fans'
  | 'preSaves'
  | 'teams'
  | 'trackers'
  | 'writes'
>;

/**
 * The plan of the campaign that somebody of a team means.
 *
 * @throws EngineError as `campaignForTeam`
 */
export async function viewChecklist({ account, asked }: ChecklistAsked, ports: ChecklistPorts): Promise<Checklist> {
  const campaign = await campaignForTeam(account, { ...asked, right: 'stats.all' }, ports);
  const opens = campaign.opensAt ?? campaign.createdAt;
  return {
    campaign,
    today: artistsDay(ports.calendar.now(), campaign).date,
    items: await checklistOf(campaign, ports),
    lengthDays: daysBetween(artistsDay(opens, campaign).date, campaign.releaseDate),
    preFlight: await preFlight(campaign, ports),
  };
}

/** The steps of a campaign's plan, and which of them are done. */
export async function checklistOf(
  campaign: Campaign,
  ports: Pick<Ports, 'blasts' | 'carriers' | 'checklists' | 'communities' | 'communityEvents' | 'trackers'>,
): Promise<ChecklistItem[]> {
  const ticked = new Set((await ports.checklists.ofCampaign(campaign.id)).map(({ item }) => item));
  const known = await knownItems(campaign, ports);
  return plannedItems(campaign).map((planned) => {
    if (known.has(planned.id)) return { ...planned, done: 'known' };
    return { ...planned, done: ticked.has(planned.id) ? 'ticked' : null };
  });
}

/** What is done as far as we can see; of the rest a person says so. */
async function knownItems(
  campaign: Campaign,
  ports: Pick<Ports, 'blasts' | 'carriers' | 'communities' | 'communityEvents' | 'trackers'>,
): Promise<Set<PlanItemId>> {
  const known = new Set<PlanItemId>();
  if (campaign.recordings.length > 0) known.add('recordings');
  const ids = Object.values(campaign.services).flatMap(({ trackUri, albumUri }) => [trackUri, albumUri]);
  if (ids.some((uri) => uri !== null)) known.add('distribution');
  if (campaign.phase !== 'draft') known.add('link');
  const linked = await ports.communities.ofCampaign(campaign.id);
  const hasCommunity = linked.length > 0;
  if (hasCommunity) known.add('communities');
  const { open } = await sortCommunities(linked, ports);
  // They are told by themselves.
  if (open.length > 0 && campaign.livestream !== null) known.add('livestream');
  const events = await ports.communityEvents.ofCampaign(campaign.id);
  if (events.some(({ externalId }) => externalId !== null)) known.add('event');
  if (campaign.overlayOpenedAt !== null) known.add('overlay');
  // A tracker has the link under it: where it is pinned, the link is.
  const pinnedIn = pinnedCommunities(await ports.trackers.ofCampaign(campaign.id));
  if (hasCommunity && linked.every(({ id }) => pinnedIn.has(id))) known.add('pinned-link');
  const heatMapDate = plannedItems(campaign).find(({ id }) => id === 'heat-map')?.date ?? '';
  const told = (await ports.blasts.ofArtist(campaign.artistId)).filter(
    ({ campaignId, revises }) => campaignId === campaign.id && !revises,
  );
  const isOfThatWeek = ({ startedAt }: { startedAt: Date | null }) =>
    startedAt !== null && artistsDay(startedAt, campaign).date >= heatMapDate;
  if (told.some(isOfThatWeek)) known.add('heat-map');
  return known;
}
