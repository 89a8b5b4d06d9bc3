import { may } from '../artists/rights.js';
import { requireRight } from '../artists/require-right.js';
import type { AccountKey } from '../artists/team.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignAsked } from '../communities/community-campaigns.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import type { Ports } from '../engine-ports.js';
import { statsOfSource, type CampaignStats, type StatsLine } from './campaign-stats.js';
import type { HeatMap } from './heat-map.js';
import { taggedLinks, type TaggedLink } from './tagged-links.js';

/** Somebody of an artist's team, and the campaign that they mean. */
export type InsightsAsked = { account: AccountKey; asked: CampaignAsked };

type TeamPorts = Pick<Ports, 'campaigns' | 'communities' | 'teams'>;

/** The figures that somebody may see: all of a campaign, or those of their own link alone. */
export type StatsForTeam =
  | {
      shows: 'all';
      campaign: Campaign;
      stats: CampaignStats;
      /** Whether they may switch the variant. */
      mayChange: boolean;
    }
  | { shows: 'own'; campaign: Campaign; line: StatsLine };

/**
 * How a campaign does, as far as who asks may see it.
 *
 * @param statsOf counts the campaign's figures
 * @throws EngineError as `campaignForTeam`
 */
export async function statsForTeam(
  { account, asked }: InsightsAsked,
  statsOf: (campaign: Campaign) => Promise<CampaignStats>,
  ports: TeamPorts,
): Promise<StatsForTeam> {
  const right = 'stats.own';
  const campaign = await campaignForTeam(account, { ...asked, right }, ports);
  const { role, source } = await requireRight(account, { artistId: campaign.artistId, right }, ports);
  const stats = await statsOf(campaign);
  if (may(role, 'stats.all')) return { shows: 'all', campaign, stats, mayChange: may(role, 'campaign.change') };
  return { shows: 'own', campaign, line: statsOfSource(stats, source) };
}

/** A campaign's links for whoever asks: ready for the usual places, or, on the street team, the one that is theirs. */
export type LinksForTeam = {
  campaign: Campaign;
  links: TaggedLink[];
  areOwn: boolean;
  /** The campaign's overlay for streaming software. */
  overlayUrl: string;
};

/**
 * Links that say where they were posted. Somebody of the street team gets the one by which what they bring is counted,
 * whatever place they name.
 *
 * @throws EngineError as `campaignForTeam`; `source-invalid` for a place whose name cannot be a source's
 */
export async function linksForTeam(
  { account, asked, place }: InsightsAsked & { place: string | null },
  ports: TeamPorts & Pick<Ports, 'baseUrl'>,
): Promise<LinksForTeam> {
  const right = 'links';
  const campaign = await campaignForTeam(account, { ...asked, right }, ports);
  const { role, source } = await requireRight(account, { artistId: campaign.artistId, right }, ports);
  const areOwn = !may(role, 'stats.all');
  const overlayUrl = `${ports.baseUrl}/overlay/${campaign.slug}`;
  const links = taggedLinks(campaign, ports.baseUrl, areOwn ? source : place);
  return { campaign, links: areOwn ? links.filter((link) => link.source === source) : links, areOwn, overlayUrl };
}

/** Where a campaign's fans are, for whoever asks. */
export type HeatMapForTeam = { campaign: Campaign; map: HeatMap };

/**
 * A campaign's fans by metro, for who may see all its figures.
 *
 * @param heatMapOf counts the campaign's fans
 * @throws EngineError as `campaignForTeam`
 */
export async function heatMapForTeam(
  { account, asked }: InsightsAsked,
  heatMapOf: (campaign: Campaign) => Promise<HeatMap>,
  ports: TeamPorts,
): Promise<HeatMapForTeam> {
  const campaign = await campaignForTeam(account, { ...asked, right: 'stats.all' }, ports);
  return { campaign, map: await heatMapOf(campaign) };
}
