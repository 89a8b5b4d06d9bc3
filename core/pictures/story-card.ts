import type { Artwork } from '../campaigns/campaign.js';
import { qrSquare } from './qr-code.js';
import { drawing, line, palette, type TextStyle } from './svg.js';
import { broken } from './text-width.js';

/** The size of a story on Instagram, WhatsApp and TikTok, in pixels. */
const size = { width: 1080, height: 1920 };

/** What is written on a card; every text is given, so that it can be in any language. */
export type StoryCardWords = {
  title: string;
  artist: string;
  /** When it is out; null: that is not known, or it is out already. */
  day: string | null;
  /** What to do: "Pre-save now". */
  call: string;
  /** How: scan the code, or tap the link. */
  how: string;
  /** A code to type, where there is one. */
  code: string | null;
};

/** A card for a story: whoever sees it comes to `url`. */
export type StoryCard = StoryCardWords & {
  url: string;
  cover: Artwork | null;
  /** What {@link storyBackdrop} was painted as; null: the evening alone. */
  backdrop: Uint8Array | null;
};

const middle = size.width / 2;
const cover = { x: 250, y: 200, edge: 580 };
/** Apps lay their own buttons over the lowest fifth of a story. */
const panel = { x: 90, y: 1250, width: 900, height: 340, inset: 10 };
const qr = panel.height - 2 * panel.inset;

/** A campaign as a story of 1080 × 1920: cover, title, artist, day, and the link as a QR code. Pure. */
export function storyCard(card: StoryCard): string {
  return drawing(size, [...backdropOf(card.backdrop), ...front(card.cover), ...words(card), ...callPanel(card)]);
}

function imageOf({ contentType, bytes }: Artwork, place: string): string {
  const data = `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;
  return `<image ${place} preserveAspectRatio="xMidYMid slice" href="${data}"/>`;
}

/** How many pixels of a card one of its backdrop stands for: what is out of focus needs no more. */
const coarseness = 12;

/** A cover out of focus, to be painted small and once for all its cards. Pure. */
export function storyBackdrop(artwork: Artwork): string {
  const [width, height] = [size.width / coarseness, size.height / coarseness];
  // So far out of focus that white letters on the cover are no smudge beside it, its colours a little stronger for that.
  const effects = '<feGaussianBlur stdDeviation="18"/><feColorMatrix type="saturate" values="1.4"/>';
  const blur = `<filter id="blur" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">${effects}</filter>`;
  // Larger than what is seen of it: a blur fades out at its edges.
  const place = `x="${width / 2 - height}" y="${-height / 2}" width="${2 * height}" height="${2 * height}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${blur}</defs>${imageOf(artwork, `${place} filter="url(#blur)"`)}</svg>`
  );
}

/** The cover's own colours under the evening. */
function backdropOf(painted: Uint8Array | null): string[] {
  if (!painted) return [];
  return [
    `<defs><linearGradient id="shade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.night}" stop-opacity="0.3"/><stop offset="0.42" stop-color="${palette.night}" stop-opacity="0.8"/><stop offset="1" stop-color="${palette.night}" stop-opacity="0.92"/></linearGradient></defs>`,
    imageOf({ contentType: 'image/png', bytes: painted }, `width="${size.width}" height="${size.height}"`),
    `<rect width="${size.width}" height="${size.height}" fill="url(#shade)"/>`,
  ];
}

function front(artwork: Artwork | null): string[] {
  const { x, y, edge } = cover;
  const square = `x="${x}" y="${y}" width="${edge}" height="${edge}"`;
  const clip = `<clipPath id="round"><rect ${square} rx="36"/></clipPath>`;
  const inside = artwork
    ? imageOf(artwork, square)
    : `<rect ${square} fill="url(#cover)"/>${record(x + edge / 2, y + edge / 2)}`;
  return [...shadow(), `<defs>${clip}</defs>`, `<g clip-path="url(#round)">${inside}</g>`];
}

/** As soft as a blur, and painted in a fifth of its time: layers that add up to darkness under the cover. */
function shadow(): string[] {
  const { x, y, edge } = cover;
  return Array.from({ length: 16 }, (_, layer) => {
    const reach = 64 - 4 * layer;
    const length = edge + 2 * reach - 40;
    const corner = `x="${x - reach + 20}" y="${y - reach + 44}"`;
    return `<rect ${corner} width="${length}" height="${length}" rx="${36 + reach / 2}" fill="#0000000a"/>`;
  });
}

/** Where there is no cover: a record, in the light of the evening. */
function record(x: number, y: number): string {
  const grooves = [205, 175, 145, 115].map(
    (radius) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#ffffff1f" stroke-width="3"/>`,
  );
  const disc = `<circle cx="${x}" cy="${y}" r="235" fill="${palette.night}"/>`;
  const label = `<circle cx="${x}" cy="${y}" r="82" fill="url(#glow)"/><circle cx="${x}" cy="${y}" r="13" fill="${palette.night}"/>`;
  return `${disc}${grooves.join('')}${label}`;
}

/** Where the words stand: between the cover and the panel, the title as high as leaves room for the others. */
const room = { from: cover.y + cover.edge, to: panel.y, title: 285 };

/** How far lines stand apart, in sizes of their letters: Indic vowels reach above and below. */
const lead = 1.26;

function words({ title, artist, day }: StoryCard): string[] {
  const lines = (lineSize: number) => Math.floor(room.title / (lineSize * lead));
  const named = broken(title, { sizes: [96, 84, 72, 62, 52, 44], most: 920, lines });
  const by = broken(artist, { sizes: [46, 40, 34], most: 900, lines: () => 1 });
  const titleStep = named.size * lead;
  const height = named.lines.length * titleStep + by.size * 1.5 + (day === null ? 0 : 66);
  let y = room.from + (room.to - room.from - height) / 2;
  const drawn: string[] = [];
  const add = (text: string, step: number, style: Omit<TextStyle, 'x' | 'y' | 'anchor'>) => {
    y += step;
    drawn.push(line(text, { x: middle, y: Math.round(y - step * 0.26), anchor: 'middle', ...style }));
  };
  for (const text of named.lines) add(text, titleStep, { size: named.size, most: 1000, bold: true });
  for (const text of by.lines) add(text, by.size * 1.5, { size: by.size, most: 920, colour: palette.quiet });
  if (day !== null) add(day, 66, { size: 40, most: 920, colour: palette.dawn, bold: true });
  return drawn;
}

function callPanel({ url, call, how, code }: StoryCard): string[] {
  const { x, y, width, height, inset } = panel;
  const left = x + inset + qr + 26;
  const most = x + width - left - inset;
  const calling = broken(call, { sizes: [60, 52, 46, 44], most, lines: (each) => (each > 44 ? 1 : 2) });
  const explaining = broken(how, { sizes: [34, 30], most, lines: () => 2 });
  const rows = [
    ...calling.lines.map((text) => ({ text, size: calling.size, bold: true, colour: palette.night })),
    ...explaining.lines.map((text) => ({ text, size: explaining.size, bold: false, colour: '#5a5070' })),
    ...(code === null ? [] : [{ text: code, size: 36, bold: true, colour: '#c2410c' }]),
  ];
  let base = y + (height - rows.reduce((sum, row) => sum + row.size * 1.36, 0)) / 2;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="40" fill="#fff"/>`,
    qrSquare(url, { x: x + inset, y: y + inset, size: qr }),
    ...rows.map(({ text, ...style }) => {
      base += style.size * 1.36;
      return line(text, { x: left, y: Math.round(base - style.size * 0.36), most: most + 20, ...style });
    }),
  ];
}
