import type { ArtistRow, LeaderboardView } from '../../core/leaderboards/view-leaderboard.js';
import type { Command } from './command.js';
import { freezeLines, ownLines, rowLine } from './leaderboard-words.js';
import { phrase, type Phrase } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';

/** `/leaderboard`: the first ten, names as their fans agreed to, and the fan's own place; for the artist also who they are. */
export const leaderboard: Command = {
  name: 'leaderboard',
  help: 'leaderboard.help',
  options: [releaseOption],
  async run(input, engine) {
    const { account, speech } = input;
    const view = await engine.viewLeaderboard(account, campaignAsked(input));
    const rows = await engine.viewArtistLeaderboard(account, view.campaign);
    return { visibility: 'private', parts: [publicCard(view, speech), ...(rows ? [artistCard(rows, speech)] : [])] };
  },
};

function publicCard(view: LeaderboardView, speech: Speech): Card {
  const { say, label } = speech;
  const { title } = view.campaign;
  const rows = view.rows.length > 0 ? view.rows.map((row) => rowLine(row, speech)) : [say('leaderboard.nobody')];
  const more = view.fans > view.rows.length ? [say('leaderboard.more', { count: view.fans })] : [];
  const draw = { name: label('leaderboard.draw'), value: phrase`${view.commitment}` };
  const seed = view.seed ? [{ name: label('leaderboard.seed'), value: phrase`${view.seed.reveal()}` }] : [];
  return {
    part: 'card',
    title: say('leaderboard.title', { title }),
    text: [...rows, ...more, ...ownLines(view, speech), ...freezeLines(view, speech), say('leaderboard.equal')],
    fields: [draw, ...seed],
    links: [],
  };
}

function artistCard(rows: readonly ArtistRow[], speech: Speech): Card {
  return {
    part: 'card',
    title: speech.say('leaderboard.artistTitle'),
    text: rows.map((row) => artistLine(row, speech)),
    fields: [],
    links: [],
  };
}

function artistLine({ place, points, vouchedFor, identities }: ArtistRow, { say, list }: Speech): Phrase {
  const accounts = identities.map(({ displayName: name, platform, externalId: id }) =>
    say('leaderboard.account', { name, platform, id }),
  );
  const who = accounts.length > 0 ? list(accounts, 'plain') : say('leaderboard.noAccount');
  return say('leaderboard.artistRow', { place, who, points, vouchedFor });
}
