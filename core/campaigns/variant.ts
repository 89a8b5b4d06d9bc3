import { createHash } from 'node:crypto';

/** The variants of a campaign by their place in its list. */
export const variantIds = ['a', 'b', 'c', 'd'] as const;
export type VariantId = (typeof variantIds)[number];

/** One of several ways to head the same link, tried against each other. */
export type Variant = {
  id: VariantId;
  headline: string;
  /** Whether it has a cover of its own in place of the campaign's. */
  hasArtwork: boolean;
};

/** A campaign, as far as it matters here. */
type Tried = { id: string; variants: readonly Variant[]; onlyVariant: VariantId | null };

/**
 * The variant that a new visitor is shown; null if the campaign tries none. Once the team has switched to one, it is that
 * one. Until then the same visitor gets the same one as long as the list stands, and each is shown to an equal share of
 * them. Pure.
 *
 * @param visitor whatever stays the same of them; it need not be evenly spread
 */
export function variantFor({ id, variants, onlyVariant }: Tried, visitor: string): Variant | null {
  if (variants.length === 0) return null;
  const only = variants.find((variant) => variant.id === onlyVariant);
  if (only) return only;
  const share = createHash('sha256').update(`${id}:${visitor}`).digest().readUInt32BE() / 2 ** 32;
  return variants[Math.floor(share * variants.length)] ?? null;
}
