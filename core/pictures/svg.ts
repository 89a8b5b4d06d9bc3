import { unrulyCharacters } from '../unruly-characters.js';
import { fitted, withoutEmoji } from './text-width.js';

/** The colours of pictures, those of the pages: each carries its own background, in dark and light chats alike. */
export const palette = {
  night: '#120e1c',
  dusk: '#2a1f45',
  ink: '#f6f2ff',
  quiet: '#b8aed0',
  line: '#3a2f57',
  glow: '#ff8f5c',
  dawn: '#ffc27a',
  good: '#7ee2a8',
  bad: '#ffb0a8',
} as const;

/** The fonts that the painter ships: Latin, Devanagari, Bengali. */
const fonts = "'Noto Sans', 'Noto Sans Devanagari', 'Noto Sans Bengali', sans-serif";

/** A drawing of this size in pixels, on the colours of the evening. */
export function drawing({ width, height }: { width: number; height: number }, content: readonly string[]): string {
  const background = [
    '<defs>',
    `<radialGradient id="evening" cx="50%" cy="0%" r="110%"><stop offset="0" stop-color="${palette.dusk}"/><stop offset="0.75" stop-color="${palette.night}"/></radialGradient>`,
    `<linearGradient id="glow" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${palette.glow}"/><stop offset="1" stop-color="${palette.dawn}"/></linearGradient>`,
    '<linearGradient id="cover" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="#5b3fa0"/><stop offset="0.65" stop-color="#ff8f5c"/><stop offset="1" stop-color="#ffd39c"/></linearGradient>',
    '</defs>',
    `<rect width="${width}" height="${height}" fill="url(#evening)"/>`,
  ];
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${fonts}">${[...background, ...content].join('')}</svg>`;
}

/** How a line of text is written. `most`: it is cut to this many pixels, as far as can be told beforehand. */
export type TextStyle = {
  x: number;
  y: number;
  size: number;
  most: number;
  colour?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
};

/** One line of text, whoever wrote it: nothing in it is markup. */
export function line(
  text: string,
  { x, y, size, most, colour = palette.ink, bold, anchor = 'start' }: TextStyle,
): string {
  const weight = bold === true ? ' font-weight="700"' : '';
  const place = `x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"`;
  return `<text ${place} fill="${colour}"${weight}>${escapeText(fitted(withoutEmoji(text), size, most))}</text>`;
}

/** Texts of people are drawn as they are read, never as markup, and without what no drawing may hold. */
export function escapeText(text: string): string {
  return text
    .replace(unrulyCharacters, ' ')
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
