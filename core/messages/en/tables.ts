/** What platforms write of tables and moments themselves. */
export const tables = {
  more: `{count, plural, one {… # more} other {… # more}}`,
  atUtc: '{day}, {time} UTC',
  atClock: '{day}, {time} ({zone})',
} as const;
