import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openGrants, type Grant, type Grants } from '../grants.js';

/** `expires_in`: an access token is good for an hour of the calendar. */
export const accessTokenLifeSeconds = 3600;

/** A refresh token dies six months after the consent; refreshing does not prolong it (platform-apis §1.1). */
const refreshLifeMonths = 6;

/** Opens the grants. */
export function openSpotifyGrants(journal: Journal, calendar: MovableCalendar): Grants {
  return openGrants({
    name: 'spotify',
    journal,
    calendar,
    accessTokenLifeSeconds: () => accessTokenLifeSeconds,
    refreshTokenEnd: sixMonthsAfterConsent,
  });
}

/** The same day six calendar months on; in a shorter month its last day. */
function sixMonthsAfterConsent({ authorizedAt }: Grant): Date {
  const end = new Date(authorizedAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + refreshLifeMonths);
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end;
}
