/** What platforms write of tables and moments themselves. */
export const tables = {
  more: '{count, plural, one {… # और} other {… # और}}',
  atUtc: '{day}, {time} UTC',
  atClock: '{day}, {time} ({zone})',
};
