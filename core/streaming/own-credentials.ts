import { ownCredentials, type OAuthSettings } from './redirect-sign-in.js';
import type { Credentials, ServiceRefusal } from './streaming-service.js';

/** A token that is at its end may end while a call is on its way. */
const renewBeforeMs = 60_000;
/** What says nothing of its end is asked for anew after this. */
const usualLifeMs = 10 * 60_000;

type Held = { credentials: Credentials; from: number; until: number };

/** Keeps what the app may do for itself: services give few such tokens (TIDAL: 50 in 12 hours), so one serves until its end. */
export function createOwnCredentials(settings: OAuthSettings) {
  let held: Held | null = null;
  return async (): Promise<{ outcome: 'granted'; credentials: Credentials } | ServiceRefusal> => {
    const now = settings.calendar.now().getTime();
    // A calendar that was set back has made it one of the future.
    if (held && held.from <= now && now < held.until) return { outcome: 'granted', credentials: held.credentials };
    const granted = await ownCredentials(settings);
    if (granted.outcome !== 'granted') return granted;
    const { credentials } = granted;
    const end = credentials.accessTokenExpiresAt?.getTime() ?? now + usualLifeMs;
    held = { credentials, from: now, until: end - renewBeforeMs };
    return granted;
  };
}
