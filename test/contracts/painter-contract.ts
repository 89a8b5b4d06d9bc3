import { describe, expect, it } from '@jest/globals';
import type { Painter } from '../../core/ports/painter.js';

/** What every {@link Painter} promises. */
export function painterContract(name: string, painter: Painter): void {
  describe(`pictures, ${name}`, () => {
    it('are PNG of the drawing’s own size', async () => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="67"><rect width="9" height="9"/></svg>';

      const png = Buffer.from(await painter.png(svg));

      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 67]);
    });

    it('are refused of what is no drawing', async () => {
      await expect(painter.png('Night Drive')).rejects.toThrow();
    });
  });
}
