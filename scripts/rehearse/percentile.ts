/** The value below which `percent` of all lie (nearest rank), rounded; null of none. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.ceil((percent / 100) * sorted.length);
  const value = sorted[Math.max(0, rank - 1)];
  return value === undefined ? null : Math.round(value);
}
