import type { Campaign } from '../../core/campaigns/campaign.js';
import { trendHours, type BudgetMove, type HeatMap } from '../../core/insights/heat-map.js';
import { mostBars, type HeatMapPicture } from '../../core/pictures/heat-map-picture.js';
import { percent } from './percent.js';
import type { Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { Speech } from './speech.js';

/** A campaign's heat map as it is drawn, in one language. */
export function drawnHeatMap(campaign: Campaign, map: HeatMap, speech: Speech): HeatMapPicture {
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
      const figures = { value, recent: moreFans(recent, speech), before: moreFans(before, speech) };
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

/** So many more, as it stands in a column. */
export function moreFans(fans: number, { label }: Speech): string {
  return label('heatMap.more', { fans });
}

/** What to do with the money, with the arithmetic. */
export function adviceLines(campaign: Campaign, { advice }: HeatMap, speech: Speech): Phrase[] {
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
