import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { applySchedule } from './apply-schedule.js';
import type { Campaign } from './campaign.js';
import { changeableCampaign, keepSchedule, requireStillToKeep, type DecidedOn } from './change-schedule.js';

/**
 * Puts a release off without a new date: from the first step on nobody can join it and nothing is saved by the old date.
 * Its fans are told, and what they have pre-saved waits, with their permissions, until it is rescheduled. Should this die
 * in the middle, the workers finish it. A second time it changes nothing.
 *
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`, `campaign-released`, `campaign-changed`
 */
export async function postponeCampaign(decidedOn: DecidedOn & { by: Actor }, ports: Ports): Promise<Campaign> {
  const standing = await ports.campaigns.byId(decidedOn.campaignId);
  const postponed = standing?.phase === 'postponed' ? standing : await putOff(decidedOn, ports);
  await applySchedule(postponed, ports);
  return postponed;
}

async function putOff({ by, ...decidedOn }: DecidedOn & { by: Actor }, ports: Ports): Promise<Campaign> {
  const campaign = await changeableCampaign(decidedOn, ports);
  requireStillToKeep(campaign, ports.calendar.now());
  // What is out everywhere cannot be taken back; what waits for its artist's approval has nobody to tell.
  if (campaign.phase === 'released') {
    throw new EngineError('campaign-released', `${campaign.title} is out.`, { details: { campaignId: campaign.id } });
  }
  const scheduleVersion = campaign.scheduleVersion + 1;
  const postponed = await keepSchedule(campaign, { ...campaign, phase: 'postponed', scheduleVersion }, ports);
  await recordAct({ artistId: campaign.artistId, action: 'campaign-postponed', by, on: [campaign.id] }, ports);
  return postponed;
}
