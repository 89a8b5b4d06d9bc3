import { create } from 'qrcode';

/** Readable from a poster and from a screen with a crack in it: a quarter of it may be hidden. */
const errorCorrectionLevel = 'Q';

/** Light modules around a code, on each side: scanners look for them (ISO/IEC 18004). */
const quietZone = 4;

/** A code without colour or place: how many modules a side has, the quiet zone included, and its dark ones as a path. */
type Modules = { side: number; path: string };

/** How wide and high a picture of a code is at least, in pixels: sharp on a poster of some size. */
const leastPixels = 1000;

/** An address as a QR code, black on white, in whole pixels: from 1000 of them a side. Pure. */
export function qrPicture(url: string): string {
  const { side, path } = modulesOf(url);
  const pixels = Math.ceil(leastPixels / side) * side;
  const size = `width="${pixels}" height="${pixels}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}

/** The same on something white in a drawing, in whole pixels in the middle of a square of so many; all in black. */
export function qrSquare(url: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const { side, path } = modulesOf(url);
  const scale = Math.max(1, Math.floor(size / side));
  const gap = Math.floor((size - scale * side) / 2);
  const place = `transform="translate(${x + gap} ${y + gap}) scale(${scale})" shape-rendering="crispEdges"`;
  return `<path ${place} d="${path}"/>`;
}

function modulesOf(url: string): Modules {
  const { modules } = create(url, { errorCorrectionLevel });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      const from = column;
      while (column + 1 < modules.size && modules.get(row, column + 1) !== 0) column += 1;
      const width = column - from + 1;
      path += `M${from + quietZone} ${row + quietZone}h${width}v1h-${width}z`;
    }
  }
  return { side: modules.size + 2 * quietZone, path };
}
