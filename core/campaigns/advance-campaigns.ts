import type { Ports } from '../engine-ports.js';
import { releaseSpan } from '../release-waves/midnight.js';
import { campaignPhases, type Campaign, type CampaignPhase } from './campaign.js';

/** Moves every campaign to the phase the calendar says, but for those that are cancelled or have no date. Safe to run twice, or on two workers at once. */
export async function advanceCampaigns(ports: Pick<Ports, 'campaigns' | 'calendar' | 'log'>): Promise<void> {
  const now = ports.calendar.now();
  for (const campaign of await ports.campaigns.inPhases(campaignPhases)) {
    if (campaign.phase === 'cancelled' || campaign.phase === 'postponed') continue;
    const phase = phaseAt(campaign, now);
    if (phase === campaign.phase) continue;
    if (await ports.campaigns.advance(campaign.id, campaign.phase, phase)) {
      ports.log.info('A campaign has moved on.', { campaignId: campaign.id, from: campaign.phase, to: phase });
    }
  }
}

type Dated = Pick<Campaign, 'awaitsApproval' | 'opensAt' | 'releaseDate' | 'releaseMode'>;

/** The phase a campaign is in at `now`: a matter of the calendar alone, also when the sandbox moves it back; a draft while its artist is not approved. */
export function phaseAt(campaign: Dated, now: Date): CampaignPhase {
  if (campaign.awaitsApproval) return 'draft';
  const { first, last } = releaseSpan(campaign);
  if (now >= last) return 'released';
  if (now >= first) return 'releasing';
  return campaign.opensAt !== null && now < campaign.opensAt ? 'draft' : 'open';
}
