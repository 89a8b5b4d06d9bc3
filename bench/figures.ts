/** The value below which `percent` of all lie (nearest rank), to two decimals. @throws RangeError of no values */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return rounded(value);
}

/** The middle of several runs: one that was disturbed does not move it. */
export function medianOf(values: readonly number[]): number {
  return percentileOf(values, 50);
}

/** To two decimals: more is noise. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
