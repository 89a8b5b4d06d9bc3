import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import type { CampaignStats, ChatLine, StatsLine } from '../../core/insights/campaign-stats.js';
import type { Funnel } from '../../core/insights/funnel.js';
import { workStats, type WorkStats } from '../../core/insights/work-stats.js';
import type { Answer } from './answer.js';

/** How a campaign does, from the click to the library. */
export async function statsAnswer(
  campaign: Campaign,
  engine: Pick<Engine, 'statsOf' | 'campaignsOfWork'>,
): Promise<Answer> {
  const { campaign: of, ...figures } = await engine.statsOf(campaign);
  const work = await figuresOfWork(campaign, engine);
  const line = of.strategy.clickToSaveWarning;
  const lines = figures.by.source.map((each) => describeLine(each, line)).join('');
  const text = `${of.title} by ${of.artistName}  (${of.id})\n${describeFunnels(figures)}${describeLine({ value: 'all', ...figures.public }, line)}${lines}${describeWork(work)}`;
  return { json: { id: of.id, slug: of.slug, clickToSaveWarning: line, ...figures, work }, text };
}

type WorkFigures = WorkStats & { campaigns: string[] };

/** The figures of all campaigns of the same work, added up; null: it is the only one. */
async function figuresOfWork(
  campaign: Campaign,
  engine: Pick<Engine, 'statsOf' | 'campaignsOfWork'>,
): Promise<WorkFigures | null> {
  const campaigns = await engine.campaignsOfWork(campaign);
  if (campaigns.length < 2) return null;
  const stats = await Promise.all(campaigns.map((each) => engine.statsOf(each)));
  return { campaigns: campaigns.map(({ slug }) => slug), ...workStats(stats) };
}

function describeWork(work: WorkFigures | null): string {
  if (!work) return '';
  const { campaigns, ...funnels } = work;
  return `  of one work, added up: ${campaigns.join(', ')}\n${linesOf(funnels)}`;
}

/** The campaign's link, ready for each place it is posted in. */
export function linksAnswer(campaign: Campaign, engine: Pick<Engine, 'taggedLinks'>): Answer {
  const links = engine.taggedLinks(campaign, null);
  return { json: links, text: links.map(({ source, url }) => `${source.padEnd(12)}${url}\n`).join('') };
}

function describeFunnels({
  public: open,
  personal,
  chats,
  released,
  unknown,
  previews,
}: Omit<CampaignStats, 'campaign'>) {
  const funnels = { public: open.funnel, personal, released, unknown };
  return `  clicked > pre-saved > authorised > resolved > written > verified\n${linesOf(funnels)}  previews  ${String(previews)}\n${chats.map(describeChat).join('')}`;
}

function describeChat({ value, funnel: { preSaved, verified } }: ChatLine): string {
  return `  from chat: ${value.padEnd(20)} ${String(preSaved)} pre-saved, ${String(verified)} seen in their library\n`;
}

function linesOf(funnels: Readonly<Record<string, Funnel>>): string {
  const lines = Object.entries(funnels).map(([name, funnel]) => {
    const { clicked, preSaved, authorised, resolved, written, verified } = funnel;
    const steps = [clicked, preSaved, authorised, resolved, written, verified].map(String).join(' > ');
    return `  ${name.padEnd(10)}${steps}\n`;
  });
  return lines.join('');
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
