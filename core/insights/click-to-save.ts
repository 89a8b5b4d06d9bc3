/**
 * The share of visitors who pre-saved, and the range in which it lies with 95 % certainty: few visitors tell little.
 */
export type ClickToSave = {
  /** Visitors; never fewer than those who pre-saved. */
  clicks: number;
  saves: number;
  /** Null while nobody has come. */
  ratio: number | null;
  low: number;
  high: number;
};

/** The 97.5th percentile of the normal distribution: 2.5 % are left out on either side. */
const z = 1.959_963_984_540_054;

/**
 * The click-to-save ratio with its Wilson score interval (Wilson 1927), which is honest also for few visitors and for
 * shares near 0 and 1. Visitors who look alike are counted as one, so somebody behind one address may pre-save "more
 * often" than they came: they have come at least as often. Pure.
 */
export function clickToSave(clicks: number, saves: number): ClickToSave {
  const visitors = Math.max(clicks, saves);
  if (visitors === 0) return { clicks: 0, saves: 0, ratio: null, low: 0, high: 1 };
  const ratio = saves / visitors;
  const spread = z ** 2 / visitors;
  const centre = (ratio + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((ratio * (1 - ratio)) / visitors + spread / (4 * visitors));
  // The last bits of a rounded sum must not put the ratio outside its own interval, or the interval outside 0 to 1.
  const low = Math.max(0, Math.min(centre - half, ratio));
  const high = Math.min(1, Math.max(centre + half, ratio));
  return { clicks: visitors, saves, ratio, low, high };
}

/** Whether too few pre-save for it to be chance: the ratio and the whole range lie below the line. */
export function isBelow({ ratio, high }: ClickToSave, line: number): boolean {
  return ratio !== null && ratio < line && high < line;
}
