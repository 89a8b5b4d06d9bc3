import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openGrants, type Grant, type Grants } from '../grants.js';
import type { Settings } from './settings.js';

/** A hundred thousand years, which a `Date` still holds from any instant of the calendar. */
const foreverSeconds = 100_000 * 365 * 86_400;

/** What the grants stand on. */
export type DeezerGrantWorld = {
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly settings: () => Settings;
};

/** Opens the grants. There are no refresh tokens. */
export function openDeezerGrants({ settings, ...world }: DeezerGrantWorld): Grants {
  return openGrants({
    ...world,
    name: 'deezer',
    accessTokenLifeSeconds: (grant) => (neverEnds(grant) ? foreverSeconds : settings().accessTokenLifeSeconds),
    refreshTokenEnd: ({ authorizedAt }) => new Date(authorizedAt),
  });
}

/** What `expires` says of a grant's token: 0 for never. */
export function expiresOf(grant: Grant, { accessTokenLifeSeconds }: Settings): number {
  return neverEnds(grant) ? 0 : accessTokenLifeSeconds;
}

function neverEnds({ scopes }: Grant): boolean {
  return scopes.includes('offline_access');
}
