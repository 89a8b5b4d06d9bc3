import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openGrants, type Grants } from '../grants.js';
import type { Settings } from './settings.js';

const dayMs = 86_400_000;

/** The last instant a `Date` can hold. */
const never = new Date(8.64e15);

/** What the grants stand on. */
export type TidalGrantWorld = {
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly settings: () => Settings;
};

/** Opens the grants; how long their tokens live is a matter of the settings. */
export function openTidalGrants({ settings, ...world }: TidalGrantWorld): Grants {
  return openGrants({
    ...world,
    name: 'tidal',
    accessTokenLifeSeconds: () => settings().accessTokenLifeSeconds,
    refreshTokenEnd({ authorizedAt }) {
      const days = settings().refreshTokenLifeDays;
      return days === null ? never : new Date(Date.parse(authorizedAt) + days * dayMs);
    },
  });
}
