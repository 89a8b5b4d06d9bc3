import type { LeaderboardRow, LeaderboardView, OwnPlace, ShownName } from '../../core/leaderboards/view-leaderboard.js';
import type { Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** A line of the list. Lines and not columns: names are of any script and any width. */
export function rowLine({ place, points, name, isOwn }: LeaderboardRow, speech: Speech): Phrase {
  const values = { place, points, name: nameOf(name, speech) };
  return speech.say(isOwn ? 'leaderboard.rowOwn' : 'leaderboard.row', values);
}

function nameOf(name: ShownName, { say }: Speech): string | Phrase {
  switch (name.shown) {
    case 'full':
      return name.name;
    case 'masked':
      return `${name.initial}•••`;
    case 'web-fan':
      if (name.codeEnd === null) return say('leaderboard.webFan');
      return say('leaderboard.webFanCode', { code: name.codeEnd });
    case 'gone':
      return say('leaderboard.gone');
  }
}

/** Where one fan is, and what brings them further. */
export function ownLines({ own, isFrozen }: LeaderboardView, speech: Speech): Phrase[] {
  const { say } = speech;
  if (!own) return [say('leaderboard.notHere')];
  const { place, points } = own;
  const now = place === null ? say('leaderboard.noPoints') : say('leaderboard.placed', { place, points });
  if (isFrozen) return [now];
  return [now, own.hasPreSaved ? next(own, speech) : say('leaderboard.preSaveFirst')];
}

function next({ toNext: count, nextPlace: place }: OwnPlace, { say }: Speech): Phrase {
  return count === null || place === null ? say('leaderboard.first') : say('leaderboard.next', { count, place });
}

/** Until when it can change; nothing of a release that has no date to tell that by. */
export function freezeLines({ campaign, freezeAt, isFrozen }: LeaderboardView, { say }: Speech): Phrase[] {
  if (campaign.phase === 'postponed' && campaign.freezeAt === null) return [];
  const at = { at: freezeAt, as: 'date-and-time', zone: campaign.timezone } as const;
  return [say(isFrozen ? 'leaderboard.final' : 'leaderboard.open', { at })];
}
