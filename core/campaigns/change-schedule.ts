import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { keptAfterReleaseMs } from '../grants/keep-grant.js';
import { releaseSpan } from '../release-waves/midnight.js';
import type { ScheduleChange } from './campaign-store.js';
import type { Campaign, CampaignId } from './campaign.js';

/** A campaign, and the version of its schedule that a change of it was decided on. */
export type DecidedOn = { campaignId: CampaignId; from: number };

/** @throws EngineError `campaign-not-found`, `campaign-cancelled`, `campaign-changed` */
export async function changeableCampaign(
  { campaignId, from }: DecidedOn,
  ports: Pick<Ports, 'campaigns'>,
): Promise<Campaign> {
  const details = { details: { campaignId } };
  const campaign = await ports.campaigns.byId(campaignId);
  if (!campaign) throw new EngineError('campaign-not-found', 'There is no such campaign.', details);
  if (campaign.phase === 'cancelled') {
    throw new EngineError('campaign-cancelled', `${campaign.title} was cancelled, and stays so.`, details);
  }
  if (campaign.scheduleVersion === from) return campaign;
  throw changedMeanwhile(campaign);
}

/**
 * Keeps a changed schedule in place of the campaign's own.
 *
 * @throws EngineError `campaign-changed` if somebody else was faster
 */
export async function keepSchedule(
  campaign: Campaign,
  changed: Campaign,
  ports: Pick<Ports, 'campaigns' | 'log'>,
): Promise<Campaign> {
  const { phase, releaseDate, releaseMode, freezeAt, scheduleVersion, timeZoneData } = changed;
  const change: ScheduleChange = { phase, releaseDate, releaseMode, freezeAt, scheduleVersion, timeZoneData };
  if (!(await ports.campaigns.changeSchedule(campaign.id, campaign.scheduleVersion, change))) {
    throw changedMeanwhile(campaign);
  }
  ports.log.info('A campaign has a new schedule.', { campaignId: campaign.id, phase, releaseDate, scheduleVersion });
  return changed;
}

/** Why a change that was decided on an older version is refused. */
export function changedMeanwhile({ id, title }: Campaign): EngineError {
  return new EngineError('campaign-changed', `${title} was changed meanwhile: look at it again, then decide anew.`, {
    details: { campaignId: id },
  });
}

/**
 * While saves may still be made, a date may change; after that there is nobody left whom it would concern.
 *
 * @throws EngineError `campaign-released`
 */
export function requireStillToKeep(campaign: Campaign, now: Date): void {
  // The date it had is none any more.
  if (campaign.phase === 'postponed') return;
  if (now.getTime() < releaseSpan(campaign).last.getTime() + keptAfterReleaseMs) return;
  throw new EngineError('campaign-released', `${campaign.title} has been out for more than three days.`, {
    details: { campaignId: campaign.id },
  });
}
