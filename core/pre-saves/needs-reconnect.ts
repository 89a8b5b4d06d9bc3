import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';

/**
 * True if something was promised to this fan that only a new permission can keep: they may sign in
 * again, also when nobody can join the campaign any more.
 */
export async function needsReconnect(
  fanId: FanId,
  campaignId: CampaignId,
  ports: Pick<Ports, 'preSaves' | 'writes'>,
): Promise<boolean> {
  for (const preSave of await ports.preSaves.ofFan(fanId)) {
    if (preSave.campaignId !== campaignId || preSave.withdrawnAt) continue;
    const writes = await ports.writes.ofPreSave(preSave.id);
    if (writes.some(({ state }) => state === 'needs-reauth')) return true;
  }
  return false;
}
