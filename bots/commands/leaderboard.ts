import type { ArtistRow, LeaderboardView } from '../../core/leaderboards/view-leaderboard.js';
import type { Command } from './command.js';
import { freezeLine, ownLines, preSaves, rowLine } from './leaderboard-words.js';
import { phrase, plain, type Phrase } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Card } from './reply.js';

const words = {
  help: 'See who has brought the most fans to this release.',
  title: (title: string) => phrase`Who brings the most to “${title}”`,
  nobody: 'Nobody yet: the first friend who signs up with your code puts you on top. Type /invite.',
  more: (count: number) => phrase`${String(count)} fans are on it.`,
  equal:
    'With equal numbers whoever had them earlier is first; after that a draw that was fixed beforehand: by its fingerprint anybody can check at the end that it was not changed.',
  draw: 'Fingerprint of the draw (SHA-256)',
  seed: 'Seed of the draw',
  artistTitle: 'For you alone: who they are',
  vouched: (points: number, vouchedFor: number) => `${preSaves(points)}, ${vouchedFor} of them vouched for`,
  noAccount: 'no chat account: known by their streaming account only, or they have left',
};

/** `/leaderboard`: the first ten, names as their fans agreed to, and the fan's own place; for the artist also who they are. */
export const leaderboard: Command = {
  name: 'leaderboard',
  help: words.help,
  options: [releaseOption],
  async run(input, engine) {
    const { account } = input;
    const view = await engine.viewLeaderboard(account, campaignAsked(input));
    const rows = await engine.viewArtistLeaderboard(account, view.campaign);
    return { visibility: 'private', parts: [publicCard(view), ...(rows ? [artistCard(rows)] : [])] };
  },
};

function publicCard(view: LeaderboardView): Card {
  const rows = view.rows.length > 0 ? view.rows.map(rowLine) : [plain(words.nobody)];
  const more = view.fans > view.rows.length ? [words.more(view.fans)] : [];
  const draw = { name: words.draw, value: phrase`${view.commitment}` };
  return {
    part: 'card',
    title: words.title(view.campaign.title),
    text: [...rows, ...more, ...ownLines(view), freezeLine(view), plain(words.equal)],
    fields: view.seed ? [draw, { name: words.seed, value: phrase`${view.seed.reveal()}` }] : [draw],
    links: [],
  };
}

function artistCard(rows: readonly ArtistRow[]): Card {
  return {
    part: 'card',
    title: plain(words.artistTitle),
    text: rows.map(artistLine),
    fields: [],
    links: [],
  };
}

function artistLine({ place, points, vouchedFor, identities }: ArtistRow): Phrase {
  const accounts = identities.map(
    ({ displayName, platform, externalId }) => phrase`${displayName} (${platform} account ${externalId})`,
  );
  const who =
    accounts.length > 0
      ? accounts.flatMap((each, index) => (index > 0 ? [', ', ...each] : each))
      : plain(words.noAccount);
  return phrase`#${String(place)} ${who}: ${words.vouched(points, vouchedFor)}`;
}
