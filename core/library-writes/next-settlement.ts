import type { AttemptOutcome } from './attempt-outcome.js';
import type { FinalWriteState, LibraryWrite, OpenWriteState } from './library-write.js';
import type { Settlement } from './library-write-store.js';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Attempts are bounded by time, not by count: a storm of any length within it loses nobody. */
const giveUpAfterMs = 72 * hourMs;
/** When a service's yes is checked again, counted from that yes; hourly after the last. */
const readBacksAfterMs = [10 * minuteMs, hourMs];
/** Full jitter under a doubling cap, between these. */
const backoff = { baseMs: 5 * secondMs, capMs: 30 * minuteMs };
/** A service that asks for longer is asked again after this. */
const longestThrottleMs = 26 * hourMs;
/** Our own fault: a person has to mend it first. */
const appRefusedMs = 10 * minuteMs;

type Moment = {
  /** Calendar time. */
  now: Date;
  /** Two random bytes that spread the retries. */
  jitter: Uint8Array;
};

/**
 * What a write becomes after an attempt: the state machine of `reliability §2.3–2.4`. Pure.
 */
export function nextSettlement(write: LibraryWrite, outcome: AttemptOutcome, moment: Moment): Settlement {
  switch (outcome.outcome) {
    case 'present':
      return outcome.saveSent ? verified(write, moment) : end(write, outcome, { state: 'already-there', moment });
    case 'accepted':
      return accepted(write, outcome, moment);
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
    case 'app-refused':
      return later(write, outcome, { afterMs: appRefusedMs, moment });
    case 'not-live':
      return later(write, outcome, { afterMs: probeMs(write, moment), moment });
    case 'unclear':
      return later(write, outcome, { afterMs: backoffMs(write, moment), moment });
  }
}

function verified(write: LibraryWrite, { now }: Moment): Settlement {
  const { acceptedAt, ghosts } = write;
  return {
    state: 'verified',
    nextTryAt: now,
    acceptedAt: acceptedAt ?? now,
    verifiedAt: now,
    saveSent: true,
    ghosts,
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
  const { acceptedAt, verifiedAt, ghosts } = write;
  const wished = state === 'already-there' || state === 'withdrawn' || state === 'reminded';
  return {
    state,
    nextTryAt: now,
    acceptedAt,
    verifiedAt: state === 'already-there' ? now : verifiedAt,
    saveSent: outcome.saveSent,
    ghosts,
    lastFailure: wished ? null : { reason: reasonOf(outcome), at: now },
    outbox: settledEvent(write),
  };
}

function later(write: LibraryWrite, outcome: AttemptOutcome, next: { afterMs: number; moment: Moment }): Settlement {
  const { now } = next.moment;
  if (isTooLate(write, next.moment)) {
    return end(write, outcome, { state: 'dead', moment: next.moment });
  }
  const { acceptedAt, verifiedAt, ghosts } = write;
  return {
    state: waitingState(outcome),
    nextTryAt: new Date(now.getTime() + next.afterMs),
    acceptedAt,
    verifiedAt,
    saveSent: outcome.saveSent,
    ghosts,
    lastFailure: { reason: reasonOf(outcome), at: now },
    outbox: [],
  };
}

function isTooLate({ dueAt }: LibraryWrite, { now }: Moment): boolean {
  return now.getTime() - dueAt.getTime() >= giveUpAfterMs;
}

function waitingState({ outcome }: AttemptOutcome): OpenWriteState {
  if (outcome === 'accepted' || outcome === 'not-live') return outcome;
  return 'retry';
}

function reasonOf(outcome: AttemptOutcome): string {
  return 'reason' in outcome ? `${outcome.outcome}: ${outcome.reason}` : outcome.outcome;
}

/** All items of a pre-save are told of together: `collect-announcements` waits for the last. */
function settledEvent(write: LibraryWrite): Settlement['outbox'] {
  return [{ id: `settled:${write.id}:${write.attempt + 1}`, kind: 'write-settled' }];
}

function throttleMs(write: LibraryWrite, retryAfterMs: number | null, moment: Moment): number {
  if (retryAfterMs === null) return backoffMs(write, moment);
  return Math.min(Math.max(retryAfterMs, secondMs), longestThrottleMs);
}

/** Growing gaps while a release is late: a minute at first, half an hour in the end. */
function probeMs(write: LibraryWrite, { now }: Moment): number {
  const lateMs = now.getTime() - write.dueAt.getTime();
  return Math.min(Math.max(lateMs / 4, minuteMs), 30 * minuteMs);
}

function backoffMs(write: LibraryWrite, { jitter }: Moment): number {
  const capMs = Math.min(backoff.capMs, backoff.baseMs * 2 ** Math.min(write.attempt, 16));
  const share = new DataView(jitter.buffer, jitter.byteOffset).getUint16(0) / 65_536;
  return Math.max(secondMs, Math.round(capMs * share));
}
