import type { Campaign } from '../../core/campaigns/campaign.js';
import type { VariantId } from '../../core/campaigns/variant.js';
import type { CampaignStats } from '../../core/insights/campaign-stats.js';
import { variantPivot, type VariantLine, type VariantPivot } from '../../core/insights/variant-pivot.js';
import type { CommandOption } from './command.js';
import { percent } from './percent.js';
import type { Phrase } from './phrase.js';
import { ratioTable } from './ratio-table.js';
import type { Choice, Part } from './reply.js';
import type { Speech } from './speech.js';

/** Which variant to show alone; with its button, what was shown then. */
export const useOption: CommandOption = {
  name: 'use',
  help: 'stats.useHelp',
  required: false,
  maxLength: 3,
  looksRight: (typed) => variantTyped(typed) !== undefined,
};
export const fromOption: CommandOption = {
  name: 'from',
  help: 'stats.fromHelp',
  required: false,
  maxLength: 3,
  pressedOnly: true,
};

/** The variant that was typed; null: all of them; undefined: none is called so. */
export function variantTyped(typed: string): VariantId | null | undefined {
  const name = typed.trim().toLowerCase();
  if (name === 'all') return null;
  return (['a', 'b', 'c', 'd'] as const).find((id) => id === name);
}

type Figures = { campaign: Campaign; stats: CampaignStats; mayChange: boolean };

/** The variants with their figures, and a button that switches to the better one; nothing where none are tried. */
export function variantParts({ campaign, stats, mayChange }: Figures, speech: Speech): Part[] {
  const { say, label } = speech;
  const pivot = variantPivot(campaign, stats);
  if (!pivot.next) return [];
  const line = campaign.strategy.clickToSaveWarning;
  const named = pivot.lines.map((each) => ({ ...each, value: nameOf(each.variant.id) }));
  const headed = { title: say('stats.variants'), first: label('stats.variant') };
  const table = ratioTable({ ...headed, lines: named, line }, speech);
  const headlines = pivot.lines.map(({ variant: { id, headline } }) => {
    return say('stats.headline', { variant: nameOf(id), headline });
  });
  const shown = pivot.only === null ? say('stats.tried') : say('stats.only', { variant: nameOf(pivot.only) });
  const choices = mayChange ? switches(campaign, pivot, speech) : [];
  const text = [...headlines, shown, verdict(pivot.next, speech)];
  return [table, { part: 'card', title: say('stats.pivot'), text, fields: [], links: [], choices }];
}

function verdict({ line, isCertain }: { line: VariantLine; isCertain: boolean }, speech: Speech): Phrase {
  const { say } = speech;
  const variant = nameOf(line.variant.id);
  const { ratio } = line.clickToSave;
  if (ratio === null) return say('stats.unseen', { variant });
  if (!isCertain) return say('stats.uncertain', { variant });
  return say('stats.certain', { variant, share: percent(ratio, speech) });
}

function switches(campaign: Campaign, { next, only }: VariantPivot, speech: Speech): Choice[] {
  const from = only ?? 'all';
  const to = (use: string, label: string): Choice => {
    return { label, command: { name: 'stats', options: { release: campaign.id, use, from } } };
  };
  return [
    ...(next ? [to(next.line.variant.id, speech.label('stats.use', { variant: nameOf(next.line.variant.id) }))] : []),
    ...(only === null ? [] : [to('all', speech.label('stats.tryAll'))]),
  ];
}

function nameOf(id: VariantId): string {
  return id.toUpperCase();
}
