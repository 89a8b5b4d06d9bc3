import type { Command } from './command.js';
import { plain } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';

/** `/links`: the campaign's link, ready for each place it is posted in; on the street team, a link of one's own. */
export const links: Command = {
  name: 'links',
  help: 'links.help',
  forTeam: 'links',
  options: [releaseOption, { name: 'place', help: 'links.placeHelp', required: false, maxLength: 60 }],
  async run(input, engine) {
    const { account, options, speech } = input;
    const { say, label } = speech;
    const asked = { account, asked: campaignAsked(input), place: options['place'] ?? null };
    const { campaign, links: tagged, areOwn } = await engine.linksForTeam(asked);
    const rows = tagged.map(({ source, url }) => [plain(source), plain(url)]);
    const columns = [label('links.place'), label('links.link')];
    return {
      visibility: 'private',
      parts: [
        { part: 'table', title: say('links.title', { title: campaign.title }), columns, rows },
        { part: 'text', text: say(areOwn ? 'links.own' : 'links.how') },
      ],
    };
  },
};
