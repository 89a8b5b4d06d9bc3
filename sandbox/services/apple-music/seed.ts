import { residents } from '../../people.js';
import { putSharedReleases, type SharedRelease } from '../shared-release.js';
import { createAccount } from './accounts.js';
import { createKey } from './keys.js';
import type { AppleMusicState } from './state.js';
import { findAccount } from '../listeners.js';

/** Gives every resident an account, and a service that is started for the first time a key and the releases that were shared. */
export function seed(state: AppleMusicState, shared: readonly SharedRelease[]): void {
  for (const { username, displayName, country } of residents) {
    const isThere = findAccount(state.accounts, username) !== undefined;
    if (!isThere) createAccount(state.accounts, { id: username, displayName, country, subscription: 'active' });
  }
  if (state.keys.all().length > 0) return;
  createKey(state.keys);
  putSharedReleases(state.catalogue, shared, { track: 1_712_000_001, album: 1_711_000_001, artist: 1_699_000_001 });
}
