import { residents } from '../../people.js';
import { createAccount } from './accounts.js';
import { registerApp } from './apps.js';
import type { SpotifyState } from './state.js';
import { findAccount } from '../listeners.js';

const dayMs = 86_400_000;
const friday = 5;

/** Gives every resident an account, and a service that is started for the first time an app and a single three weeks away. */
export function seed(state: SpotifyState): void {
  for (const { username, displayName, country } of residents) {
    const isThere = findAccount(state.accounts, username) !== undefined;
    if (!isThere) createAccount(state.accounts, { id: username, displayName, country, product: 'premium' });
  }
  if (state.apps.all().length > 0) return;
  registerApp(state.apps, {
    name: 'Frontrow',
    mode: 'extended',
    redirectUris: ['http://127.0.0.1/oauth/spotify/callback', 'http://[::1]/oauth/spotify/callback'],
  });
  state.catalogue.put({
    trackId: '4NightDriveTrack000001',
    albumId: '4NightDriveAlbum000001',
    artistId: '4AshaLateTrains0000001',
    title: 'Night Drive',
    artist: 'Asha & The Late Trains',
    isrc: 'INZ032600001',
    upc: '196871000017',
    releaseDate: fridayInThreeWeeks(state.calendar.now()),
    durationMs: 214_000,
    markets: {},
  });
}

/** The one Friday 18 to 24 days after `now`, by UTC dates. */
function fridayInThreeWeeks(now: Date): string {
  const first = new Date(now.getTime() + 18 * dayMs);
  const wait = (friday - first.getUTCDay() + 7) % 7;
  return new Date(first.getTime() + wait * dayMs).toISOString().slice(0, 10);
}
