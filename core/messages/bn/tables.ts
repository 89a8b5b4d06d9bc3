/** What platforms write of tables and moments themselves. */
export const tables = {
  more: '{count, plural, one {… আরও #টি} other {… আরও #টি}}',
  atUtc: '{day}, {time} UTC',
  atClock: '{day}, {time} ({zone})',
};
