import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { stillDoubtful, type DoubtfulMatch } from './doubtful-match.js';

/** What a human has to decide for a campaign, the oldest doubt first. */
export async function viewDoubtfulMatches(
  { id, services }: Pick<Campaign, 'id' | 'services'>,
  ports: Pick<Ports, 'doubtfulMatches'>,
): Promise<DoubtfulMatch[]> {
  const matches = await ports.doubtfulMatches.ofCampaign(id);
  return matches.flatMap((match) => stillDoubtful(match, services[match.service]) ?? []);
}
