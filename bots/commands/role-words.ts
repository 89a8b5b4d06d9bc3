import type { TeamRole } from '../../core/artists/team.js';
import { phrase, type Phrase } from './phrase.js';

/** What a role on an artist's team is called in chat. */
export const roleNames: Readonly<Record<TeamRole, string>> = {
  owner: 'owner',
  manager: 'manager',
  'street-team': 'street team',
  viewer: 'viewer',
};

/** What somebody reads whose role lacks a right: theirs, and those that have it. */
export function roleNeeded(role: string, roles: string): Phrase {
  return phrase`Your role on the artist’s team (${role}) does not include that; these do: ${roles}. An owner can change yours: /team shows who is one.`;
}
