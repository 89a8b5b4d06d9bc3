import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { artworkEdge, parseArtwork } from '../../../core/campaigns/artwork.js';

/** A picture of one colour. */
function picture(width: number, height: number, background = '#ff8f5c') {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A picture in which no two neighbours are alike: the hardest there is to make small. */
function noise(edge: number) {
  const bytes = Buffer.from(
    Array.from({ length: edge * edge * 3 }, (_, index) => (index * 7919 + (index >> 5) * 104729) % 251),
  );
  return sharp(bytes, { raw: { width: edge, height: edge, channels: 3 } });
}

/** The beginning of a PNG that says how large it is, and has nothing in it. */
function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(header);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 2, 0, 0, 0], 24);
  return new Uint8Array(header);
}

describe('artwork', () => {
  it.each([
    ['a JPEG', () => picture(1500, 1500).jpeg()],
    ['a PNG, smaller and see-through', () => picture(300, 300).ensureAlpha(0.5).png()],
    ['a WebP that is not square', () => picture(900, 400).webp()],
  ])('of %s becomes a square of one size', async (_what, draw) => {
    const { contentType, bytes } = await parseArtwork(new Uint8Array(await draw().toBuffer()));

    expect(contentType).toBe('image/jpeg');
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: artworkEdge, height: artworkEdge });
  });

  it('that moves is a still of its first picture', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((colour) => picture(400, 400, colour).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);

    const { bytes } = await parseArtwork(new Uint8Array(moving));

    const { pages, width, height } = await sharp(bytes).metadata();
    expect([pages ?? 1, width, height]).toEqual([1, artworkEdge, artworkEdge]);
    const [red, , blue] = (await sharp(bytes).stats()).channels.map(({ mean }) => Math.round(mean));
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(50);
  });

  it('brings nothing along but its pixels: no place, no camera, no colour profile', async () => {
    const exif = { IFD0: { Make: 'Leaky' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 36/1 50/1' } };
    const taken = new Uint8Array(await picture(800, 800).withExif(exif).jpeg().toBuffer());
    expect((await sharp(taken).metadata()).exif).toBeDefined();

    const { bytes } = await parseArtwork(taken);

    const { exif: kept, icc, xmp, iptc } = await sharp(bytes).metadata();
    expect([kept, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes('Leaky')).toBe(false);
  });

  it.each([
    ['a page', '<script>alert(1)</script>'],
    ['an archive', 'PK\u0003\u0004evil.zip'],
  ])('that is %s as well is only a picture afterwards', async (_what, hidden) => {
    const polyglot = Buffer.concat([await picture(700, 700).jpeg().toBuffer(), Buffer.from(hidden, 'latin1')]);

    const { bytes } = await parseArtwork(new Uint8Array(polyglot));

    expect(Buffer.from(bytes).includes(Buffer.from(hidden, 'latin1'))).toBe(false);
  });

  it('is turned as the camera was held', async () => {
    const half = await picture(400, 200, '#000000').png().toBuffer();
    const upright = sharp({ create: { width: 400, height: 400, channels: 3, background: '#ffffff' } });
    const taken = await upright
      .composite([{ input: half, top: 0, left: 0 }])
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer();

    const { bytes } = await parseArtwork(new Uint8Array(taken));

    const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect(data[10]).toBeGreaterThan(200);
    expect(data.at(-10)).toBeLessThan(55);
  });

  it('weighs little: the demo’s cover, and no cover much', async () => {
    const demo = new Uint8Array(await readFile('demo/night-drive.jpg'));
    expect((await parseArtwork(demo)).bytes.length).toBeLessThanOrEqual(32_000);
    const hardest = new Uint8Array(await noise(640).png().toBuffer());
    expect((await parseArtwork(hardest)).bytes.length).toBeLessThan(250_000);
  });

  it.each<[string, Uint8Array]>([
    ['a drawing that can carry scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a page', Buffer.from('<!doctype html>')],
    ['a GIF', Buffer.from('GIF89a')],
    ['nothing', new Uint8Array()],
    ['the first bytes of a picture, and no more', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
    ['a picture of 30,000 × 30,000', pngOf(30_000, 30_000)],
    ['a picture of ten megabytes and one byte', new Uint8Array(10_000_001).fill(0xff, 0, 3).fill(0xd8, 1, 2)],
  ])('is refused when it is %s', async (_what, bytes) => {
    await expect(parseArtwork(bytes)).rejects.toMatchObject({ code: 'input-invalid' });
  });
});
