import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { campaignStats, type CampaignStats } from './campaign-stats.js';

/** How old figures may be: a crowded chat asks for them once, not a hundred times. */
const goodForMs = 5_000;

type StatsPorts = Pick<Ports, 'clicks' | 'preSaves' | 'writes' | 'monotonic'>;

/** Figures of campaigns, gathered once for all who ask within a few seconds. */
export class RecentStats {
  readonly #ports: StatsPorts;
  readonly #recent = new Map<CampaignId, { until: number; stats: Promise<CampaignStats> }>();

  constructor(ports: StatsPorts) {
    this.#ports = ports;
  }

  of(campaign: Campaign): Promise<CampaignStats> {
    const now = this.#ports.monotonic.now().getTime();
    const known = this.#recent.get(campaign.id);
    if (known && now < known.until) return known.stats;
    const stats = campaignStats(campaign, this.#ports);
    this.#recent.set(campaign.id, { until: now + goodForMs, stats });
    // What failed is no answer for the next who asks.
    stats.catch(() => this.#recent.delete(campaign.id));
    return stats;
  }
}
