import { describe, expect, it } from '@jest/globals';
import type { Random } from '../../core/ports/random.js';

/** What every {@link Random} promises. */
export function randomContract(name: string, open: () => Random): void {
  describe(`random bytes, ${name}`, () => {
    it.each([0, 1, 32, 33, 1_000])('are as many as asked for: %i', (count) => {
      expect(open().bytes(count)).toHaveLength(count);
    });

    it('are different each time', () => {
      const random = open();
      const drawn = Array.from({ length: 100 }, () => Buffer.from(random.bytes(16)).toString('hex'));

      expect(new Set(drawn).size).toBe(100);
    });

    it('take every value', () => {
      expect(new Set(open().bytes(20_000)).size).toBe(256);
    });
  });
}
