import { describe, expect, it } from '@jest/globals';
import type { CarrierStore } from '../../core/announcements/carrier-store.js';
import type { OpenStore } from './open-store.js';

const asOf = new Date('2026-04-10T18:00:00.000Z');

/** What every {@link CarrierStore} promises. */
export function carrierStoreContract(name: string, openStore: OpenStore<CarrierStore>): void {
  describe(`what platforms can carry, ${name}`, () => {
    it('keeps the last that each platform has said', async () => {
      const store = await openStore();
      expect(await store.all()).toEqual([]);

      await store.put({ platform: 'telegram', lettersPerHour: 90_000, posting: 'posts', asOf });
      await store.put({ platform: 'whatsapp', lettersPerHour: 20, posting: 'posts', asOf });
      await Promise.all(
        [1, 2, 3].map(() => store.put({ platform: 'whatsapp', lettersPerHour: 0, posting: 'only-answers', asOf })),
      );

      const all = await store.all();
      expect(all.toSorted((one, other) => one.lettersPerHour - other.lettersPerHour)).toEqual([
        { platform: 'whatsapp', lettersPerHour: 0, posting: 'only-answers', asOf },
        { platform: 'telegram', lettersPerHour: 90_000, posting: 'posts', asOf },
      ]);
    });
  });
}
