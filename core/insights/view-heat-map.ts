import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { heatMapOf, type HeatMap } from './heat-map.js';

/**
 * A campaign's fans by metro and how they have grown. A fan counts once, from their first pre-save that stands; whoever
 * withdrew does not count at all.
 */
export async function viewHeatMap(
  campaign: Campaign,
  ports: Pick<Ports, 'calendar' | 'fans' | 'preSaves'>,
): Promise<HeatMap> {
  const joined = new Map<FanId, Date>();
  for await (const { fanId, createdAt, withdrawnAt } of ports.preSaves.ofCampaign(campaign.id)) {
    if (withdrawnAt !== null) continue;
    const earlier = joined.get(fanId);
    if (!earlier || createdAt < earlier) joined.set(fanId, createdAt);
  }
  const cities = await ports.fans.citiesOfArtist(campaign.artistId);
  const fans = [...joined].map(([fanId, joinedAt]) => ({ city: cities.get(fanId) ?? null, joinedAt }));
  return heatMapOf(campaign, fans, ports.calendar.now());
}
