import type { Secret } from '../secret.js';
import { serviceAddress } from './addresses.js';
import { credential, secret } from './credentials.js';
import type { EnvironmentReader } from './environment.js';

/** TIDAL, as an operator's app may use it. */
export type TidalConfiguration = {
  clientId: string;
  clientSecret: Secret;
  loginUrl: string;
  authUrl: string;
  apiUrl: string;
};

const needed = ['TIDAL_CLIENT_ID', 'TIDAL_CLIENT_SECRET'] as const;
const optional = ['TIDAL_LOGIN_URL', 'TIDAL_AUTH_URL', 'TIDAL_API_URL'] as const;

/** Reads our registration at TIDAL; undefined if there is none. */
export function readTidal(reader: EnvironmentReader, production: boolean): TidalConfiguration | undefined {
  reader.noteHalfConfigured(needed, optional);
  const clientId = reader.read('TIDAL_CLIENT_ID', credential);
  const clientSecret = reader.read('TIDAL_CLIENT_SECRET', secret);
  const address = serviceAddress(production);
  const addresses = {
    loginUrl: reader.read('TIDAL_LOGIN_URL', address) ?? 'https://login.tidal.com',
    authUrl: reader.read('TIDAL_AUTH_URL', address) ?? 'https://auth.tidal.com/v1',
    apiUrl: reader.read('TIDAL_API_URL', address) ?? 'https://openapi.tidal.com/v2',
  };
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret, ...addresses };
}
