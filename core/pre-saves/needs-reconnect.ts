import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { keptAfterReleaseMs } from '../grants/keep-grant.js';
import type { PreSave } from './pre-save.js';

/**
 * True if something was promised to this fan that a new permission would have saved: they may sign in again, also when
 * nobody can join the campaign any more.
 */
export async function needsReconnect(
  fanId: FanId,
  campaignId: CampaignId,
  ports: Pick<Ports, 'calendar' | 'preSaves' | 'writes'>,
): Promise<boolean> {
  for (const preSave of await ports.preSaves.ofFan(fanId)) {
    if (preSave.campaignId !== campaignId || preSave.withdrawnAt) continue;
    if (canBecomeDirect(preSave, ports.calendar.now())) return true;
    const writes = await ports.writes.ofPreSave(preSave.id);
    if (writes.some(({ state }) => state === 'needs-reauth')) return true;
  }
  return false;
}

/** Whether a fan who gets the link may have it saved after all, by signing in: for as long as a permission is kept. */
export function canBecomeDirect({ mode, dueAt }: Pick<PreSave, 'mode' | 'dueAt'>, now: Date): boolean {
  return mode === 'reminder' && now.getTime() < dueAt.getTime() + keptAfterReleaseMs;
}
