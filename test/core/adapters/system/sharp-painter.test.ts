import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';

const size = { width: 360, height: 60 };
const isBright = (light: number | undefined) => (light ?? 0) > 140;

/** In no font of any machine: pango would draw a box in its place. */
const unassigned = '\u{10fffd}';
const scripts = [
  ['Devanagari', 'दिल्ली', 'मुंबई'],
  ['Bengali', 'কলকাতা', 'রাতের'],
  ['Latin with accents', 'São Paulo', 'Łódź'],
] as const;
/** As one sign, and held apart. */
const conjuncts = [
  ['क्ष', 'क\u200cष'],
  ['ত্র', 'ত\u200cর'],
] as const;

let pictures: Record<string, { plain: string; bold: string }> = {};
beforeAll(async () => {
  const texts = [unassigned, `Ra${unassigned}t`, 'Rat', ...scripts.flat(), ...conjuncts.flat()];
  const drawer = fileURLToPath(new URL('draw-texts.ts', import.meta.url));
  const call = ['--import', 'tsx', drawer, JSON.stringify(texts)];
  const { stdout } = await promisify(execFile)(process.execPath, call, { maxBuffer: 50_000_000 });
  pictures = JSON.parse(stdout) as typeof pictures;
});

/** The light of each pixel of a text as it was drawn. */
async function drawn(text: string, weight: 'plain' | 'bold' = 'plain'): Promise<Buffer> {
  return sharp(Buffer.from(pictures[text]?.[weight] ?? '', 'base64'))
    .greyscale()
    .raw()
    .toBuffer();
}

/** How many pixels of two texts differ plainly. */
async function difference(one: string, other: string): Promise<number> {
  const [first, second] = [await drawn(one), await drawn(other)];
  return first.filter((light, at) => Math.abs(light - (second[at] ?? 0)) > 60).length;
}

/** The longest level line in the lower half of a text, in pixels: letters have short ones there, the box of a missing letter its floor. */
async function longestFloor(text: string): Promise<number> {
  const pixels = await drawn(text);
  let longest = 0;
  for (let row = 28; row < size.height; row += 1) {
    const lights = [...pixels.subarray(row * size.width, (row + 1) * size.width)];
    const runs = lights.map((light) => (isBright(light) ? '#' : ' ')).join('');
    longest = Math.max(longest, ...runs.split(' ').map((run) => run.length));
  }
  return longest;
}

/** A box is drawn with a floor of twenty pixels and more. */
const floorOfBox = 18;

describe('texts in pictures', () => {
  it.each(scripts)('are letters in %s, not the boxes of letters that are missing', async (_script, text, other) => {
    expect(await longestFloor(text)).toBeLessThan(floorOfBox);
    expect(await longestFloor(other)).toBeLessThan(floorOfBox);
    expect(await difference(text, other)).toBeGreaterThan(150);
  });

  it('have nothing in the place of a sign that no font has, and what stands around it as it is', async () => {
    expect((await drawn(unassigned)).filter(isBright)).toHaveLength(0);
    expect(await difference(`Ra${unassigned}t`, 'Rat')).toBe(0);
  });

  it('join what is written together: क्ष is one sign, and not its letters one after the other', async () => {
    for (const [joined, apart] of conjuncts) expect(await difference(joined, apart)).toBeGreaterThan(50);
  });

  it('are heavier where they are bold', async () => {
    for (const [, text] of scripts) {
      const [bold, plain] = [(await drawn(text, 'bold')).filter(isBright), (await drawn(text)).filter(isBright)];
      expect(bold.length).toBeGreaterThan(plain.length);
    }
  });
});
