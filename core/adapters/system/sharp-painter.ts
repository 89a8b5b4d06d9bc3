import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type Sharp from 'sharp';
import type { Painter } from '../../ports/painter.js';
import { readCoverage, type Coverage } from './font-coverage.js';

/** The weights that drawings use. */
const weights = ['400Regular', '700Bold'];
/** What else a machine may have: names of artists are in more scripts than we ship fonts for. */
const systemFonts =
  process.platform === 'win32'
    ? ['C:\\Windows\\Fonts']
    : ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts'];

/** What drawing takes. */
type Loaded = { sharp: typeof Sharp; covers: Coverage };

/**
 * Draws with sharp, in fonts that are installed with Frontrow: a server has none, and boxes in place of a fan's city
 * would be worse than no picture. A sign that no font has is left out for the same reason. Nothing is loaded before the
 * first picture.
 */
export function createSharpPainter(): Painter {
  let loading: Promise<Loaded> | undefined;
  return {
    async png(svg) {
      loading ??= loadWithFonts().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      const { sharp, covers } = await loading;
      const drawn = Buffer.from(legible(svg, covers));
      return new Uint8Array(await sharp(drawn).png({ compressionLevel: 6, palette: false }).toBuffer());
    },
  };
}

/** A drawing without the signs that would be boxes: markup is ASCII, so that whatever is not stands in a text. */
function legible(svg: string, covers: Coverage): string {
  return svg.replace(/[^\p{ASCII}]/gu, (sign) => (covers(sign.codePointAt(0) ?? 0) ? sign : ''));
}

/** The library looks its fonts up when it draws the first text in this process, and never again. */
async function loadWithFonts(): Promise<Loaded> {
  const folders = [...shippedFonts(), ...systemFonts];
  const folder = await mkdtemp(join(tmpdir(), 'frontrow-fonts-'));
  try {
    const file = join(folder, 'fonts.conf');
    await writeFile(file, configurationOf(folders, folder));
    process.env['FONTCONFIG_FILE'] = file;
    const { default: sharp } = await import('sharp');
    const text = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">a</text></svg>';
    await sharp(Buffer.from(text)).png().toBuffer();
    return { sharp, covers: await readCoverage(folders) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function shippedFonts(): string[] {
  const require = createRequire(import.meta.url);
  const folders = [
    require.resolve('@expo-google-fonts/noto-sans/package.json'),
    require.resolve('@expo-google-fonts/noto-sans-devanagari/package.json'),
    require.resolve('@expo-google-fonts/noto-sans-bengali/package.json'),
  ].map((file) => dirname(file));
  return folders.flatMap((folder) => weights.map((weight) => join(folder, weight)));
}

function configurationOf(fontFolders: readonly string[], spareCache: string): string {
  const folders = fontFolders.map((folder) => `<dir>${escaped(folder)}</dir>`).join('');
  const caches = `<cachedir prefix="xdg">fontconfig</cachedir><cachedir>${escaped(spareCache)}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${caches}</fontconfig>`;
}

function escaped(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
