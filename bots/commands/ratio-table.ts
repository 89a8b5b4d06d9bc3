import type { StatsLine } from '../../core/insights/campaign-stats.js';
import { cut } from './cut.js';
import { percent } from './percent.js';
import { plain, type Phrase } from './phrase.js';
import type { Table } from './reply.js';
import type { Speech } from './speech.js';

/** The signs behind a share: by more than chance below the line, by more than chance above it, and neither. */
const marks = { below: '▼', above: '▲', early: '?' } as const;

/** Where there is no figure. */
const nothing = '–';

/** As much of a place's name as leaves the table narrow enough for a phone held upright. */
const longestName = 13;

/** A line of such a table; its name is null for the one that adds all others up. */
export type RatioLine = Pick<StatsLine, 'clickToSave' | 'isBelow'> & { value: string | null };

type Ratios = { title: Phrase; first: string; lines: readonly RatioLine[]; line: number };

/** What is tried or posted, with the share of visitors who pre-saved: narrow enough for a phone. */
export function ratioTable({ title, first, lines, line }: Ratios, speech: Speech): Table {
  const { label } = speech;
  const columns = [first, label('stats.saves'), label('stats.share'), label('stats.range')];
  return { part: 'table', title, columns, rows: lines.map((each) => ratioRow(each, line, speech)) };
}

/** What the signs in such a table mean. */
export function ratioLegend(line: number, speech: Speech): Phrase {
  return speech.say('stats.legend', { line: percent(line, speech) });
}

/** A source's name as it is shown; `unknown`: the link did not say. */
export function placeName(value: string | null, { label }: Speech): string {
  if (value === null) return label('stats.total');
  return value === 'unknown' ? label('stats.unknown') : value;
}

function ratioRow({ value, clickToSave, isBelow }: RatioLine, line: number, speech: Speech): Phrase[] {
  const { clicks, saves, ratio, low, high } = clickToSave;
  const good = low >= line ? marks.above : marks.early;
  const share = ratio === null ? nothing : `${percent(ratio, speech)} ${isBelow ? marks.below : good}`;
  const between = { low: Math.round(low * 100), high: Math.round(high * 100) };
  const range = ratio === null ? nothing : speech.label('stats.between', between);
  return [cut(placeName(value, speech), longestName), `${saves}/${clicks}`, share, range].map((cell) => plain(cell));
}
