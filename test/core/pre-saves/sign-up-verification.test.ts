import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oldEnoughMs, verifySignUp, type SignUpEvidence } from '../../../core/pre-saves/sign-up-verification.js';
import { dayMs } from '../world.js';

const signedUpAt = new Date('2026-04-03T10:00:00.000Z');
const ago = (ms: number) => new Date(signedUpAt.getTime() - ms);

function reminder(change: Partial<SignUpEvidence> = {}): SignUpEvidence {
  return { mode: 'reminder', accountTold: true, chatAccountsMadeAt: [], emailConfirmedAt: null, signedUpAt, ...change };
}

describe('what vouches for a sign-up', () => {
  it.each<[string, SignUpEvidence, object]>([
    ['the service account, for a save', reminder({ mode: 'direct' }), { verified: true, by: 'service-account' }],
    [
      'a chat account of thirty days, to the millisecond',
      reminder({ chatAccountsMadeAt: [ago(30 * dayMs)] }),
      { verified: true, by: 'chat-account' },
    ],
    [
      'not a chat account a millisecond younger',
      reminder({ chatAccountsMadeAt: [ago(30 * dayMs - 1)] }),
      { verified: false, because: 'chat-account-too-new' },
    ],
    [
      'one old account among new ones',
      reminder({ chatAccountsMadeAt: [ago(dayMs), null, ago(900 * dayMs)] }),
      { verified: true, by: 'chat-account' },
    ],
    [
      'not an account of a platform that does not tell',
      reminder({ chatAccountsMadeAt: [null] }),
      { verified: false, because: 'chat-account-of-unknown-age' },
    ],
    [
      'a confirmed e-mail address, beside an account that is too new',
      reminder({ chatAccountsMadeAt: [ago(dayMs)], emailConfirmedAt: ago(1) }),
      { verified: true, by: 'email' },
    ],
    [
      'not an account that its service does not tell from another',
      reminder({ mode: 'direct', accountTold: false }),
      { verified: false, because: 'nothing-to-go-by' },
    ],
    ['nothing, where there is nothing', reminder(), { verified: false, because: 'nothing-to-go-by' }],
  ])('is %s', (_what, evidence, result) => {
    expect(verifySignUp(evidence)).toEqual(result);
  });
});

describe('any evidence for a reminder', () => {
  const instants = fc.integer({ min: -400, max: 400 }).map((days) => ago(days * dayMs));
  const evidence = fc
    .record({
      chatAccountsMadeAt: fc.array(fc.option(instants), { maxLength: 4 }),
      emailConfirmedAt: fc.option(instants),
    })
    .map(reminder);

  it('verifies by nothing made for the campaign: neither an account nor an address of after the sign-up', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const isOld = given.chatAccountsMadeAt.some((at) => at !== null && at <= ago(oldEnoughMs));
        const isConfirmed = given.emailConfirmedAt !== null && given.emailConfirmedAt <= signedUpAt;
        return verifySignUp(given).verified === (isOld || isConfirmed);
      }),
    );
  });

  it('verifies no less when more is known', () => {
    fc.assert(
      fc.property(evidence, fc.option(instants), (given, another) => {
        const more = { ...given, chatAccountsMadeAt: [...given.chatAccountsMadeAt, another] };
        return !verifySignUp(given).verified || verifySignUp(more).verified;
      }),
    );
  });

  it('never rests on a service account: no sign-in has shown one', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const result = verifySignUp(given);
        return !result.verified || result.by !== 'service-account';
      }),
    );
  });
});
