import type { LeaderboardRow, LeaderboardView, OwnPlace, ShownName } from '../../core/leaderboards/view-leaderboard.js';
import { phrase, plain, type Phrase } from './phrase.js';

/** `1 pre-save`, `12 pre-saves`. */
export function preSaves(count: number): string {
  return `${count} pre-save${count === 1 ? '' : 's'}`;
}

/** A line of the list. Lines and not columns: names are of any script and any width. */
export function rowLine({ place, points, name, isOwn }: LeaderboardRow): Phrase {
  const shown = isOwn ? phrase`${nameOf(name)} (you)` : nameOf(name);
  return phrase`#${String(place)} ${shown}: ${preSaves(points)}`;
}

function nameOf(name: ShownName): Phrase {
  switch (name.shown) {
    case 'full':
      return phrase`${name.name}`;
    case 'masked':
      return phrase`${name.initial}•••`;
    case 'web-fan':
      return name.codeEnd === null ? plain('A fan from the web') : phrase`A fan from the web (code …${name.codeEnd})`;
    case 'gone':
      return plain('Somebody who has left');
  }
}

/** Where one fan is, and what brings them further. */
export function ownLines({ own, isFrozen }: LeaderboardView): Phrase[] {
  if (!own) return [plain('You are not here yet: type /presave, then /invite for your own link.')];
  const now = own.place === null ? plain('You brought no pre-saves yet.') : placed(own, own.place);
  return isFrozen ? [now] : [now, ...next(own)];
}

function placed({ points }: OwnPlace, place: number): Phrase {
  return phrase`You are #${String(place)}: ${preSaves(points)} you brought.`;
}

function next({ toNext, nextPlace }: OwnPlace): Phrase[] {
  if (toNext === null || nextPlace === null) return [plain('Nobody is ahead of you.')];
  return [phrase`${String(toNext)} more, and you are #${String(nextPlace)}. Your link is in /invite.`];
}

/** Until when it can change. */
export function freezeLine({ freezeAt, isFrozen }: LeaderboardView): Phrase {
  const at = { at: freezeAt, as: 'date-and-time' } as const;
  return isFrozen ? phrase`Final since ${at}.` : phrase`It can change until ${at}.`;
}
