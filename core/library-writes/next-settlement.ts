import type { AttemptOutcome } from './attempt-outcome.js';
import {
  matchDoubtful,
  startOf,
  type FinalWriteState,
  type LibraryWrite,
  type OpenWriteState,
} from './library-write.js';
import { settlementOf, type Settlement } from './library-write-store.js';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Attempts are bounded by time from the write's start, not by count: a storm of any length within it loses nobody. */
const giveUpAfterMs = 72 * hourMs;
/** When a service's yes is checked again, counted from that yes; hourly after the last. */
const readBacksAfterMs = [10 * minuteMs, hourMs];
/** Full jitter under a doubling cap, between these. */
const backoff = { baseMs: 5 * secondMs, capMs: 30 * minuteMs };
/** A service that asks for longer is asked again after this. */
const longestThrottleMs = 26 * hourMs;
/** Our own fault: a person has to mend it first. */
const appRefusedMs = 10 * minuteMs;
/** The look at a verified item that changes nothing, counted from the write's start. */
const lastLookAfterMs = 24 * hourMs;
/**
 * A write whose attempts stay without a clear answer while other fans' pass is not worth a try every few minutes, and
 * neither is any after so long: it goes to the slow lane, and its fan is told once.
 */
const slowLane = { unclearInARow: 6, afterMs: 6 * hourMs, firstMs: 30 * minuteMs, capMs: 2 * hourMs };

type Moment = {
  /** Calendar time. */
  now: Date;
  /** Two random bytes that spread the retries. */
  jitter: Uint8Array;
  /** Whether most other fans' calls go through: then one fan's trouble is their own. */
  isServiceWell: boolean;
};

/**
 * What a write becomes after an attempt: the state machine of `reliability §2.3–2.4`. Pure.
 */
export function nextSettlement(write: LibraryWrite, outcome: AttemptOutcome, moment: Moment): Settlement {
  switch (outcome.outcome) {
    case 'present':
      return outcome.saveSent
        ? verified(write, outcome, moment)
        : end(write, outcome, { state: 'already-there', moment });
    case 'accepted':
      return accepted({ ...write, itemUri: outcome.uri }, outcome, moment);
    case 'already-there':
    case 'withdrawn':
    case 'reminded':
      return end(write, outcome, { state: outcome.outcome, moment });
    case 'token-refused':
    case 'grant-revoked':
      // After the deadline it is us who have destroyed the permission: there is nothing to reconnect for.
      return end(write, outcome, { state: isTooLate(write, moment) ? 'dead' : 'needs-reauth', moment });
    case 'account-refused':
      return end(write, outcome, { state: outcome.reason === 'scope-missing' ? 'needs-reauth' : 'dead', moment });
    case 'throttled':
      return later(write, outcome, { afterMs: throttleMs(write, outcome.retryAfterMs, moment), moment });
    case 'held-back':
      return isTooLate(write, moment) ? end(write, outcome, { state: 'dead', moment }) : untried(write, outcome);
    case 'called-off':
      // Otherwise nothing is to be said of the write: it is due at another time, or somebody else's to settle.
      return outcome.because === 'withdrawn'
        ? end(write, outcome, { state: 'withdrawn', moment })
        : untried(write, outcome);
    case 'app-refused':
    case 'app-stopped':
      return later(write, outcome, { afterMs: appRefusedMs, moment });
    case 'not-live':
    case 'match-doubtful':
      return later(write, outcome, { afterMs: probeMs(write, moment), moment });
    case 'unclear':
      return unclear(write, outcome, moment);
  }
}

/** Nothing was asked of the service: the write stays as due as it was. */
function untried(write: LibraryWrite, { saveSent }: AttemptOutcome): Settlement {
  return { ...settlementOf(write), saveSent };
}

/** The call may or may not have had its effect: the next attempt reads before it writes. */
function unclear(write: LibraryWrite, outcome: AttemptOutcome, moment: Moment): Settlement {
  const unclearInARow = write.unclearInARow + 1;
  const isSlow = isForSlowLane({ ...write, unclearInARow }, moment);
  const afterMs = isSlow
    ? Math.max(slowLane.firstMs, jittered(slowLane.capMs, moment))
    : backoffMs(write.unclearInARow, moment);
  const settlement = { ...later(write, outcome, { afterMs, moment }), unclearInARow };
  const isNews = isSlow && !isForSlowLane(write, moment) && settlement.state === 'retry';
  return isNews ? { ...settlement, outbox: [{ id: `delayed:${write.id}`, kind: 'write-delayed' }] } : settlement;
}

function isForSlowLane(write: LibraryWrite, { now, isServiceWell }: Moment): boolean {
  const { unclearInARow } = write;
  if (now.getTime() - startOf(write).getTime() >= slowLane.afterMs) return unclearInARow > 0;
  return isServiceWell && unclearInARow >= slowLane.unclearInARow;
}

function verified(write: LibraryWrite, { uri }: { uri: string }, { now }: Moment): Settlement {
  const { acceptedAt, ghosts } = write;
  return {
    state: 'verified',
    nextTryAt: now,
    acceptedAt: acceptedAt ?? now,
    verifiedAt: now,
    lookAgainAt: lastLookAt(write, now),
    itemUri: uri,
    saveSent: true,
    ghosts,
    unclearInARow: 0,
    lastFailure: null,
    outbox: settledEvent(write),
  };
}

/** The service said yes and the item is not there: look again later, and save again if it is still missing then. */
function accepted(write: LibraryWrite, outcome: AttemptOutcome, moment: Moment): Settlement {
  const acceptedAt = write.acceptedAt ?? moment.now;
  const sinceMs = moment.now.getTime() - acceptedAt.getTime();
  const nextMs = readBacksAfterMs.find((afterMs) => afterMs > sinceMs);
  const afterMs = nextMs === undefined ? hourMs : nextMs - sinceMs;
  const ghosts = write.ghosts + (write.acceptedAt ? 1 : 0);
  return { ...later(write, outcome, { afterMs, moment }), acceptedAt, ghosts };
}

type Ending = { state: FinalWriteState; moment: Moment };

function end(write: LibraryWrite, outcome: AttemptOutcome, { state, moment: { now } }: Ending): Settlement {
  const { acceptedAt, verifiedAt, itemUri, ghosts } = write;
  const wished = state === 'already-there' || state === 'withdrawn' || state === 'reminded';
  return {
    state,
    nextTryAt: now,
    acceptedAt,
    verifiedAt: state === 'already-there' ? now : verifiedAt,
    lookAgainAt: null,
    itemUri,
    saveSent: outcome.saveSent,
    ghosts,
    unclearInARow: 0,
    lastFailure: wished ? null : { reason: reasonOf(outcome), at: now },
    outbox: settledEvent(write),
  };
}

function later(write: LibraryWrite, outcome: AttemptOutcome, next: { afterMs: number; moment: Moment }): Settlement {
  const { now } = next.moment;
  if (isTooLate(write, next.moment)) {
    return end(write, outcome, { state: 'dead', moment: next.moment });
  }
  const { acceptedAt, verifiedAt, itemUri, ghosts } = write;
  return {
    state: waitingState(outcome),
    nextTryAt: new Date(now.getTime() + next.afterMs),
    acceptedAt,
    verifiedAt,
    lookAgainAt: null,
    itemUri,
    saveSent: outcome.saveSent,
    ghosts,
    unclearInARow: 0,
    lastFailure: { reason: reasonOf(outcome), at: now },
    outbox: [],
  };
}

function isTooLate(write: LibraryWrite, { now }: Moment): boolean {
  return now.getTime() - startOf(write).getTime() >= giveUpAfterMs;
}

function waitingState({ outcome }: AttemptOutcome): OpenWriteState {
  if (outcome === 'accepted' || outcome === 'not-live') return outcome;
  return outcome === matchDoubtful ? 'not-live' : 'retry';
}

function reasonOf(outcome: AttemptOutcome): string {
  return 'reason' in outcome ? `${outcome.outcome}: ${outcome.reason}` : outcome.outcome;
}

/** All items of a pre-save are told of together: `collect-announcements` waits for the last. */
function settledEvent(write: LibraryWrite): Settlement['outbox'] {
  return [{ id: `settled:${write.id}:${write.attempt + 1}`, kind: 'write-settled' }];
}

function throttleMs(write: LibraryWrite, retryAfterMs: number | null, moment: Moment): number {
  if (retryAfterMs === null) return backoffMs(write.unclearInARow, moment);
  return Math.min(Math.max(retryAfterMs, secondMs), longestThrottleMs);
}

/** Growing gaps while a release is late, or a match in doubt: a minute at first, half an hour in the end. */
function probeMs(write: LibraryWrite, { now }: Moment): number {
  const lateMs = now.getTime() - startOf(write).getTime();
  return Math.min(Math.max(lateMs / 4, minuteMs), 30 * minuteMs);
}

function backoffMs(times: number, moment: Moment): number {
  return jittered(Math.min(backoff.capMs, backoff.baseMs * 2 ** Math.min(times, 16)), moment);
}

/** Full jitter: anything from a second to the cap. */
function jittered(capMs: number, { jitter }: Moment): number {
  const share = new DataView(jitter.buffer, jitter.byteOffset).getUint16(0) / 65_536;
  return Math.max(secondMs, Math.round(capMs * share));
}

/** A day after the write's start, if that is still to come. */
function lastLookAt(write: LibraryWrite, now: Date): Date | null {
  const at = new Date(startOf(write).getTime() + lastLookAfterMs);
  return at > now ? at : null;
}
