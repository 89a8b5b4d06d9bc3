import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';

/** Whether a pre-save of a fan stands for a campaign: one that they have not withdrawn. */
export async function hasPreSaved(
  { fanId, campaignId }: { fanId: FanId; campaignId: CampaignId },
  { preSaves }: Pick<Ports, 'preSaves'>,
): Promise<boolean> {
  const own = await preSaves.ofFan(fanId);
  return own.some((preSave) => preSave.campaignId === campaignId && preSave.withdrawnAt === null);
}
