import type { TeamRole } from '../../core/artists/team.js';
import type { Suggestion } from './command.js';
import { phrase, type Phrase } from './phrase.js';

/** What a role on an artist's team is called in chat. */
export const roleNames: Readonly<Record<TeamRole, string>> = {
  owner: 'owner',
  manager: 'manager',
  'street-team': 'street team',
  viewer: 'viewer',
};

/** What each role may do, in a sentence for whoever gives it or gets it. */
export const roleMeanings: Readonly<Record<TeamRole, string>> = {
  owner: 'An owner may do everything, and says who is on the team.',
  manager: 'A manager may do everything but change the team.',
  'street-team': 'The street team has a link of its own for each, and each sees what their link brings.',
  viewer: 'A viewer sees the figures and changes nothing.',
};

/** A role as it is offered while it is typed. */
export function roleSuggestion(role: TeamRole): Suggestion {
  return { label: `${roleNames[role]}: ${roleMeanings[role]}`, value: role };
}

/** What somebody reads whose role lacks a right: theirs, and those that have it. */
export function roleNeeded(role: string, roles: string): Phrase {
  return phrase`Your role on the artist’s team (${role}) does not include that; these do: ${roles}. An owner can change yours: /team shows who is one.`;
}
