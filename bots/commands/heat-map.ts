import type { Campaign } from '../../core/campaigns/campaign.js';
import { trendHours, type HeatMap, type Trend } from '../../core/insights/heat-map.js';
import { heatMapPicture } from '../../core/pictures/heat-map-picture.js';
import type { Command, CommandOption } from './command.js';
import { adviceLines, drawnHeatMap, moreFans } from './heat-map-drawn.js';
import { heatMapPostReply } from './heat-map-post.js';
import { plain } from './phrase.js';
import { pictureParts } from './picture-parts.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';
import { textPart } from './one-line.js';

/** The most cities that are named; what is left over is added up. */
const mostMetros = 12;

const postOption: CommandOption = {
  name: 'post',
  help: 'heatMapPost.postHelp',
  required: false,
  maxLength: 20,
  pressedOnly: true,
};

/** `/heatmap`: a campaign's fans by metro against the threshold, how they grow, and where to put the money. */
export const heatMap: Command = {
  name: 'heatmap',
  help: 'heatMap.help',
  forTeam: 'stats.all',
  options: [releaseOption, postOption],
  async run(input, engine) {
    const { account, options, speech } = input;
    const { campaign, map } = await engine.heatMapForTeam({ account, asked: campaignAsked(input) });
    if (options['post'] !== undefined) return heatMapPostReply({ campaign, map }, { speech, engine });
    if (map.fans === 0) return { visibility: 'private', parts: partsOf(campaign, map, speech) };
    const caption = speech.say('heatMap.caption', { title: campaign.title, cities: map.metros.length });
    const png = engine.paint(heatMapPicture(drawnHeatMap(campaign, map, speech)));
    const pictures = await pictureParts([{ name: 'heat-map', png, caption }]);
    return { visibility: 'private', parts: [...pictures, ...partsOf(campaign, map, speech)] };
  },
};

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
  const trendCells = ({ recent, before }: Trend) => [moreFans(recent, speech), moreFans(before, speech)];
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
