/** What platforms write of tables and moments themselves. */
export const tables = {
  more: '{count, plural, one {… mais #} many {… mais #} other {… mais #}}',
  atUtc: '{day}, {time} UTC',
  atClock: '{day}, {time} ({zone})',
};
