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
  { scope: 'user-library-modify', why: 'Save the release to your library when it is out.' },
  { scope: 'user-library-read', why: 'Check that it is really there, so nothing is promised and not kept.' },
];

const followPermissions: readonly Permission[] = [
  { scope: 'user-follow-modify', why: 'Follow the artist for you, so that new releases can reach your Release Radar.' },
  { scope: 'user-follow-read', why: 'See whether you follow them already: then nothing is changed.' },
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
