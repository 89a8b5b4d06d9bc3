import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';

/** How many pre-saves of a campaign there are in each zone; a fan with two services counts twice. */
export async function fansByZone(campaignId: CampaignId, ports: Pick<Ports, 'preSaves'>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const { zone, withdrawnAt } of ports.preSaves.ofCampaign(campaignId)) {
    if (withdrawnAt === null) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return counts;
}
