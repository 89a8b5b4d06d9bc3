import { seatResidents } from '../numbered-accounts.js';
import { putSharedReleases, type SharedRelease } from '../shared-release.js';
import { registerApp } from './apps.js';
import type { TidalState } from './state.js';

/** Gives every resident an account, and a service that is started for the first time an app and the releases that were shared. */
export function seed(state: TidalState, shared: readonly SharedRelease[]): void {
  seatResidents(state.accounts);
  if (state.apps.all().length > 0) return;
  registerApp(state.apps, {
    name: 'Frontrow',
    redirectUris: ['http://127.0.0.1:3000/oauth/tidal/callback', 'http://localhost:3000/oauth/tidal/callback'],
    approved: true,
  });
  putSharedReleases(state.catalogue, shared, { track: 451_000_001, album: 451_100_001, artist: 45_200_001 });
}
