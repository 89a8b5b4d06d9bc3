import type { Command } from './command.js';
import { phrase, plain } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';

const words = {
  help: 'For the artist: links that say where they were posted.',
  own: 'Post it wherever you like: whoever pre-saves by it is counted for you. Type /stats to see how many.',
  where: 'A name for a place of your own, such as radio or newsletter.',
  title: (release: string) => phrase`Links to ${release}`,
  how: 'Post each in the place it is named after: /stats then tells you which place brings fans who pre-save.',
  columns: ['Place', 'Link'],
};

/** `/links`: the campaign's link, ready for each place it is posted in; on the street team, a link of one's own. */
export const links: Command = {
  name: 'links',
  help: words.help,
  forTeam: 'links',
  options: [releaseOption, { name: 'place', help: words.where, required: false, maxLength: 60 }],
  async run(input, engine) {
    const { account, options } = input;
    const asked = { account, asked: campaignAsked(input), place: options['place'] ?? null };
    const { campaign, links: tagged, areOwn } = await engine.linksForTeam(asked);
    const rows = tagged.map(({ source, url }) => [plain(source), plain(url)]);
    return {
      visibility: 'private',
      parts: [
        { part: 'table', title: words.title(campaign.title), columns: words.columns, rows },
        { part: 'text', text: plain(areOwn ? words.own : words.how) },
      ],
    };
  },
};
