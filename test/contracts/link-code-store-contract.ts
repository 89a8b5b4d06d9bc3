import { describe, expect, it } from '@jest/globals';
import type { LinkCodeStore } from '../../core/fans/link-code-store.js';
import type { LinkCode } from '../../core/fans/link-code.js';
import type { OpenStore } from './open-store.js';
import { later } from './samples.js';

const createdAt = new Date('2026-11-20T08:00:00.123Z');
const account = { platform: 'discord', externalId: '1001', displayName: 'ana', accountCreatedAt: null } as const;

function aLinkCode(change: Partial<LinkCode> = {}): LinkCode {
  return { codeHash: 'hash', account, shownTo: null, createdAt, expiresAt: later(createdAt, 600_000), ...change };
}

/** What every {@link LinkCodeStore} promises. */
export function linkCodeStoreContract(name: string, openStore: OpenStore<LinkCodeStore>): void {
  describe(`codes to link accounts, ${name}`, () => {
    const other = { ...account, externalId: '1002', accountCreatedAt: new Date('2020-01-01T00:00:00.000Z') };

    it('reads a code back by its hash, whose it is and all', async () => {
      const store = await openStore();
      await store.put(aLinkCode());
      await store.put(aLinkCode({ codeHash: 'others', account: other }));

      expect(await store.byHash('hash')).toEqual(aLinkCode());
      expect(await store.byHash('others')).toEqual(aLinkCode({ codeHash: 'others', account: other }));
      expect(await store.byHash('unknown')).toBeNull();
    });

    it('keeps an account’s newest code alone', async () => {
      const store = await openStore();
      await store.put(aLinkCode());
      await store.put(aLinkCode({ codeHash: 'newer', account: { ...account, displayName: 'renamed' } }));

      expect(await store.byHash('hash')).toBeNull();
      expect(await store.byHash('newer')).toMatchObject({ account: { displayName: 'renamed' } });
    });

    it('lets a code be used by one of many at once, and by nobody after', async () => {
      const store = await openStore();
      await store.put(aLinkCode());

      await store.noteShown('hash', 'telegram:7');
      const used = await Promise.all([1, 2, 3, 4, 5].map(() => store.use('hash', 'telegram:7')));

      expect(used.filter(Boolean)).toHaveLength(1);
      expect(await store.use('hash', 'telegram:7')).toBe(false);
      expect(await store.byHash('hash')).toBeNull();
    });

    it('lets a code be used only by the account that it was last shown to', async () => {
      const store = await openStore();
      await store.put(aLinkCode());
      expect(await store.use('hash', 'telegram:7')).toBe(false);

      await store.noteShown('hash', 'telegram:7');
      await store.noteShown('hash', 'telegram:8');
      await store.noteShown('another hash', 'telegram:7');

      expect(await store.byHash('hash')).toEqual(aLinkCode({ shownTo: 'telegram:8' }));
      expect(await store.use('hash', 'telegram:7')).toBe(false);
      expect(await store.use('hash', 'telegram:8')).toBe(true);
    });

    it('shows a new code of the same account to nobody yet', async () => {
      const store = await openStore();
      await store.put(aLinkCode());
      await store.noteShown('hash', 'telegram:7');

      await store.put(aLinkCode({ codeHash: 'newer' }));

      expect(await store.byHash('newer')).toMatchObject({ shownTo: null });
    });

    it('removes what is over, and keeps the rest', async () => {
      const store = await openStore();
      await store.put(aLinkCode());
      await store.put(aLinkCode({ codeHash: 'longer', account: other, expiresAt: later(createdAt, 600_001) }));

      await store.removeExpired(later(createdAt, 600_000));

      expect(await store.byHash('hash')).toBeNull();
      expect(await store.byHash('longer')).not.toBeNull();
    });
  });
}
