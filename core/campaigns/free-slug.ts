import type { Ports } from '../engine-ports.js';
import { slug } from './campaign-fields.js';

/** How many names are tried before somebody is asked for one. */
const mostTried = 20;

/**
 * A name for a campaign's link, made of its title, that no other campaign has; null where the title has no letters that
 * a link can have, or too many others are called so.
 */
export async function freeSlug(title: string, { campaigns }: Pick<Ports, 'campaigns'>): Promise<string | null> {
  const base = asSlug(title);
  if (base === null) return null;
  for (let number = 1; number <= mostTried; number += 1) {
    const candidate = number === 1 ? base : `${base}-${String(number)}`;
    if (!(await campaigns.bySlug(candidate))) return candidate;
  }
  return null;
}

function asSlug(title: string): string | null {
  const letters = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = letters.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 50);
  const parsed = slug.safeParse(words.replaceAll(/^-+|-+$/g, ''));
  return parsed.success ? parsed.data : null;
}
