import { z } from 'zod';
import type { Secret } from '../secret.js';
import { serviceAddress } from './addresses.js';
import { credential, secret } from './credentials.js';
import type { EnvironmentReader } from './environment.js';
import { wholeNumber } from './whole-number.js';

/** Spotify, as an operator's app may use it. */
export type SpotifyConfiguration = {
  clientId: string;
  clientSecret: Secret;
  /** In `development` Spotify lets only the accounts in, that the app's owner has listed. */
  appMode: 'development' | 'extended';
  callsPer30s: number;
  accountsUrl: string;
  apiUrl: string;
};

const callsPer30s = wholeNumber(1, 100_000, 'must be a number of calls, from 1 to 100000');
const appMode = z.enum(['development', 'extended'], 'must be development or extended');

/** Reads our registration at Spotify; undefined if there is none. */
export function readSpotify(reader: EnvironmentReader, production: boolean): SpotifyConfiguration | undefined {
  const needed = ['SPOTIFY_CLIENT_ID', 'SPOTIFY_CLIENT_SECRET'] as const;
  const optional = ['SPOTIFY_APP_MODE', 'SPOTIFY_CALLS_PER_30S', 'SPOTIFY_ACCOUNTS_URL', 'SPOTIFY_API_URL'] as const;
  reader.noteHalfConfigured(needed, optional);
  const clientId = reader.read('SPOTIFY_CLIENT_ID', credential);
  const clientSecret = reader.read('SPOTIFY_CLIENT_SECRET', secret);
  const address = serviceAddress(production);
  const rest = {
    appMode: reader.read('SPOTIFY_APP_MODE', appMode) ?? ('development' as const),
    callsPer30s: reader.read('SPOTIFY_CALLS_PER_30S', callsPer30s) ?? 300,
    accountsUrl: reader.read('SPOTIFY_ACCOUNTS_URL', address) ?? 'https://accounts.spotify.com',
    apiUrl: reader.read('SPOTIFY_API_URL', address) ?? 'https://api.spotify.com/v1',
  };
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret, ...rest };
}
