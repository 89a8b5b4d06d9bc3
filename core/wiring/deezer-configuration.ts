import { z } from 'zod';
import type { Secret } from '../secret.js';
import { serviceAddress } from './addresses.js';
import { credential, secret } from './credentials.js';
import type { EnvironmentReader } from './environment.js';

/** Deezer, as an operator's app of earlier years may use it. */
export type DeezerConfiguration = { appId: string; appSecret: Secret; connectUrl: string; apiUrl: string };

const needed = ['DEEZER_APP_ID', 'DEEZER_APP_SECRET'] as const;
const optional = ['DEEZER_CONNECT_URL', 'DEEZER_API_URL'] as const;

const appNumber = credential.pipe(
  z.string().regex(/^\d{1,12}$/, 'must be the number that Deezer shows as Application ID'),
);

/** Reads our registration at Deezer; undefined if there is none. */
export function readDeezer(reader: EnvironmentReader, production: boolean): DeezerConfiguration | undefined {
  reader.noteHalfConfigured(needed, optional);
  const appId = reader.read('DEEZER_APP_ID', appNumber);
  const appSecret = reader.read('DEEZER_APP_SECRET', secret);
  const address = serviceAddress(production);
  const addresses = {
    connectUrl: reader.read('DEEZER_CONNECT_URL', address) ?? 'https://connect.deezer.com',
    apiUrl: reader.read('DEEZER_API_URL', address) ?? 'https://api.deezer.com',
  };
  return appId === undefined || appSecret === undefined ? undefined : { appId, appSecret, ...addresses };
}
