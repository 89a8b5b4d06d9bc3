import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import type { CampaignStats, StatsLine } from '../../core/insights/campaign-stats.js';
import type { Answer } from './answer.js';

/** How a campaign does, from the click to the library. */
export async function statsAnswer(campaign: Campaign, engine: Pick<Engine, 'statsOf'>): Promise<Answer> {
  const { campaign: of, ...figures } = await engine.statsOf(campaign);
  const line = of.strategy.clickToSaveWarning;
  const lines = figures.by.source.map((each) => describeLine(each, line)).join('');
  const text = `${of.title} by ${of.artistName}  (${of.id})\n${describeFunnels(figures)}${describeLine({ value: 'all', ...figures.public }, line)}${lines}`;
  return { json: { id: of.id, slug: of.slug, clickToSaveWarning: line, ...figures }, text };
}

/** The campaign's link, ready for each place it is posted in. */
export function linksAnswer(campaign: Campaign, engine: Pick<Engine, 'taggedLinks'>): Answer {
  const links = engine.taggedLinks(campaign, null);
  return { json: links, text: links.map(({ source, url }) => `${source.padEnd(12)}${url}\n`).join('') };
}

function describeFunnels({ public: open, personal, released, unknown, previews }: Omit<CampaignStats, 'campaign'>) {
  const funnels = { public: open.funnel, personal, released, unknown };
  const lines = Object.entries(funnels).map(([name, funnel]) => {
    const { clicked, preSaved, authorised, resolved, written, verified } = funnel;
    const steps = [clicked, preSaved, authorised, resolved, written, verified].map(String).join(' > ');
    return `  ${name.padEnd(10)}${steps}\n`;
  });
  return `  clicked > pre-saved > authorised > resolved > written > verified\n${lines.join('')}  previews  ${String(previews)}\n`;
}

function describeLine({ value, clickToSave, isBelow }: StatsLine, line: number): string {
  const { clicks, saves, ratio, low, high } = clickToSave;
  const share = ratio === null ? 'nobody yet' : `${percent(ratio)} (95 %: ${percent(low)} to ${percent(high)})`;
  const note = isBelow ? `  below ${percent(line)}: try another headline, or stop posting there` : '';
  return `  ${value.padEnd(20)} ${String(saves)} of ${String(clicks)}  ${share}${note}\n`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
