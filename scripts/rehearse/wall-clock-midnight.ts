const hourMs = 3_600_000;
/** Further than any zone is from UTC. */
const reachMs = 36 * hourMs;

/**
 * The first instant whose date, on the wall clocks of a zone, is `date` (YYYY-MM-DD). It is found by asking a
 * formatter of `Intl` and halving, on purpose not as the engine finds it: a checker that shares a mistake is no checker.
 */
export function wallClockMidnight(date: string, zone: string): Date {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const hasBegun = (ms: number): boolean => isoDate(format, ms) >= date;
  let before = Date.parse(date) - reachMs;
  let begun = Date.parse(date) + reachMs;
  while (begun - before > 1) {
    const middle = Math.floor((before + begun) / 2);
    if (hasBegun(middle)) begun = middle;
    else before = middle;
  }
  return new Date(begun);
}

function isoDate(format: Intl.DateTimeFormat, ms: number): string {
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
