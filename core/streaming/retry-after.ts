/**
 * Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110 §10.2.3).
 * Sent twice, it has come together in one line: the longest counts. Null if it is absent or makes no sense; never negative.
 */
export function parseRetryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}(\s*,\s*\d{1,9})*$/.test(text)) return Math.max(...text.split(',').map(Number)) * 1000;
  const at = /[A-Za-z]{3}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
