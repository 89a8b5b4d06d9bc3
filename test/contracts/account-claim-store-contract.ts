import { describe, expect, it } from '@jest/globals';
import type { AccountClaimStore } from '../../core/grants/account-claim-store.js';
import type { OpenStore } from './open-store.js';
import { ana, anAccountClaim as aClaim, binod, fanNumber, later, markOf } from './samples.js';

/** What every {@link AccountClaimStore} promises. */
export function accountClaimStoreContract(name: string, openStore: OpenStore<AccountClaimStore>): void {
  describe(`claims of service accounts, ${name}`, () => {
    const now = later(aClaim().heldUntil!, -1);

    it('keeps a first claim and answers it to everybody who claims the account after it', async () => {
      const store = await openStore();

      expect(await store.claim(aClaim())).toEqual(aClaim());
      expect(await store.claim(aClaim({ fanId: binod, heldUntil: null }))).toEqual(aClaim());
    });

    it('gives all callers the same fan when they claim one account at once', async () => {
      const store = await openStore();
      const claims = Array.from({ length: 12 }, (_, number) => store.claim(aClaim({ fanId: fanNumber(number) })));

      expect(new Set((await Promise.all(claims)).map(({ fanId }) => fanId)).size).toBe(1);
    });

    it('keeps accounts of different marks apart', async () => {
      const store = await openStore();
      await store.claim(aClaim());
      const other = aClaim({ mark: markOf('acc'), fanId: binod });

      expect(await store.claim(other)).toEqual(other);
    });

    it('renews a fan’s own claim, or one that is gone, and never another fan’s', async () => {
      const store = await openStore();

      expect(await store.renew(aClaim())).toBe(true);
      expect(await store.renew(aClaim({ heldUntil: null }))).toBe(true);
      expect(await store.renew(aClaim({ fanId: binod, heldUntil: later(now, 9) }))).toBe(false);

      expect(await store.claim(aClaim({ fanId: binod }))).toEqual(aClaim({ heldUntil: null }));
    });

    it('frees an account of the fan it belongs to, and of nobody else', async () => {
      const store = await openStore();
      await store.claim(aClaim());

      await store.free(aClaim({ fanId: binod }));
      expect(await store.claim(aClaim({ fanId: binod }))).toEqual(aClaim());

      await store.free(aClaim());
      expect(await store.claim(aClaim({ fanId: binod }))).toEqual(aClaim({ fanId: binod }));
    });

    it('forgets what was held until now, and keeps what is held longer or for good', async () => {
      const store = await openStore();
      await store.claim(aClaim({ heldUntil: now }));
      await store.claim(aClaim({ mark: markOf('longer') }));
      await store.claim(aClaim({ mark: markOf('for good'), heldUntil: null }));

      await store.removeAbandoned(now);

      const standing = ['acc-ana', 'longer', 'for good'].map((text) =>
        store.claim(aClaim({ mark: markOf(text), fanId: binod })),
      );
      expect((await Promise.all(standing)).map(({ fanId }) => fanId)).toEqual([binod, ana, ana]);
    });
  });
}
