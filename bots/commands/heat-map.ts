import type { Campaign } from '../../core/campaigns/campaign.js';
import { trendHours, type BudgetMove, type HeatMap, type Trend } from '../../core/insights/heat-map.js';
import { heatMapPicture, mostBars, type HeatMapPicture } from '../../core/pictures/heat-map-picture.js';
import type { Command } from './command.js';
import { percent } from './percent.js';
import { plain, type Phrase } from './phrase.js';
import { pictureParts } from './picture-parts.js';
import { campaignAsked, releaseOption } from './release-option.js';
import { clockInWords } from './release-words.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';
import { textPart } from './one-line.js';

/** The most cities that are named; what is left over is added up. */
const mostMetros = 12;

/** `/heatmap`: a campaign's fans by metro against the threshold, how they grow, and where to put the money. */
export const heatMap: Command = {
  name: 'heatmap',
  help: 'heatMap.help',
  forTeam: 'stats.all',
  options: [releaseOption],
  async run(input, engine) {
    const { account, speech } = input;
    const { campaign, map } = await engine.heatMapForTeam({ account, asked: campaignAsked(input) });
    if (map.fans === 0) return { visibility: 'private', parts: partsOf(campaign, map, speech) };
    const caption = speech.say('heatMap.caption', { title: campaign.title, cities: map.metros.length });
    const png = engine.paint(heatMapPicture(drawn(campaign, map, speech)));
    const pictures = await pictureParts([{ name: 'heat-map', png, caption }]);
    return { visibility: 'private', parts: [...pictures, ...partsOf(campaign, map, speech)] };
  },
};

/** The same figures as they are drawn. */
function drawn(campaign: Campaign, map: HeatMap, speech: Speech): HeatMapPicture {
  const { label } = speech;
  const { metros, trend, discoveryThreshold: threshold, advice } = map;
  const shown = metros.slice(0, mostBars);
  const elsewhere = metros.slice(mostBars).reduce((sum, metro) => sum + metro.fans, map.elsewhere);
  const rising = advice.advice === 'move' ? advice.metro.metro : null;
  return {
    eyebrow: label('heatMap.eyebrow', { artist: campaign.artistName }),
    title: campaign.title,
    total: label('heatMap.totalDrawn', { fans: map.fans, recent: trend.recent, hours: trendHours }),
    recentHeading: label('heatMap.recent', { hours: trendHours }),
    beforeHeading: label('heatMap.before'),
    bars: shown.map(({ metro, name, fans, recent, before }) => {
      const value = label('heatMap.against', { fans, threshold });
      const figures = { value, recent: more(recent, speech), before: more(before, speech) };
      return { label: name, ...figures, fans, isRising: metro === rising };
    }),
    noBars: label('heatMap.tooSmall', { least: campaign.minimumClusterSize }),
    threshold,
    thresholdLabel: label('heatMap.thresholdDrawn', { threshold }),
    rest: label('heatMap.restDrawn', { elsewhere, unknown: map.unknown }),
    advice: adviceLines(campaign, map, speech)
      .slice(0, advice.advice === 'move' ? 2 : 1)
      .map(wordsOf),
  };
}

/** A phrase without moments, as it is drawn. */
function wordsOf(line: Phrase): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
}

function partsOf(campaign: Campaign, map: HeatMap, speech: Speech): Part[] {
  const { say } = speech;
  if (map.fans === 0) return [textPart(say('heatMap.nobody'))];
  const small = map.metros.length === 0 ? [say('heatMap.tooSmall', { least: campaign.minimumClusterSize })] : [];
  const told = [...small, say('heatMap.how', { hours: trendHours }), ...adviceLines(campaign, map, speech)];
  return [metroTable(campaign, map, speech), ...told.map(textPart)];
}

function metroTable({ title }: Campaign, map: HeatMap, speech: Speech): Part {
  const { say, label } = speech;
  const { metros, elsewhere, unknown, fans, trend, discoveryThreshold: threshold } = map;
  const named = metros.slice(0, mostMetros);
  const rest = metros.slice(mostMetros).reduce((sum, metro) => sum + metro.fans, elsewhere);
  const trendCells = ({ recent, before }: Trend) => [more(recent, speech), more(before, speech)];
  const rows = [
    ...named.map((metro) => {
      return [metro.name, label('heatMap.against', { fans: metro.fans, threshold }), ...trendCells(metro)];
    }),
    ...(rest > 0 ? [[label('heatMap.elsewhere'), String(rest), '', '']] : []),
    ...(unknown > 0 ? [[label('heatMap.unknown'), String(unknown), '', '']] : []),
    [label('heatMap.all'), String(fans), ...trendCells(trend)],
  ];
  const headings = [label('heatMap.city'), label('heatMap.fans')];
  const columns = [...headings, label('heatMap.recent', { hours: trendHours }), label('heatMap.before')];
  const cells = rows.map((row) => row.map((cell) => plain(cell)));
  return { part: 'table', title: say('heatMap.title', { title }), columns, rows: cells };
}

function more(fans: number, { label }: Speech): string {
  return label('heatMap.more', { fans });
}

/** What to do with the money, with the arithmetic. */
function adviceLines(campaign: Campaign, { advice }: HeatMap, speech: Speech): Phrase[] {
  const { say } = speech;
  const { discoveryThreshold: threshold, budgetShift } = campaign.strategy;
  const rule = say('heatMap.ruleOfThumb', { threshold, share: percent(budgetShift, speech) });
  switch (advice.advice) {
    case 'over':
      return [say('heatMap.over'), rule];
    case 'none-rising':
      return [say('heatMap.noneRising'), rule];
    case 'move':
      return [...moveLines(advice, campaign, speech), rule];
  }
}

/** The move, and the sums that lead to it. */
function moveLines(advice: BudgetMove, { timezone, strategy }: Campaign, speech: Speech): Phrase[] {
  const { say } = speech;
  const { metro, share, from, until, more: gained, chance, missing, hoursToGo } = advice;
  const { name: city, fans, recent, before } = metro;
  const [hours, threshold, there] = [trendHours, strategy.discoveryThreshold, Math.round(share * 100)];
  const times = { from: clockInWords(from, timezone, speech), until: clockInWords(until, timezone, speech) };
  const chances = { chance: Math.floor(chance), both: recent + before };
  return [
    say('heatMap.move', { city, share: percent(share, speech), hours, ...times }),
    say('heatMap.rise', { recent, before, more: gained, hours, ...chances }),
    missing > 0
      ? say('heatMap.missing', { threshold, fans, missing, city, recent, hours, hoursToGo: hoursToGo ?? 0 })
      : say('heatMap.reached', { city, threshold }),
    say('heatMap.budget', { there, city, elsewhere: 100 - there }),
  ];
}
