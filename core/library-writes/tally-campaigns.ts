import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { WriteState } from './library-write.js';

/**
 * The conservation sum of a campaign: what was promised, and where it stands. At all times the states add up to at
 * least `promised`; a sign-up that was cut short before its promise was recorded can leave more.
 */
export type Tally = {
  campaign: Campaign;
  /** Items promised to fans: one for each item of each pre-save. */
  promised: number;
  byState: Record<WriteState, number>;
};

/** The tallies of all campaigns that are not over. */
export async function tallyCampaigns(ports: Pick<Ports, 'campaigns' | 'preSaves' | 'writes'>): Promise<Tally[]> {
  const campaigns = await ports.campaigns.inPhases(['open', 'releasing', 'released']);
  return Promise.all(campaigns.map((campaign) => tallyCampaign(campaign, ports)));
}

/** Reads the pre-saves before the writes: what is promised meanwhile makes the sum larger, never smaller. */
export async function tallyCampaign(campaign: Campaign, ports: Pick<Ports, 'preSaves' | 'writes'>): Promise<Tally> {
  const preSaves = await ports.preSaves.countOf(campaign.id);
  return { campaign, promised: preSaves * campaign.saves.length, byState: await ports.writes.tally(campaign.id) };
}
