import type { Command } from './command.js';
import { freezeLine, ownLines } from './leaderboard-words.js';
import { phrase } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';

const words = {
  help: 'See how many pre-saves you brought, and your place.',
  title: (title: string) => phrase`Your place for “${title}”`,
};

/** `/rank`: the fan's own place, what they brought, and how far the next place is. */
export const rank: Command = {
  name: 'rank',
  help: words.help,
  options: [releaseOption],
  async run(input, engine) {
    const view = await engine.viewLeaderboard(input.account, campaignAsked(input));
    const text = [...ownLines(view), freezeLine(view)];
    return {
      visibility: 'private',
      parts: [{ part: 'card', title: words.title(view.campaign.title), text, fields: [], links: [] }],
    };
  },
};
