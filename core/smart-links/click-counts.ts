import type { LinkKind } from './arrival.js';

/** What the visitors of a campaign's public link are told apart by. */
export const clickDimensions = [
  'source',
  'variant',
  'device',
  'inAppBrowser',
  'connection',
  'language',
  'metro',
] as const;
export type ClickDimension = (typeof clickDimensions)[number];

/** How often each value was counted. */
export type Tally = ReadonlyMap<string, number>;

/**
 * How many people have opened a campaign's link. A person counts once a day, and by source once a day and source:
 * whoever comes by two sources is counted in the line of each.
 */
export type ClickCounts = Readonly<Record<ClickDimension, Tally>> & {
  /** By the kind of link; previews are requests, not people. */
  link: ReadonlyMap<LinkKind | 'preview', number>;
};

/** Stands for a value that is not known. */
export const unknownValue = 'unknown';
/** Stands for a browser that is in no app. */
export const noneValue = 'none';
/** Stands for all values of a dimension that has too many. */
export const otherValue = 'other';

/** More values than a table can show: whoever makes up sources does not make our record of them grow. */
const mostValues = 200;

/** What a click, or the arrival it became, is counted under in one dimension. Pure. */
export function valueIn<Dimension extends ClickDimension>(
  dimension: Dimension,
  of: Readonly<Record<Dimension, string | null>>,
): string {
  return of[dimension] ?? (dimension === 'inAppBrowser' ? noneValue : unknownValue);
}

/** The value to count under: its own, unless it is new to a dimension that is full. Pure. */
export function countableValue(value: string, counted: Tally): string {
  return counted.has(value) || counted.size < mostValues ? value : otherValue;
}

/** Nothing was counted yet. */
export function noCounts(): ClickCounts {
  const empty = () => new Map<string, number>();
  return {
    link: new Map(),
    source: empty(),
    variant: empty(),
    device: empty(),
    inAppBrowser: empty(),
    connection: empty(),
    language: empty(),
    metro: empty(),
  };
}
