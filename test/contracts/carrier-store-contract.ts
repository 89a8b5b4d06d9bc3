import { steadily } from '../../core/announcements/capacity.js';
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

      await store.put({ platform: 'telegram', capacity: steadily(90_000), posting: 'posts', asOf });
      await store.put({ platform: 'whatsapp', capacity: steadily(20), posting: 'posts', asOf });
      await Promise.all(
        [1, 2, 3].map(() => store.put({ platform: 'whatsapp', capacity: steadily(0), posting: 'only-answers', asOf })),
      );

      const all = await store.all();
      expect(all.toSorted((one, other) => one.capacity.lettersPerHour - other.capacity.lettersPerHour)).toEqual([
        { platform: 'whatsapp', capacity: steadily(0), posting: 'only-answers', asOf },
        { platform: 'telegram', capacity: steadily(90_000), posting: 'posts', asOf },
      ]);
    });

    it('keeps what is carried in a day, and in which hours nothing is, with what is carried in an hour', async () => {
      const store = await openStore();
      const quiet = { fromHour: 22, untilHour: 8, zone: 'Asia/Kolkata' };
      const capacity = { lettersPerHour: 20, blastsPerHour: 0, lettersPerDay: 100, quiet };

      await store.put({ platform: 'whatsapp', capacity, posting: 'posts', asOf });
      expect(await store.all()).toEqual([{ platform: 'whatsapp', capacity, posting: 'posts', asOf }]);

      await store.put({ platform: 'whatsapp', capacity: steadily(20), posting: 'posts', asOf });
      expect(await store.all()).toEqual([{ platform: 'whatsapp', capacity: steadily(20), posting: 'posts', asOf }]);
    });
  });
}
