import { describe, expect, it } from '@jest/globals';
import type { ConsentStore } from '../../core/consent/consent-store.js';
import { artistId } from '../../core/artists/artist.js';
import { consentRecordId, type ConsentRecord } from '../../core/consent/consent.js';
import type { FanId } from '../../core/fans/fan.js';
import { ana, aConsent, binod, fanNumber, riverOfGlass } from './samples.js';
import type { OpenStore } from './open-store.js';

/** What every consent ledger must do. */
export function consentStoreContract(name: string, open: OpenStore<ConsentStore>): void {
  describe(`the consent ledger, ${name}`, () => {
    it('gives back a decision as it was made', async () => {
      const store = await open();

      expect(await store.append(aConsent())).toBe(true);

      expect(await store.ofFan(ana)).toEqual([aConsent()]);
    });

    it('gives back a decision that is for everything of the artist’s', async () => {
      const store = await open();
      const news = aConsent({ purpose: 'news', campaignId: null });

      await store.append(news);

      expect(await store.ofFan(ana)).toEqual([news]);
    });

    it('keeps the first of two decisions of one number, and says so to the second', async () => {
      const store = await open();
      await store.append(aConsent({ decision: 'given' }));

      expect(await store.append(aConsent({ decision: 'withdrawn' }))).toBe(false);

      expect(await store.ofFan(ana)).toEqual([aConsent({ decision: 'given' })]);
    });

    it('lists the decisions of one fan alone, the first first', async () => {
      const store = await open();
      for (const sequence of [11, 2, 1]) await store.append(aConsent({ id: `${ana}:${sequence}`, sequence }));
      await store.append(aConsent({ id: `${binod}:1`, fanId: binod }));

      const sequences = (await store.ofFan(ana)).map(({ sequence }) => sequence);

      expect(sequences).toEqual([1, 2, 11]);
    });

    it('tells who of an artist’s fans says yes to a purpose, by their latest decision', async () => {
      const store = await open();
      const news = { purpose: 'news', campaignId: null } as const;
      const decide = (fanId: FanId, decisions: readonly ConsentRecord['decision'][]) =>
        Promise.all(
          decisions.map((decision, index) => {
            const sequence = index + 1;
            return store.append(aConsent({ ...news, id: consentRecordId(fanId, sequence), fanId, sequence, decision }));
          }),
        );
      await decide(ana, ['given']);
      await decide(binod, ['given', 'withdrawn']);
      await decide(fanNumber(3), ['withdrawn', 'given']);
      const elsewhere = { artistId: artistId.parse('art_otherother'), fanId: fanNumber(4) };
      await store.append(aConsent({ ...news, ...elsewhere, id: consentRecordId(fanNumber(4), 1) }));
      await store.append(aConsent({ id: consentRecordId(fanNumber(5), 1), fanId: fanNumber(5) }));

      const { notice } = aConsent();
      const takers = await store.takersOf('news', riverOfGlass);
      expect(takers).toEqual(
        new Map([
          [ana, notice],
          [fanNumber(3), notice],
        ]),
      );
    });

    it('holds a withdrawal open until what follows from it is done, and never a yes', async () => {
      const store = await open();
      const decisions = ['given', 'withdrawn', 'given', 'withdrawn'] as const;
      for (const [index, decision] of decisions.entries()) {
        await store.append(aConsent({ id: `${ana}:${index + 1}`, sequence: index + 1, decision }));
      }
      await store.append(aConsent({ id: `${binod}:1`, fanId: binod, decision: 'withdrawn' }));
      const listed = async () => (await store.openWithdrawals(10)).map(({ id }) => id).sort();
      expect(await listed()).toEqual([`${ana}:2`, `${ana}:4`, `${binod}:1`]);

      await store.closeWithdrawals(ana, 3);

      expect(await listed()).toEqual([`${ana}:4`, `${binod}:1`]);
      expect(await store.openWithdrawals(1)).toHaveLength(1);
      expect((await store.ofFan(ana)).map(({ decision }) => decision)).toEqual(decisions);
    });

    it('has no decisions of a fan who never made one', async () => {
      expect(await (await open()).ofFan(ana)).toEqual([]);
    });
  });
}
