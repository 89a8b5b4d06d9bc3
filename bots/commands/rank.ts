import type { Command } from './command.js';
import { freezeLines, ownLines } from './leaderboard-words.js';
import { campaignAsked, releaseOption } from './release-option.js';

/** `/rank`: the fan's own place, what they brought, and how far the next place is. */
export const rank: Command = {
  name: 'rank',
  help: 'leaderboard.rankHelp',
  options: [releaseOption],
  async run(input, engine) {
    const { account, speech } = input;
    const view = await engine.viewLeaderboard(account, campaignAsked(input));
    const text = [...ownLines(view, speech), ...freezeLines(view, speech)];
    return {
      visibility: 'private',
      parts: [
        {
          part: 'card',
          title: speech.say('leaderboard.rankTitle', { title: view.campaign.title }),
          text,
          fields: [],
          links: [],
        },
      ],
    };
  },
};
