import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import { applySchedule } from './apply-schedule.js';
import type { Campaign } from './campaign.js';
import { changeableCampaign, keepSchedule, requireStillToKeep, type DecidedOn } from './change-schedule.js';

/**
 * Calls a release off, for good: from the first step on nobody can join it and nothing is saved any more. Then what is
 * open ends, the fans are told, and their permissions for it are let go. Should this die in the middle, the workers
 * finish it. A second time it changes nothing.
 *
 * @param onProgress is told how many pre-saves have been ended so far
 * @throws EngineError `campaign-not-found`, `campaign-released`, `campaign-changed`
 */
export async function cancelCampaign(
  decidedOn: DecidedOn & { by: Actor },
  ports: Ports,
  onProgress?: (done: number) => void,
): Promise<Campaign> {
  const standing = await ports.campaigns.byId(decidedOn.campaignId);
  const cancelled = standing?.phase === 'cancelled' ? standing : await callOff(decidedOn, ports);
  await applySchedule(cancelled, ports, onProgress);
  return cancelled;
}

async function callOff({ by, ...decidedOn }: DecidedOn & { by: Actor }, ports: Ports): Promise<Campaign> {
  const campaign = await changeableCampaign(decidedOn, ports);
  requireStillToKeep(campaign, ports.calendar.now());
  const scheduleVersion = campaign.scheduleVersion + 1;
  const cancelled = await keepSchedule(campaign, { ...campaign, phase: 'cancelled', scheduleVersion }, ports);
  await recordAct({ artistId: campaign.artistId, action: 'campaign-cancelled', by, on: [campaign.id] }, ports);
  return cancelled;
}
