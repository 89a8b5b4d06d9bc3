import type { Command } from './command.js';
import { phrase, plain } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';

const words = {
  help: 'For the artist: links that say where they were posted.',
  where: 'A name for a place of your own, such as radio or newsletter.',
  title: (release: string) => phrase`Links to ${release}`,
  how: 'Post each in the place it is named after: /stats then tells you which place brings fans who pre-save.',
  columns: ['Place', 'Link'],
};

/** `/links`: the campaign's link, ready for each place it is posted in. */
export const links: Command = {
  name: 'links',
  help: words.help,
  forTeam: true,
  options: [releaseOption, { name: 'place', help: words.where, required: false, maxLength: 60 }],
  async run(input, engine) {
    const campaign = await engine.campaignForTeam(input.account, campaignAsked(input));
    const tagged = engine.taggedLinks(campaign, input.options['place'] ?? null);
    const rows = tagged.map(({ source, url }) => [plain(source), plain(url)]);
    return {
      visibility: 'private',
      parts: [
        { part: 'table', title: words.title(campaign.title), columns: words.columns, rows },
        { part: 'text', text: plain(words.how) },
      ],
    };
  },
};
