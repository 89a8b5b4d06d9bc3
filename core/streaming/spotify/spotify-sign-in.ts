import type { Secret } from '../../secret.js';
import type { OAuthSettings } from '../redirect-sign-in.js';
import type { Permission } from '../streaming-service.js';

/** Our app at Spotify, and where it signs fans in. */
export type SpotifySignInSettings = Pick<OAuthSettings, 'fetch' | 'calendar'> & {
  clientId: string;
  clientSecret: Secret;
  /** `https://accounts.spotify.com`, or the sandbox's. No slash at the end. */
  accountsUrl: string;
};

/** All we ask for, each with its reason (platform-apis §1.1). */
const permissions: readonly Permission[] = [
  { scope: 'user-library-modify', why: 'saveToLibrary' },
  { scope: 'user-library-read', why: 'checkLibrary' },
];

const followPermissions: readonly Permission[] = [
  { scope: 'user-follow-modify', why: 'follow' },
  { scope: 'user-follow-read', why: 'checkFollows' },
];

/** How Spotify signs fans in (platform-apis §1.1). */
export function spotifyOAuth({ accountsUrl, ...app }: SpotifySignInSettings): OAuthSettings {
  return {
    ...app,
    issuer: accountsUrl,
    authorizationEndpoint: `${accountsUrl}/authorize`,
    tokenEndpoint: `${accountsUrl}/api/token`,
    clientAuthentication: 'client_secret_basic',
    permissions,
    followPermissions,
    // `/me` answers whose token it is without any.
    accountScopes: [],
    // Refreshing does not extend it.
    consentLifeMonths: 6,
    mayWithholdRefreshTokens: false,
  };
}
