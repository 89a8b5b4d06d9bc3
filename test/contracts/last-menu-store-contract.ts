import { describe, expect, it } from '@jest/globals';
import type { LastMenuStore } from '../../core/fans/last-menu-store.js';
import type { LastMenu } from '../../core/fans/last-menu.js';
import type { OpenStore } from './open-store.js';
import { later } from './samples.js';

const asha = { platform: 'whatsapp', externalId: 'IN.1349' } as const;
const menu: LastMenu = {
  account: asha,
  choices: [
    { name: 'presave', options: { release: 'night-drive' } },
    { name: 'city', options: { name: '$where “নদী” 🎧 a.b' } },
    { name: 'help', options: {} },
  ],
  shownAt: new Date('2026-11-24T10:00:00.000Z'),
};

/** What every {@link LastMenuStore} promises. */
export function lastMenuStoreContract(name: string, openStore: OpenStore<LastMenuStore>): void {
  describe(`last menus, ${name}`, () => {
    it('gives a list back as it was kept, in its order, to its account alone', async () => {
      const store = await openStore();

      await store.put(menu);

      expect(await store.of(asha)).toEqual(menu);
      expect(await store.of({ ...asha, platform: 'telegram' })).toBeNull();
      expect(await store.of({ ...asha, externalId: 'IN.1350' })).toBeNull();
    });

    it('keeps one list for an account: the last, also of many that are kept at once', async () => {
      const store = await openStore();
      const choicesOf = (number: number) => [{ name: 'undo', options: { of: `${number}` } }];
      const put = (number: number) => store.put({ ...menu, choices: choicesOf(number) });

      await Promise.all([1, 2, 3, 4].map(put));
      await put(5);

      expect(await store.of(asha)).toEqual({ ...menu, choices: choicesOf(5) });
      await store.remove(asha);
      expect(await store.of(asha)).toBeNull();
    });

    it('removes one account’s list and nobody else’s, and none twice', async () => {
      const store = await openStore();
      const rohan = { ...asha, externalId: 'IN.2000' };
      await store.put(menu);
      await store.put({ ...menu, account: rohan });

      await store.remove(asha);
      await store.remove(asha);

      expect(await store.of(asha)).toBeNull();
      expect(await store.of(rohan)).toEqual({ ...menu, account: rohan });
    });

    it('removes what was shown long ago, and leaves what was shown since', async () => {
      const store = await openStore();
      const rohan = { ...asha, externalId: 'IN.2000' };
      await store.put(menu);
      await store.put({ ...menu, account: rohan, shownAt: later(menu.shownAt, 1) });

      await store.removeOld(menu.shownAt);

      expect(await store.of(asha)).toBeNull();
      expect(await store.of(rohan)).not.toBeNull();
    });
  });
}
