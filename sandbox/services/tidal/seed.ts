import { z } from 'zod';
import { residents } from '../../people.js';
import { releaseFacts } from '../availability.js';
import { createAccount, findAccount } from './accounts.js';
import { registerApp } from './apps.js';
import type { TidalState } from './state.js';

const facts = z.object(releaseFacts);

/** What is told of a release that another service has too. */
export type SharedRelease = z.infer<typeof facts>;

/** Gives every resident an account, and a service that is started for the first time an app and the releases that were shared. */
export function seed(state: TidalState, shared: readonly SharedRelease[]): void {
  for (const { username, displayName, country } of residents) {
    const isThere = findAccount(state.accounts, username) !== undefined;
    if (!isThere) createAccount(state.accounts, { id: username, displayName, country });
  }
  if (state.apps.all().length > 0) return;
  registerApp(state.apps, {
    name: 'Frontrow',
    redirectUris: ['http://127.0.0.1:3000/oauth/tidal/callback', 'http://localhost:3000/oauth/tidal/callback'],
    approved: true,
  });
  for (const [place, release] of shared.entries()) {
    const ids = {
      trackId: `${451_000_001 + place}`,
      albumId: `${451_100_001 + place}`,
      artistId: `${45_200_001 + place}`,
    };
    state.catalogue.put({ ...ids, ...facts.parse(release) });
  }
}
