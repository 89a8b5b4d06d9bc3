import { seatResidents } from '../numbered-accounts.js';
import { putSharedReleases, type SharedRelease } from '../shared-release.js';
import { registerApp } from './apps.js';
import type { DeezerState } from './state.js';

/** Gives every resident an account, and a service that is started for the first time an app and the releases that were shared. */
export function seed(state: DeezerState, shared: readonly SharedRelease[]): void {
  seatResidents(state.accounts);
  if (state.apps.all().length > 0) return;
  registerApp(state.apps, {
    name: 'Frontrow',
    redirectUris: ['http://127.0.0.1:3000/oauth/deezer/callback', 'http://localhost:3000/oauth/deezer/callback'],
  });
  putSharedReleases(state.catalogue, shared, { track: 3_135_000_001, album: 731_000_001, artist: 261_000_001 });
}
