import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smallPng, type Pixels } from '../../../scripts/screenshots/small-png.js';

/** The parts of a PNG, by name. */
function partsOf(png: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

/** The colours of a PNG of this kind, row by row, as 0xRRGGBB. */
function coloursOf(png: Buffer): number[] {
  const parts = partsOf(png);
  const palette = parts.get('PLTE')!;
  const width = parts.get('IHDR')!.readUInt32BE(0);
  const rows = inflateSync(parts.get('IDAT')!);
  return [...rows].flatMap((index, at) => (at % (width + 1) === 0 ? [] : [palette.readUIntBE(index * 3, 3)]));
}

function aPicture(width: number, colours: readonly number[]): Pixels {
  const rgba = colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff, 255]);
  return { width, height: colours.length / width, rgba: Uint8Array.from(rgba) };
}

const colour = fc.integer({ min: 0, max: 0xff_ffff });

describe('a small PNG', () => {
  it('shows every colour as it was, where there are at most 256', () => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1, maxLength: 256 }), (colours) => {
        expect(coloursOf(smallPng(aPicture(colours.length, colours)))).toEqual(colours);
      }),
    );
  });

  it('has at most 256 colours, each close to what it stands for, where there are more', () => {
    const gradient = Array.from({ length: 64 * 64 }, (_, at) => (at % 64) * 4 * 0x1_0000 + Math.floor(at / 64) * 4);
    const shown = coloursOf(smallPng(aPicture(64, gradient)));

    expect(new Set(shown).size).toBeLessThanOrEqual(256);
    const distances = shown.map(
      (to, at) => Math.abs((to >> 16) - (gradient[at]! >> 16)) + Math.abs((to & 0xff) - (gradient[at]! & 0xff)),
    );
    expect(Math.max(...distances)).toBeLessThanOrEqual(32);
  });

  it('begins and ends as a PNG does, its checksum that of the standard', () => {
    const png = smallPng(aPicture(1, [0]));
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    // The last part of every PNG is empty, and the same in all of them.
    expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });
});
