/** WhatsApp's business-scoped user ids (`IN.1349…`) and hidden ids (`…@lid`). */
type LastingKind = 'business-scoped' | 'hidden';

/**
 * The kind of an id that one person has and nobody after them. Null for any other id: a phone number is given to somebody
 * else once it is free. Pure.
 */
export function lastingKind(id: string): LastingKind | null {
  if (/^[A-Z]{2}\.\w+$/.test(id)) return 'business-scoped';
  return id.endsWith('@lid') ? 'hidden' : null;
}

/**
 * Whether who shows themselves by `shown` is another person than the one known by these ids: they have a lasting id of
 * the same kind, and it is not this one. Pure.
 */
export function isAnother(shown: string, known: readonly string[]): boolean {
  const kind = lastingKind(shown);
  if (kind === null || known.includes(shown)) return false;
  return known.some((id) => lastingKind(id) === kind);
}
