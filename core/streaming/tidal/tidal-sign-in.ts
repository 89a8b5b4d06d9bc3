import type { Secret } from '../../secret.js';
import type { OAuthSettings } from '../redirect-sign-in.js';
import type { Permission } from '../streaming-service.js';

/** Our app at TIDAL, and where it signs fans in. */
export type TidalSignInSettings = Pick<OAuthSettings, 'fetch' | 'calendar'> & {
  clientId: string;
  clientSecret: Secret;
  /** `https://login.tidal.com`, or the sandbox's. No slash at the end. */
  loginUrl: string;
  /** `https://auth.tidal.com/v1`, or the sandbox's. No slash at the end. */
  authUrl: string;
};

/** All we ask for, each with its reason (platform-apis §4.1). One of them lets us follow as well. */
const permissions: readonly Permission[] = [
  { scope: 'user.read', why: 'whichAccount' },
  { scope: 'collection.write', why: 'saveToCollection' },
  { scope: 'collection.read', why: 'checkLibrary' },
];

/** How TIDAL signs fans in: OAuth 2.1 (platform-apis §4.1). */
export function tidalOAuth({ loginUrl, authUrl, ...app }: TidalSignInSettings): OAuthSettings {
  return {
    ...app,
    issuer: loginUrl,
    authorizationEndpoint: `${loginUrl}/authorize`,
    tokenEndpoint: `${authUrl}/oauth2/token`,
    clientAuthentication: 'client_secret_post',
    permissions,
    followPermissions: [],
    accountScopes: ['user.read'],
    // TIDAL says nothing of an end.
    consentLifeMonths: null,
    // Registered apps were seen to get none (docs/operating/assumptions.md).
    mayWithholdRefreshTokens: true,
  };
}
