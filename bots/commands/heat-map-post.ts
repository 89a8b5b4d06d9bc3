import { mainLanguage, type Campaign } from '../../core/campaigns/campaign.js';
import type { HeatMap } from '../../core/insights/heat-map.js';
import { heatMapPicture } from '../../core/pictures/heat-map-picture.js';
import type { CommandEngine } from './command.js';
import { drawnHeatMap } from './heat-map-drawn.js';
import { pictureParts } from './picture-parts.js';
import type { Choice, Part, Reply } from './reply.js';
import { speechIn, type Speech } from './speech.js';

/** What `/blast` is told to take these words. */
export const heatMapReady = 'heat-map';

/** The most cities that a post names: more than that nobody reads. */
const mostNamed = 5;

/**
 * A ready post for the fans, in the language of the campaign's communities: how the cities do, and which one needs them
 * most. A city with few fans is not named. Pure.
 */
export function heatMapPost(campaign: Campaign, { metros, discoveryThreshold: threshold }: HeatMap): string {
  const { label } = speechIn(mainLanguage(campaign));
  const { title } = campaign;
  const named = metros.slice(0, mostNamed);
  if (named.length === 0) return label('heatMapPost.nobody', { title, threshold });
  // The largest come first, so the first that is not there is the closest.
  const close = named.find(({ fans }) => fans < threshold);
  return [
    label('heatMapPost.intro', { title }),
    ...named.map(({ name: city, fans }) =>
      label(fans < threshold ? 'heatMapPost.city' : 'heatMapPost.there', { city, fans, threshold }),
    ),
    close
      ? label('heatMapPost.close', { city: close.name, missing: threshold - close.fans, threshold })
      : label('heatMapPost.allThere', { threshold }),
  ].join('\n');
}

/** A button that shows the team the ready post. */
export function heatMapPostButton({ slug }: Pick<Campaign, 'slug'>, { label }: Pick<Speech, 'label'>): Choice {
  return { label: label('heatMapPost.show'), command: { name: 'heatmap', options: { release: slug, post: 'ready' } } };
}

type Showing = { speech: Speech; engine: Pick<CommandEngine, 'paint' | 'smartLinkOf'> };

/** The post with its picture, to be copied by hand, and a button that hands its words to `/blast`. */
export async function heatMapPostReply(
  { campaign, map }: { campaign: Campaign; map: HeatMap },
  { speech, engine }: Showing,
): Promise<Reply> {
  const { say, label } = speech;
  const { title, slug } = campaign;
  // What to do with the ad budget is no fan's business.
  const drawn = { ...drawnHeatMap(campaign, map, speechIn(mainLanguage(campaign))), advice: [] };
  const caption = say('heatMap.caption', { title, cities: map.metros.length });
  const isDrawn = map.metros.length > 0;
  const pictures = isDrawn ? [{ name: 'heat-map', png: engine.paint(heatMapPicture(drawn)), caption }] : [];
  const picture = await pictureParts(pictures);
  const text = `${heatMapPost(campaign, map)}\n${engine.smartLinkOf(campaign)}?s=heatmap`;
  const blast = {
    label: label('heatMapPost.send'),
    command: { name: 'blast', options: { release: slug, ready: heatMapReady } },
  };
  const how: Part = {
    part: 'card',
    title: say('heatMapPost.title', { title }),
    text: [say('heatMapPost.how')],
    fields: [],
    links: [],
    choices: [blast],
  };
  return { visibility: 'private', parts: [...picture, { part: 'copy', title: say('heatMapPost.copy'), text }, how] };
}
