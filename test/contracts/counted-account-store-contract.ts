import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { CountedAccountStore } from '../../core/referrals/counted-account-store.js';
import type { CountedAccount } from '../../core/referrals/counted-account.js';
import type { OpenStore } from './open-store.js';
import { aCountedAccount, ana, binod, fanNumber, later, markOf } from './samples.js';

const chitra = fanNumber(3);
const elsewhere = campaignId.parse('cmp_other00000');

function counting(change: Partial<CountedAccount> = {}): Omit<CountedAccount, 'others'> {
  const { campaignId, artistId, mark, fanId, keptUntil } = aCountedAccount(change);
  return { campaignId, artistId, mark, fanId, keptUntil };
}

/** What every {@link CountedAccountStore} promises. */
export function countedAccountStoreContract(name: string, openStore: OpenStore<CountedAccountStore>): void {
  describe(`for whom service accounts count, ${name}`, () => {
    it('counts an account for the first fan, notes the others once each, and answers the first to all', async () => {
      const store = await openStore();

      const answers = [counting(), counting({ fanId: binod }), counting(), counting({ fanId: binod })];
      for (const account of answers) expect(await store.count(account)).toBe(ana);

      expect(await store.ofFan(ana)).toEqual([aCountedAccount({ others: [binod] })]);
      expect(await store.ofFan(binod)).toEqual([aCountedAccount({ others: [binod] })]);
    });

    it('counts it for one of many who come at the same instant', async () => {
      const store = await openStore();

      const fans = Array.from({ length: 8 }, (_, number) => store.count(counting({ fanId: fanNumber(number) })));

      expect(new Set(await Promise.all(fans)).size).toBe(1);
    });

    it('counts it apart in each campaign, and each account apart', async () => {
      const store = await openStore();
      await store.count(counting());

      expect(await store.count(counting({ campaignId: elsewhere, fanId: binod }))).toBe(binod);
      expect(await store.count(counting({ mark: markOf('another'), fanId: binod }))).toBe(binod);
    });

    it('makes one of two fans who are one, however often it is told', async () => {
      const store = await openStore();
      await store.count(counting());
      await store.count(counting({ fanId: binod }));
      await store.count(counting({ mark: markOf('chitra’s'), fanId: chitra }));
      await store.count(counting({ mark: markOf('chitra’s') }));

      await store.moveOfFan(ana, binod);
      await store.moveOfFan(ana, binod);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([
        aCountedAccount({ fanId: binod }),
        aCountedAccount({ mark: markOf('chitra’s'), fanId: chitra, others: [binod] }),
      ]);
    });

    it('forgets a fan: the account counts for who came next, or for nobody', async () => {
      const store = await openStore();
      await store.count(counting());
      await store.count(counting({ fanId: binod }));
      await store.count(counting({ mark: markOf('another') }));

      await store.removeOfFan(ana);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([aCountedAccount({ fanId: binod })]);
      await store.removeOfFan(binod);
      expect(await store.count(counting({ fanId: chitra }))).toBe(chitra);
    });

    it('finds what was to be kept until now, dates a campaign anew, and removes all of it', async () => {
      const store = await openStore();
      const { keptUntil, campaignId: here } = aCountedAccount();
      await store.count(counting());
      await store.count(counting({ campaignId: elsewhere, keptUntil: later(keptUntil, 9) }));

      expect(await store.dueAt(later(keptUntil, -1))).toBeNull();
      expect(await store.dueAt(keptUntil)).toEqual(aCountedAccount());
      await store.keepUntil(here, later(keptUntil, 5));
      expect(await store.dueAt(keptUntil)).toBeNull();
      await store.removeOfCampaign(here);
      expect(await store.ofFan(ana)).toMatchObject([{ campaignId: elsewhere }]);
    });
  });
}
