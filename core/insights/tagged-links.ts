import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import { longestSource, parseSource } from '../smart-links/visit.js';

/** A link that says where it was posted. */
export type TaggedLink = { source: string; url: string };

/** The places that most campaigns post their link in. */
export const usualSources = ['bio', 'story', 'tiktok', 'youtube', 'poster', 'livestream'] as const;

/**
 * Ready-made links of a campaign, one for each usual place, and first one for a place of one's own, if it is named. Pure.
 *
 * @throws EngineError `source-invalid` if the name cannot be a source's
 */
export function taggedLinks(
  { slug }: Pick<Campaign, 'slug'>,
  baseUrl: string,
  own: string | null = null,
): TaggedLink[] {
  const named = own === null ? [] : [requireSource(own)];
  const sources = new Set<string>([...named, ...usualSources]);
  return [...sources].map((source) => ({ source, url: `${baseUrl}/l/${slug}?s=${source}` }));
}

function requireSource(text: string): string {
  const source = parseSource(text);
  if (source !== null) return source;
  const shape = `letters a to z, digits, - and _, at most ${longestSource}`;
  throw new EngineError('source-invalid', `A place is named by ${shape}.`);
}
