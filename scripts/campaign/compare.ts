import type { WorkComparison } from '../../core/campaigns/campaign-work.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Comparison } from '../../core/campaigns/compare-work.js';
import type { Engine } from '../../core/engine.js';
import type { Answer } from './answer.js';

/** A campaign beside the original that it is a remix of, row by row, with what to do next. */
export async function compareAnswer(campaign: Campaign, engine: Pick<Engine, 'compareWork'>): Promise<Answer> {
  const { id, slug, work } = campaign;
  const comparison = await engine.compareWork(campaign);
  return { json: { id, slug, work, ...comparison }, text: inWords(campaign, comparison) };
}

function inWords({ title, artistName, id }: Campaign, { original, rows, warnings }: WorkComparison): string {
  const heading = `${title} by ${artistName}  (${id})\n`;
  const notes = warnings.map((warning) => `  Note: ${warning}\n`).join('');
  if (!original) {
    return `${heading}${notes}  It names no original, so there is nothing to compare it with. A remix names it in the campaign file: work.remixOf.\n`;
  }
  const lines = rows.map(lineOf).join('');
  const end = notes || '  Services have what they need to put the two beside each other.\n';
  return `${heading}  a remix of ${original.title} by ${original.artist}\n${lines}${end}`;
}

const signs = new Map([
  [true, 'agrees'],
  [false, 'differs'],
]);

function lineOf({ what, ours, original, agrees }: Comparison): string {
  const verdict = (agrees === null ? undefined : signs.get(agrees)) ?? 'unknown';
  return `  ${what.padEnd(8)} ${verdict.padEnd(8)} ${ours ?? 'not named'}  |  ${original ?? 'not named'}\n`;
}
