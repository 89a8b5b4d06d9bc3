import { drawing, line, palette, type TextStyle } from './svg.js';
import { broken } from './text-width.js';

/** The size of a picture in a chat, in pixels. */
const size = { width: 1200, height: 750 };

/** One bar: its words, in whatever language, and how long it is. */
export type HeatMapBar = {
  label: string;
  /** Such as `412 / 500`. */
  value: string;
  /** How many came lately, and in the same time before. */
  recent: string;
  before: string;
  fans: number;
  /** Whether it grows by more than chance. */
  isRising: boolean;
};

/** All that is drawn; every text is given, so that it can be in any language. */
export type HeatMapPicture = {
  eyebrow: string;
  title: string;
  /** Beside the title, at the right. */
  total: string;
  bars: readonly HeatMapBar[];
  /** What stands over the two columns of how it has grown. */
  recentHeading: string;
  beforeHeading: string;
  /** Where there is nothing to name. */
  noBars: string;
  threshold: number;
  /** What the line of the threshold means. */
  thresholdLabel: string;
  /** What is not named: `+ 57 elsewhere`. */
  rest: string;
  /** What to do, in one or two lines. */
  advice: readonly string[];
};

/** The most cities that are drawn. */
export const mostBars = 7;

const margin = 64;
const right = size.width - margin;
const track = { x: 300, width: 500, y: 178, height: 24, step: 50 };
/** Where the columns of figures end. */
const ends = { value: 968, arrow: 986, recent: 1066, before: right };

/** A campaign's fans by city as bars against the threshold, 1200 × 750. Pure. */
export function heatMapPicture(picture: HeatMapPicture): string {
  const bars = picture.bars.slice(0, mostBars);
  const longest = Math.max(picture.threshold, ...bars.map(({ fans }) => fans), 1) * 1.04;
  const xOf = (fans: number) => track.x + (fans / longest) * track.width;
  return drawing(size, [
    line(picture.eyebrow, { x: margin, y: 62, size: 22, most: 900, colour: palette.glow, bold: true }),
    shrunk(picture.title, [42, 36, 30], { x: margin, y: 112, most: 720, bold: true }),
    shrunk(picture.total, [26, 22, 18], { x: right, y: 112, most: 340, colour: palette.quiet, anchor: 'end' }),
    ...(bars.length === 0
      ? [line(picture.noBars, { x: margin, y: 300, size: 28, most: right - margin, colour: palette.quiet })]
      : [
          ...headings(picture),
          ...bars.flatMap((bar, row) => drawBar(bar, row, xOf)),
          thresholdLine(picture, bars.length, xOf),
        ]),
    line(picture.rest, { x: margin, y: 560, size: 24, most: right - margin, colour: palette.quiet }),
    ...adviceCard(picture.advice),
  ]);
}

function drawBar(bar: HeatMapBar, row: number, xOf: (fans: number) => number): string[] {
  const y = track.y + row * track.step;
  const base = y + track.height - 3;
  const width = Math.max(track.height, xOf(bar.fans) - track.x);
  const round = `rx="${track.height / 2}"`;
  return [
    line(bar.label, { x: margin, y: base, size: 26, most: track.x - margin - 20, bold: true }),
    `<rect x="${track.x}" y="${y}" width="${track.width}" height="${track.height}" ${round} fill="#ffffff12"/>`,
    `<rect x="${track.x}" y="${y}" width="${width.toFixed(1)}" height="${track.height}" ${round} fill="url(#glow)"/>`,
    line(bar.value, { x: ends.value, y: base, size: 26, most: 165, anchor: 'end', bold: true }),
    ...(bar.isRising ? [arrow(ends.arrow, y + 4)] : []),
    line(bar.recent, { ...figure, x: ends.recent, y: base, colour: bar.isRising ? palette.good : palette.ink }),
    line(bar.before, { ...figure, x: ends.before, y: base, colour: palette.quiet }),
  ];
}

const figure = { size: 22, most: 70, anchor: 'end' } as const;

function headings({ recentHeading, beforeHeading }: HeatMapPicture): string[] {
  const style = { y: track.y - 22, size: 18, most: 80, colour: palette.quiet, anchor: 'end' } as const;
  return [
    line(recentHeading, { ...style, x: ends.recent }),
    line(beforeHeading, { ...style, x: ends.before, most: 66 }),
  ];
}

/** Drawn, not written: not every font has one. */
function arrow(x: number, y: number): string {
  return `<path d="M${x} ${y + 16}l9 -16l9 16z" fill="${palette.good}"/>`;
}

function thresholdLine({ threshold, thresholdLabel }: HeatMapPicture, rows: number, xOf: (fans: number) => number) {
  const x = xOf(threshold).toFixed(1);
  const bottom = track.y + rows * track.step - 16;
  const stroke = `stroke="${palette.ink}" stroke-width="2" stroke-dasharray="3 6" stroke-linecap="round"`;
  const label = { x: Number(x), y: track.y - 22, size: 20, most: 420, colour: palette.quiet, anchor: 'end' } as const;
  return `<path d="M${x} ${track.y - 14}V${bottom}" ${stroke}/>${line(thresholdLabel, label)}`;
}

/** One line, at the largest of these sizes at which it fits. */
function shrunk(text: string, sizes: readonly [number, ...number[]], style: Omit<TextStyle, 'size'>): string {
  const { size: fitting, lines } = broken(text, { sizes, most: style.most, lines: () => 1 });
  return line(lines[0] ?? '', { ...style, size: fitting });
}

const card = { x: margin - 16, y: 588, width: right - margin + 32, height: 136 };

/** What to do, and the sum that leads to it. */
function adviceCard([advice, sum]: readonly string[]): string[] {
  if (advice === undefined) return [];
  const fit = { most: card.width - 40, lines: (fontSize: number) => (fontSize > 20 ? 2 : 3) };
  const first = broken(advice, { ...fit, sizes: [26, 24, 22, 20] });
  const second = sum === undefined ? { size: 0, lines: [] } : broken(sum, { ...fit, lines: () => 2, sizes: [20, 18] });
  const rows = [
    ...first.lines.map((text) => ({ text, size: first.size, bold: true, colour: palette.dawn })),
    ...second.lines.map((text) => ({ text, size: second.size, bold: false, colour: palette.quiet })),
  ];
  let base = card.y + (card.height - rows.reduce((height, row) => height + row.size * rowLead, 0)) / 2;
  return [
    `<rect x="${card.x}" y="${card.y}" width="${card.width}" height="${card.height}" rx="16" fill="#ffffff0f" stroke="${palette.line}"/>`,
    ...rows.map(({ text, ...style }) => {
      base += style.size * rowLead;
      return line(text, {
        x: margin + 4,
        y: Math.round(base - style.size * (rowLead - 1)),
        most: card.width,
        ...style,
      });
    }),
  ];
}

const rowLead = 1.34;
