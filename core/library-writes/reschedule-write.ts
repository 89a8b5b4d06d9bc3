import type { Campaign } from '../campaigns/campaign.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { releaseWaveId } from '../release-waves/release-wave.js';
import { campaignCancelled, isOpen, type LibraryWrite } from './library-write.js';
import type { RescheduledWrite } from './library-write-store.js';

/** Whether a write was dated by an older schedule than the campaign's present one: then it must not be attempted. */
export function isBehindSchedule(write: LibraryWrite, campaign: Pick<Campaign, 'scheduleVersion'>): boolean {
  return couldStillBeSaved(write) && write.scheduleVersion < campaign.scheduleVersion;
}

/** Open, or ended in a way that the fan can lead it out of: by a new sign-in, or by joining again. */
export function couldStillBeSaved({ state }: Pick<LibraryWrite, 'state'>): boolean {
  return isOpen(state) || state === 'needs-reauth' || state === 'reminded' || state === 'withdrawn';
}

/**
 * What the campaign's present schedule makes of a write; null for one that is up to date, or has ended for good.
 * What the service has said yes to keeps its state: it is read back, and nothing is saved again before its new date. Pure.
 */
export function rescheduleWrite(write: LibraryWrite, campaign: Campaign, now: Date): RescheduledWrite['change'] | null {
  if (!isBehindSchedule(write, campaign)) return null;
  const { state, waveId, dueAt, nextTryAt, lastFailure } = write;
  const { scheduleVersion } = campaign;
  if (campaign.phase === 'cancelled') {
    // The fan was first.
    if (state === 'withdrawn') return { state, waveId, dueAt, nextTryAt, scheduleVersion, lastFailure };
    const failure = { reason: campaignCancelled, at: now };
    return { state: 'dead', waveId, dueAt, nextTryAt: now, scheduleVersion, lastFailure: failure };
  }
  // It has no date: what was promised stays as it is, and nothing of it is attempted.
  if (campaign.phase === 'postponed') return { state, waveId, dueAt, nextTryAt, scheduleVersion, lastFailure };
  const due = releaseInstant(campaign, write.zone);
  const moved = { waveId: releaseWaveId(campaign.id, due), dueAt: due, scheduleVersion };
  // Tried already, and still due: as soon as the service was to be asked again, and not sooner.
  if (state !== 'armed' && due <= now) return { ...moved, state, nextTryAt, lastFailure };
  const waits = state === 'retry' || state === 'not-live';
  return { ...moved, state: waits ? 'armed' : state, nextTryAt: due, lastFailure: waits ? null : lastFailure };
}
