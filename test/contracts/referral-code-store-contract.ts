import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { ReferralCodeStore } from '../../core/referrals/referral-code-store.js';
import type { OpenStore } from './open-store.js';
import { aCode, aReferralCode, ana, binod, fanNumber, nightDrive } from './samples.js';

const dayTrip = campaignId.parse('cmp_daytripppp');

/** What every store of referral codes must do. */
export function referralCodeStoreContract(name: string, open: OpenStore<ReferralCodeStore>): void {
  describe(`the referral codes, ${name}`, () => {
    it('gives back a code as it was claimed, by itself, by its fan, and by its fan and campaign', async () => {
      const store = await open();

      expect(await store.claim(aReferralCode())).toEqual(aReferralCode());

      expect(await store.byCode(aReferralCode().code)).toEqual(aReferralCode());
      expect(await store.ofFan(ana)).toEqual([aReferralCode()]);
      expect(await store.ofFanFor(nightDrive, ana)).toEqual(aReferralCode());
    });

    it('answers the code that a fan has already to whoever claims another for them', async () => {
      const store = await open();
      await store.claim(aReferralCode());

      expect(await store.claim(aReferralCode({ code: aCode('99999') }))).toEqual(aReferralCode());

      expect(await store.byCode(aCode('99999'))).toBeNull();
    });

    it('gives callers at once the same code', async () => {
      const store = await open();
      const drawn = ['22222', '33333', '44444', '55555', '66666'].map((middle) =>
        aReferralCode({ code: aCode(middle) }),
      );

      const standing = await Promise.all(drawn.map((code) => store.claim(code)));

      expect(new Set(standing.map((each) => each?.code)).size).toBe(1);
      expect(await store.ofFan(ana)).toHaveLength(1);
    });

    it('does not give one fan the code of another', async () => {
      const store = await open();
      await store.claim(aReferralCode());

      expect(await store.claim(aReferralCode({ fanId: binod }))).toBeNull();

      expect(await store.ofFan(binod)).toEqual([]);
      expect(await store.byCode(aReferralCode().code)).toEqual(aReferralCode());
    });

    it('gives a fan one code for each campaign', async () => {
      const store = await open();
      const other = aReferralCode({ campaignId: dayTrip, code: aCode('99999') });
      await store.claim(aReferralCode());
      await store.claim(other);

      expect(await store.ofFanFor(dayTrip, ana)).toEqual(other);
      expect(await store.ofFan(ana)).toHaveLength(2);
    });

    it('lets the codes of a forgotten fan be nobody’s, and nobody else’s either', async () => {
      const store = await open();
      const [first, second] = [aReferralCode(), aReferralCode({ fanId: fanNumber(2), code: aCode('99999') })];
      for (const code of [first, second]) await store.claim(code);

      for (const fan of [ana, fanNumber(2)]) await store.forgetFan(fan);

      expect(await store.byCode(first.code)).toEqual({ ...first, fanId: null });
      expect(await store.byCode(second.code)).toEqual({ ...second, fanId: null });
      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFanFor(nightDrive, ana)).toBeNull();
      expect(await store.claim(aReferralCode({ fanId: binod }))).toBeNull();
    });

    it('leaves the codes of others when a fan is forgotten, and forgets whoever has none', async () => {
      const store = await open();
      await store.claim(aReferralCode());

      await store.forgetFan(binod);

      expect(await store.ofFan(ana)).toEqual([aReferralCode()]);
    });

    it('knows nothing of a code that nobody has claimed', async () => {
      const store = await open();

      expect(await store.byCode(aCode('22222'))).toBeNull();
      expect(await store.ofFanFor(nightDrive, ana)).toBeNull();
    });

    it('moves the codes of one fan to another, who passes on what they passed on before', async () => {
      const store = await open();
      const own = aReferralCode({ fanId: binod, code: aCode('99999') });
      const elsewhere = aReferralCode({ campaignId: dayTrip, code: aCode('22222') });
      for (const code of [aReferralCode(), own, elsewhere]) await store.claim(code);

      // Twice is once: whoever moves them may die in the middle, and do it again.
      for (let time = 0; time < 2; time += 1) await store.moveOfFan(ana, binod);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.byCode(aReferralCode().code)).toEqual(aReferralCode({ fanId: binod }));
      expect(await store.ofFanFor(nightDrive, binod)).toEqual(own);
      expect(await store.ofFanFor(dayTrip, binod)).toEqual({ ...elsewhere, fanId: binod });
      expect(await store.claim(aReferralCode({ fanId: binod, code: aCode('33333') }))).toEqual(own);
      await store.forgetFan(binod);
      expect(await store.byCode(aReferralCode().code)).toMatchObject({ fanId: null });
    });
  });
}
