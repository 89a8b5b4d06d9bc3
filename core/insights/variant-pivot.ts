import type { Campaign } from '../campaigns/campaign.js';
import type { Variant, VariantId } from '../campaigns/variant.js';
import { clickToSave } from './click-to-save.js';
import type { CampaignStats, StatsLine } from './campaign-stats.js';

/** A variant with its figures; none yet if nobody has seen it. */
export type VariantLine = StatsLine & { variant: Variant };

/** What can be switched to. */
export type VariantPivot = {
  /** All variants in the campaign's order. */
  lines: VariantLine[];
  /** The one that does best of those that are not shown alone already; null: the campaign has no variants. */
  next: { line: VariantLine; isCertain: boolean } | null;
  /** The one that is shown alone; null: all are tried. */
  only: VariantId | null;
};

/**
 * The variant to switch to: that with the highest lower end of its range, so that few visitors win nothing. It is
 * certain where its whole range lies above the ranges of all the others. Pure.
 */
export function variantPivot({ variants, onlyVariant }: Campaign, { by }: Pick<CampaignStats, 'by'>): VariantPivot {
  const lines = variants.map((variant) => ({ ...(lineOf(variant.id, by.variant) ?? noVisitors(variant.id)), variant }));
  const only = variants.some(({ id }) => id === onlyVariant) ? onlyVariant : null;
  const [best] = lines
    .filter(({ variant }) => variant.id !== only)
    .sort((one, other) => other.clickToSave.low - one.clickToSave.low);
  if (!best) return { lines, next: null, only };
  const others = lines.filter(({ variant }) => variant.id !== best.variant.id);
  const isCertain = others.every((line) => line.clickToSave.high < best.clickToSave.low);
  return { lines, next: { line: best, isCertain }, only };
}

function lineOf(id: VariantId, lines: readonly StatsLine[]): StatsLine | undefined {
  return lines.find(({ value }) => value === id);
}

function noVisitors(value: VariantId): StatsLine {
  const funnel = { clicked: 0, preSaved: 0, authorised: 0, resolved: 0, written: 0, verified: 0 };
  return { value, funnel, clickToSave: clickToSave(0, 0), isBelow: false };
}
