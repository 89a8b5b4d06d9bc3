import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { createSharpPainter } from '../../../core/adapters/system/sharp-painter.js';
import { parseArtwork } from '../../../core/campaigns/artwork.js';
import { qrPicture } from '../../../core/pictures/qr-code.js';
import { storyBackdrop, storyCard, type StoryCard } from '../../../core/pictures/story-card.js';
import { readQrCode } from './read-qr-code.js';

const painter = createSharpPainter();
const url = 'https://frontrow.example/l/night-drive?r=NGHT7K3MXQ';
const card: StoryCard = {
  title: 'Night Drive',
  artist: 'Late Trains',
  day: 'Out on Friday, 18 December',
  call: 'Pre-save now',
  how: 'Scan the code, or tap the link.',
  code: 'Code NGHT-7K3-MXQ',
  url,
  cover: null,
  backdrop: null,
};

/** The texts of a drawing, in the order in which they stand. */
const textsIn = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

describe('a card for a story', () => {
  it('is 1080 × 1920, says what, who, when and what to do, and its code leads to the link', async () => {
    const png = await painter.png(storyCard(card));

    expect(await sharp(png).metadata()).toMatchObject({ width: 1080, height: 1920, format: 'png' });
    expect(textsIn(storyCard(card)).join(' ')).toBe(
      'Night Drive Late Trains Out on Friday, 18 December Pre-save now Scan the code, or tap the link. Code NGHT-7K3-MXQ',
    );
    expect(await readQrCode(png)).toBe(url);
  });

  it('shows the cover, and its code is read beside it', async () => {
    const cover = await parseArtwork(new Uint8Array(await readFile('demo/night-drive.jpg')));

    const backdrop = await painter.png(storyBackdrop(cover));
    const png = await painter.png(storyCard({ ...card, cover, backdrop }));

    const middleOf = (bytes: Uint8Array) =>
      sharp(bytes).extract({ left: 300, top: 250, width: 480, height: 480 }).resize(16, 16).raw().toBuffer();
    const [drawn, bare] = await Promise.all([middleOf(png), middleOf(await painter.png(storyCard(card)))]);
    expect(drawn.equals(bare)).toBe(false);
    expect(await readQrCode(png)).toBe(url);
  });

  it('has a code that a phone reads also where the link is as long as one may be', async () => {
    const long = `https://music.campaigns.a-rather-long-label-name.example/l/${'a'.repeat(60)}?s=${'b'.repeat(40)}`;

    expect(await readQrCode(await painter.png(storyCard({ ...card, url: long })))).toBe(long);
    expect(await readQrCode(await painter.png(qrPicture(long)))).toBe(long);
  });

  it.each([
    ['of 200 letters', 'The very long title of a song that nobody can remember '.repeat(4).slice(0, 200)],
    ['in one word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2)],
    ['in Hindi', 'वह बहुत लंबा शीर्षक जिसे कोई याद नहीं रख सकता '.repeat(4).trim()],
    ['in Bengali', 'সেই দীর্ঘ শিরোনাম যা কেউ মনে রাখতে পারে না '.repeat(4).trim()],
  ])('keeps a title %s between the cover and the panel', (_, title) => {
    const svg = storyCard({ ...card, title });

    const heights = [...svg.matchAll(/<text x="540" y="(\d+)" font-size="([\d.]+)"/g)].map(([, y, size]) => ({
      top: Number(y) - Number(size),
      base: Number(y),
    }));
    expect(Math.min(...heights.map(({ top }) => top))).toBeGreaterThanOrEqual(780);
    expect(Math.max(...heights.map(({ base }) => base))).toBeLessThan(1250);
    expect(heights.length).toBeGreaterThan(4);
  });

  it('can be drawn whatever people type', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 200 });
    const broken = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    const any = fc.oneof(
      typed,
      broken.map((units) => String.fromCharCode(...units)),
      fc.constant('🔥🔥'),
      fc.constant(''),
    );
    await fc.assert(
      fc.asyncProperty(any, any, async (title, artist) => {
        expect((await painter.png(storyCard({ ...card, title, artist }))).length).toBeGreaterThan(10_000);
      }),
      { numRuns: 25 },
    );
  });

  it('reads words of people as they were typed', () => {
    const svg = storyCard({ ...card, title: '</text><script>x</script>&', artist: '\u202eevil\u0000 "x"' });

    expect(svg).not.toContain('<script>');
    expect(textsIn(svg).join(' ')).toContain('&lt;/text&gt;&lt;script&gt;x&lt;/script&gt;&amp; evil &quot;x&quot;');
  });
});

describe('a QR code as a picture', () => {
  it('is sharp, has the light margin that scanners look for, and is read with a sticker in the middle of it', async () => {
    const png = await painter.png(qrPicture(url));
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    const { width } = info;
    expect(width).toBeGreaterThanOrEqual(1000);
    expect(await readQrCode(png)).toBe(url);
    // The dark edge of the upper left finder pattern is seven modules long.
    const margin = data.findIndex((light) => light < 128) % width;
    const isDark = (column: number) => (data[(margin + 1) * width + column] ?? 255) < 128;
    const edge = Array.from({ length: width }, (_, column) => column).findIndex(
      (column) => column > margin && !isDark(column),
    );
    const module = (edge - margin) / 7;
    expect(margin / module).toBeCloseTo(4);
    const spot = {
      width: Math.round(width / 6),
      height: Math.round(width / 6),
      channels: 3,
      background: '#c33',
    } as const;
    const hidden = await sharp(png)
      .composite([{ input: { create: spot }, gravity: 'centre' }])
      .png()
      .toBuffer();
    expect(await readQrCode(new Uint8Array(hidden))).toBe(url);
  });
});
