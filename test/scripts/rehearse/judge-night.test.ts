import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../../core/secret.js';
import { judgeNight, type Evidence, type Verdict } from '../../../scripts/rehearse/judge-night.js';
import type { PromisedSave } from '../../../scripts/rehearse/promise.js';
import type { Effect } from '../../../scripts/rehearse/service-control.js';

const midnight = new Date('2027-04-29T22:00:00.000Z');
const uri = 'spotify:track:1';
const spotless: Verdict = { lost: 0, early: 0, duplicateEffects: 0, unverifiedClaims: 0, savedAfterWithdrawal: 0 };

function after(ms: number): Date {
  return new Date(midnight.getTime() + ms);
}

function aPromise(change: Partial<PromisedSave> = {}): PromisedSave {
  const token = new Secret('token');
  const fan = {
    service: 'spotify',
    accountId: 'ana',
    zone: 'Africa/Cairo',
    chatAccount: null,
    browser: token,
    session: token,
  } as const;
  return { ...fan, uri, midnight, before: null, withdrawnAt: null, revokedAt: null, ...change };
}

function aSave(ms: number, change: Partial<Effect> = {}): Effect {
  const at = after(ms).toISOString();
  return { at, realAt: at, accountId: 'ana', uri, action: 'save', applied: true, changed: true, ...change };
}

/** A promise kept as it should be: saved, read back, claimed. */
function kept(change: Partial<Evidence> = {}): Evidence {
  const claim = { state: 'verified', verifiedAt: after(1_000) } as const;
  const effects = [aSave(500)];
  return { promise: aPromise(), claim, effects, isInLibrary: true, firstSeen: after(900), ...change };
}

describe('the judge of a rehearsal', () => {
  it('finds nothing in a promise that was kept', () => {
    expect(judgeNight([kept()])).toEqual(spotless);
  });

  it('calls a promise lost that is not in the library, whatever the database says', () => {
    const verdict = judgeNight([kept({ isInLibrary: false, effects: [] })]);
    expect(verdict).toEqual({ ...spotless, lost: 1, unverifiedClaims: 1 });
  });

  it('calls a promise lost that the database has forgotten', () => {
    expect(judgeNight([kept({ isInLibrary: false, effects: [], claim: undefined })])).toMatchObject({ lost: 1 });
  });

  it('does not call it lost when the fan withdrew, or has revoked and was told', () => {
    const nothing = { isInLibrary: false, effects: [], firstSeen: undefined };
    const withdrawn = { ...nothing, claim: { state: 'withdrawn', verifiedAt: null } } as const;
    const told = { ...nothing, claim: { state: 'needs-reauth', verifiedAt: null } } as const;
    expect(
      judgeNight([
        kept({ ...withdrawn, promise: aPromise({ withdrawnAt: after(0) }) }),
        kept({ ...told, promise: aPromise({ revokedAt: after(0) }) }),
      ]),
    ).toEqual(spotless);
    expect(judgeNight([kept(told)])).toMatchObject({ lost: 1 });
  });

  it('calls a save early that arrives before the midnight, applied or not', () => {
    const verdict = judgeNight([kept({ effects: [aSave(-1, { applied: false, changed: false }), aSave(500)] })]);
    expect(verdict).toEqual({ ...spotless, early: 1 });
  });

  it('holds a moved release to its new midnight, and what was on its way by then to the old one', () => {
    const before = { midnight, until: after(10_000) };
    const moved = aPromise({ midnight: after(86_400_000), before });
    expect(judgeNight([kept({ promise: moved, effects: [aSave(11_000)], firstSeen: after(12_000) })])).toEqual(
      spotless,
    );
    expect(judgeNight([kept({ promise: moved, effects: [aSave(60_000)], firstSeen: after(61_000) })])).toMatchObject({
      early: 1,
    });
  });

  it('counts a save after a read-back had shown the item, and a second change of the library', () => {
    const again = aSave(2_000, { changed: false });
    expect(judgeNight([kept({ effects: [aSave(500), again] })])).toEqual({ ...spotless, duplicateEffects: 1 });
    expect(judgeNight([kept({ effects: [aSave(500), aSave(600)] })])).toEqual({ ...spotless, duplicateEffects: 1 });
  });

  it('does not count what is saved again because nobody could see it yet', () => {
    expect(judgeNight([kept({ effects: [aSave(100, { twist: 'late' }), aSave(600)] })])).toEqual(spotless);
  });

  it('calls a claim unverified that no read-back has shown', () => {
    expect(judgeNight([kept({ firstSeen: undefined })])).toEqual({ ...spotless, unverifiedClaims: 1 });
  });

  it('counts a save after a withdrawal, but not the one that was on its way', () => {
    const left = aPromise({ withdrawnAt: after(0) });
    expect(
      judgeNight([kept({ promise: left, effects: [aSave(2_900)], firstSeen: undefined, claim: undefined })]),
    ).toEqual(spotless);
    expect(judgeNight([kept({ promise: left, effects: [aSave(3_100)], firstSeen: after(3_200) })])).toEqual({
      ...spotless,
      savedAfterWithdrawal: 1,
    });
  });
});
