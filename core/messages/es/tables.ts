/** What platforms write of tables and moments themselves. */
export const tables = {
  more: '{count, plural, one {… # más} many {… # más} other {… # más}}',
  atUtc: '{day}, {time} UTC',
  atClock: '{day}, {time} ({zone})',
};
