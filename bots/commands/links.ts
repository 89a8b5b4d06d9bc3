import { qrPicture } from '../../core/pictures/qr-code.js';
import type { LinksForTeam } from '../../core/insights/insights-for-team.js';
import type { TaggedLink } from '../../core/insights/tagged-links.js';
import type { Command, CommandEngine } from './command.js';
import { plain } from './phrase.js';
import { pictureParts } from './picture-parts.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';
import { storyCardWords } from './story-card-words.js';

/**
 * `/links`: the campaign's link, ready for each place it is posted in, a card for a story and a QR code for a poster; on
 * the street team, a link of one's own, and both with it.
 */
export const links: Command = {
  name: 'links',
  help: 'links.help',
  forTeam: 'links',
  options: [releaseOption, { name: 'place', help: 'links.placeHelp', required: false, maxLength: 60 }],
  async run(input, engine) {
    const { account, options, speech } = input;
    const { say } = speech;
    const asked = { account, asked: campaignAsked(input), place: options['place'] ?? null };
    const found = await engine.linksForTeam(asked);
    const { campaign, links: tagged, areOwn, overlayUrl } = found;
    return {
      visibility: 'private',
      parts: [
        { part: 'text', text: say('links.title', { title: campaign.title }) },
        ...tagged.map(({ source, url }): Part => ({ part: 'copy', title: plain(source), text: url })),
        { part: 'text', text: say(areOwn ? 'links.own' : 'links.how') },
        ...(areOwn ? [] : [overlayPart(overlayUrl, say)]),
        ...(await picturesOf(found, { isPlaceNamed: asked.place !== null, speech, engine })),
      ],
    };
  },
};

type Drawing = { isPlaceNamed: boolean; speech: Speech; engine: CommandEngine };

/** The card leads where a story's link does, the QR code where a poster's does, or that of the place that was named. */
async function picturesOf({ campaign, links: all }: LinksForTeam, { isPlaceNamed, speech, engine }: Drawing) {
  const [first] = all;
  if (!first) return [];
  const linkFor = (source: string): TaggedLink => all.find((link) => link.source === source) ?? first;
  const story = linkFor('story');
  const poster = isPlaceNamed ? first : linkFor('poster');
  const words = storyCardWords(campaign, speech, null);
  const pictures: Part[] = await pictureParts([
    {
      name: 'story-card',
      png: engine.paintStoryCard({ campaign, words, url: story.url }),
      caption: speech.say('links.storyCaption', { place: story.source }),
    },
    {
      name: 'qr-code',
      png: engine.paint(qrPicture(poster.url)),
      caption: speech.say('links.qrCaption', { place: poster.source }),
    },
  ]);
  return pictures;
}

/** To be copied as it stands: an address in the middle of a sentence is a link to be tapped. */
function overlayPart(overlayUrl: string, say: Speech['say']): Part {
  return { part: 'copy', title: say('links.overlay'), text: overlayUrl };
}
