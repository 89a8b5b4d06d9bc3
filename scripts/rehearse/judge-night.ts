import type { Claim } from './claims.js';
import type { PromisedSave } from './promise.js';
import type { Effect } from './service-control.js';

/** One promise with everything that is known of it at the end. */
export type Evidence = {
  promise: PromisedSave;
  /** What the database says; undefined if it knows of no write for this fan. */
  claim: Pick<Claim, 'state' | 'verifiedAt'> | undefined;
  /** What was done to this item of this account, in order, as the service has written it down. */
  effects: readonly Effect[];
  /** Whether the item lies in the account's library at the end. */
  isInLibrary: boolean;
  /** When (calendar) a read-back first showed it. */
  firstSeen: Date | undefined;
};

/** What a night is judged by; each must be 0. */
export type Verdict = {
  lost: number;
  early: number;
  duplicateEffects: number;
  unverifiedClaims: number;
  /** Saves that reached the library of a fan after they had withdrawn. */
  savedAfterWithdrawal: number;
};

/** A call that was in flight when a fan withdrew may still land; a slow service takes it two seconds later. */
const inFlightMs = 3_000;

/** Judges a night by the service's own ledger against what was promised. Pure. */
export function judgeNight(evidence: readonly Evidence[]): Verdict {
  return {
    lost: count(evidence, isMissing),
    early: count(evidence, isEarly),
    duplicateEffects: evidence.reduce((sum, one) => sum + duplicatesOf(one), 0),
    unverifiedClaims: count(evidence, isUnverified),
    savedAfterWithdrawal: count(evidence, isSavedAfterWithdrawal),
  };
}

function isEarly({ promise: { midnight, before }, effects }: Evidence): boolean {
  return saves(effects).some((save) => {
    const isBefore = before !== null && at(save).getTime() <= before.until.getTime() + inFlightMs;
    return at(save) < (isBefore ? before.midnight : midnight);
  });
}

/** Promised, and neither kept nor honestly ended. */
function isMissing({ promise, claim, isInLibrary }: Evidence): boolean {
  if (isInLibrary || promise.withdrawnAt) return false;
  const isTold = claim?.state === 'needs-reauth' || claim?.state === 'reminded';
  return !(promise.revokedAt && isTold);
}

/**
 * Saves that reached the library when a read-back had shown the item already (our claim follows the read-back, so this
 * is the stricter of the two), and saves that changed a library which our own had changed.
 */
function duplicatesOf({ effects, firstSeen }: Evidence): number {
  let duplicates = 0;
  let last: Effect | null = null;
  for (const effect of effects) {
    if (effect.action === 'remove') last = null;
    else {
      const isSeen = firstSeen !== undefined && effect.applied && at(effect) > firstSeen;
      if (isSeen || (effect.changed && last !== null && isVisible(last))) duplicates += 1;
      if (effect.changed) last = effect;
    }
  }
  return duplicates;
}

/** What a late save has put there shows only after a while: until then nobody can see that it is there. */
function isVisible({ twist }: Effect): boolean {
  return twist !== 'late';
}

/** We say that it is there, and it is not, or nobody has looked. */
function isUnverified({ claim, isInLibrary, firstSeen }: Evidence): boolean {
  if (claim?.state !== 'verified' && claim?.state !== 'already-there') return false;
  return !isInLibrary || firstSeen === undefined;
}

function isSavedAfterWithdrawal({ promise: { withdrawnAt }, effects }: Evidence): boolean {
  if (withdrawnAt === null) return false;
  return saves(effects).some((save) => at(save).getTime() > withdrawnAt.getTime() + inFlightMs);
}

function saves(effects: readonly Effect[]): Effect[] {
  return effects.filter(({ action }) => action === 'save');
}

function at({ at: instant }: Effect): Date {
  return new Date(instant);
}

function count(evidence: readonly Evidence[], matches: (one: Evidence) => boolean): number {
  return evidence.filter(matches).length;
}
