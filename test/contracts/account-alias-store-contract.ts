import { describe, expect, it } from '@jest/globals';
import type { AccountAliasStore } from '../../core/fans/account-alias-store.js';
import type { AccountAlias } from '../../core/fans/account-alias.js';
import type { OpenStore } from './open-store.js';

function anAlias(change: Partial<AccountAlias> = {}): AccountAlias {
  return { platform: 'whatsapp', alias: '919845010001', accountId: 'IN.1', addressSince: null, ...change };
}

/** What every {@link AccountAliasStore} promises. */
export function accountAliasStoreContract(name: string, openStore: OpenStore<AccountAliasStore>): void {
  describe(`other ids of chat accounts, ${name}`, () => {
    const moved = anAlias({ alias: 'IN.2', addressSince: new Date('2026-11-20T08:00:00.123Z') });
    const elsewhere = anAlias({ platform: 'telegram' });
    const others = anAlias({ alias: '4915112345678', accountId: 'DE.1' });

    it('finds those that are aliases among many ids, on one platform', async () => {
      const store = await openStore();
      for (const alias of [anAlias(), moved, elsewhere, others]) await store.put(alias);

      const found = await store.byAliases('whatsapp', ['IN.2', '919845010001', 'unknown']);

      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining([anAlias(), moved]));
      expect(await store.byAliases('whatsapp', [])).toEqual([]);
    });

    it('has an alias stand for one account: the one that was said last', async () => {
      const store = await openStore();
      await store.put(anAlias({ addressSince: new Date(0) }));
      await store.put(anAlias({ accountId: 'IN.9' }));

      expect(await store.ofAccount('whatsapp', 'IN.1')).toEqual([]);
      expect(await store.ofAccount('whatsapp', 'IN.9')).toEqual([anAlias({ accountId: 'IN.9' })]);
    });

    it('keeps one alias that is put by many at once', async () => {
      const store = await openStore();

      await Promise.all([1, 2, 3, 4, 5].map(() => store.put(anAlias())));

      expect(await store.ofAccount('whatsapp', 'IN.1')).toEqual([anAlias()]);
    });

    it('removes all of one account, and nobody else’s', async () => {
      const store = await openStore();
      for (const alias of [anAlias(), moved, elsewhere, others]) await store.put(alias);

      await store.removeOfAccount('whatsapp', 'IN.1');

      expect(await store.ofAccount('whatsapp', 'IN.1')).toEqual([]);
      expect(await store.ofAccount('telegram', 'IN.1')).toEqual([elsewhere]);
      expect(await store.ofAccount('whatsapp', 'DE.1')).toEqual([others]);
    });
  });
}
