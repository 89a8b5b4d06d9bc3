import type { Ports } from '../engine-ports.js';
import { releaseSpan } from '../release-waves/midnight.js';
import type { Campaign, CampaignPhase } from './campaign.js';

/** Moves every campaign to the phase the calendar says. Safe to run twice, or on two workers at once. */
export async function advanceCampaigns(ports: Pick<Ports, 'campaigns' | 'calendar' | 'log'>): Promise<void> {
  const now = ports.calendar.now();
  for (const campaign of await ports.campaigns.inPhases(['draft', 'open', 'releasing'])) {
    const phase = phaseAt(campaign, now);
    if (phase === campaign.phase) continue;
    if (await ports.campaigns.advance(campaign.id, campaign.phase, phase)) {
      ports.log.info('A campaign has moved on.', { campaignId: campaign.id, from: campaign.phase, to: phase });
    }
  }
}

/** The phase a campaign is in at `now`. It never goes back, also when the sandbox's calendar does. */
export function phaseAt(campaign: Campaign, now: Date): CampaignPhase {
  const { first, last } = releaseSpan(campaign);
  if (now >= last) return 'released';
  if (now >= first) return 'releasing';
  if (campaign.phase === 'draft' && campaign.opensAt !== null && now < campaign.opensAt) return 'draft';
  return campaign.phase === 'releasing' ? 'releasing' : 'open';
}
