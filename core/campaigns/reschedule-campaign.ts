import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { freezeOf } from '../referrals/freeze.js';
import { releaseInstant, releaseSpan } from '../release-waves/midnight.js';
import { phaseAt } from './advance-campaigns.js';
import { applySchedule } from './apply-schedule.js';
import type { Campaign } from './campaign.js';
import { changeableCampaign, keepSchedule, requireStillToKeep, type DecidedOn } from './change-schedule.js';

/** A new date for a release, as whoever asks for it has seen the campaign. */
export type Reschedule = DecidedOn & Pick<Campaign, 'releaseDate' | 'releaseMode'>;

type RescheduleBy = Reschedule & { by: Actor };

/** How long ago a release may have begun everywhere and still be named as a new date: what follows needs its time. */
const latestMs = 24 * 60 * 60 * 1000;

/**
 * Gives a release a new date, and dates everything that was promised for it anew. From the first step on nothing is
 * saved by the old date: whatever is attempted before its turn has come is dated anew first. Should this die in the
 * middle, the workers finish it. The same date again changes nothing.
 *
 * @param onProgress is told how many pre-saves have been brought up to date so far
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`, `campaign-released`, `campaign-changed`, or
 * `input-invalid` for a date that cannot be kept
 */
export async function rescheduleCampaign(
  reschedule: RescheduleBy,
  ports: Ports,
  onProgress?: (done: number) => void,
): Promise<Campaign> {
  const changed = await changeRelease(reschedule, ports);
  await applySchedule(changed, ports, onProgress);
  return changed;
}

async function changeRelease(
  { releaseDate, releaseMode, by, ...decidedOn }: RescheduleBy,
  ports: Ports,
): Promise<Campaign> {
  const campaign = await changeableCampaign(decidedOn, ports);
  const now = ports.calendar.now();
  const moved = withFreeze({ ...campaign, releaseDate, releaseMode }, campaign, now);
  if (campaign.phase !== 'postponed' && isSameRelease(campaign, moved)) return campaign;
  requireStillToKeep(campaign, now);
  requirePossible(moved, now);
  const { timeZoneData } = ports;
  const scheduleVersion = campaign.scheduleVersion + 1;
  const change = { ...moved, phase: phaseAt(moved, now), scheduleVersion, timeZoneData };
  const changed = await keepSchedule(campaign, change, ports);
  await recordAct({ artistId: campaign.artistId, action: 'campaign-rescheduled', by, on: [campaign.id] }, ports);
  return changed;
}

/**
 * A leaderboard that is final stays so, whenever the release is: its winners have been told. One that is not is moved
 * along with the release.
 */
function withFreeze(moved: Campaign, before: Campaign, now: Date): Campaign {
  const frozenAt = freezeOf(before);
  if (frozenAt <= now) return { ...moved, freezeAt: frozenAt };
  if (before.freezeAt === null) return moved;
  const laterMs = releaseSpan(moved).last.getTime() - releaseSpan(before).last.getTime();
  return { ...moved, freezeAt: new Date(before.freezeAt.getTime() + laterMs) };
}

function isSameRelease(one: Campaign, other: Campaign): boolean {
  const at = ({ releaseMode }: Campaign) => (releaseMode.kind === 'global' ? releaseMode.at.getTime() : null);
  return one.releaseDate === other.releaseDate && at(one) === at(other);
}

function requirePossible(moved: Campaign, now: Date): void {
  if (now.getTime() >= releaseSpan(moved).last.getTime() + latestMs) {
    throw new EngineError('input-invalid', 'It would have been out for more than a day: name today or a day to come.');
  }
  const releaseAt = releaseInstant(moved, moved.timezone);
  if (moved.opensAt && now < moved.opensAt && moved.opensAt >= releaseAt) {
    throw new EngineError(
      'input-invalid',
      `Its pre-saves open at ${moved.opensAt.toISOString()}, when it would be out already: name a later day.`,
    );
  }
}
