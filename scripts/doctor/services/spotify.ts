import { z } from 'zod';
import { redirectUri } from '../../../core/pre-saves/open-trip.js';
import { ownCredentials } from '../../../core/streaming/redirect-sign-in.js';
import { titleOf } from '../../../core/streaming/service-descriptors.js';
import { spotifyOAuth } from '../../../core/streaming/spotify/spotify-sign-in.js';
import { callWebApi } from '../../../core/streaming/spotify/spotify-web-api.js';
import type { Credentials, ServiceRefusal } from '../../../core/streaming/streaming-service.js';
import type { SpotifyConfiguration } from '../../../core/wiring/spotify-configuration.js';
import { examined, good, limit, note, wrong, type Examined, type Finding } from '../finding.js';
import { unanswered } from '../refusal-words.js';
import { subject, type Instruments } from '../subject.js';

const title = titleOf('spotify');

/** How many listed accounts an app in development mode serves (platform-apis §1.2). */
const developmentFans = 5;

/** The worlds an app can be in (platform-apis §1.2, §1.3). */
type World = 'extended' | 'development' | 'development-legacy';

/** Spotify: whether it knows our app, and what it lets the app do. */
export const spotify = subject<SpotifyConfiguration>({
  key: 'spotify',
  title,
  owns: (variable) => variable.startsWith('SPOTIFY_'),
  read: (found) => found.spotify,
  address: ({ apiUrl }) => apiUrl,
  firstStep:
    'Make an app at developer.spotify.com with the Web API, and set SPOTIFY_CLIENT_ID and SPOTIFY_CLIENT_SECRET.',
  examine: async (configured, instruments) => {
    const seen = await examine(configured, instruments);
    const callsIn30s = `${configured.callsPer30s} calls in any 30 s, all workers together (SPOTIFY_CALLS_PER_30S)`;
    return {
      ...seen,
      limits: [callsIn30s, 'a fan’s permission lives 6 months, whatever is renewed'],
      expires: [{ what: 'client secret', at: null, says: 'has no end' }],
      paste: [
        {
          what: 'Redirect URI',
          where: 'developer.spotify.com/dashboard, your app, Settings, Redirect URIs',
          value: redirectUri('spotify', instruments.found),
        },
      ],
    };
  },
});

async function examine(configured: SpotifyConfiguration, { fetch, calendar }: Instruments): Promise<Examined> {
  const granted = await ownCredentials(spotifyOAuth({ ...configured, fetch, calendar }));
  if (granted.outcome !== 'granted') {
    const { finding, ...rest } = unanswered(granted, spoken(configured.accountsUrl, 'SPOTIFY_ACCOUNTS_URL'));
    return examined({ findings: [finding], ...rest });
  }
  const api = { apiUrl: configured.apiUrl, fetch, calendar };
  const world = await worldOf(granted.credentials, api);
  if (typeof world !== 'string') {
    const { finding, ...rest } = unanswered(world, spoken(configured.apiUrl, 'SPOTIFY_API_URL'));
    return examined({ findings: [finding], ...rest });
  }
  return examined({
    findings: [good('Spotify knows this app and its secret, and answers it.'), ...wordsOf(world, configured)],
    reachable: true,
    credentialsWork: true,
    mode: world,
    directFans: fansOf(world, configured),
  });
}

/**
 * What an app has lost tells what it is: newer ones in development mode have no `/markets`, and none in development mode
 * may ask for more than ten results of a search (platform-apis §1.3).
 */
async function worldOf(
  credentials: Credentials,
  api: Parameters<typeof callWebApi>[2],
): Promise<World | ServiceRefusal> {
  const read = (path: string, query: Record<string, string>) =>
    callWebApi(credentials, { method: 'GET', path, query, answer: z.unknown() }, api);
  const [markets, search] = await Promise.all([
    read('/markets', {}),
    read('/search', { q: 'night', type: 'track', market: 'US', limit: '11' }),
  ]);
  if (isRefused(markets, 'forbidden')) return 'development';
  if (markets.outcome !== 'answered') return markets;
  if (isRefused(search, 'http-400')) return 'development-legacy';
  return search.outcome === 'answered' ? 'extended' : search;
}

function isRefused(called: { outcome: string; reason?: unknown }, reason: string): boolean {
  return called.outcome === 'app-refused' && called.reason === reason;
}

/** Null: what the operator says and what was seen do not go together, and either may be right. */
function fansOf(world: World, { appMode }: SpotifyConfiguration): Examined['directFans'] {
  if (world === 'extended') return 'all';
  return world === 'development-legacy' && appMode === 'extended' ? null : developmentFans;
}

function wordsOf(world: World, { appMode }: SpotifyConfiguration): Finding[] {
  const configured = appMode === 'extended';
  if (world === 'extended') {
    const all = good('This Spotify app is extended: every fan can be saved for directly.');
    return configured
      ? [all]
      : [
          all,
          note('SPOTIFY_APP_MODE says development, and the app is more than that.', 'Set SPOTIFY_APP_MODE=extended.'),
        ];
  }
  const older = world === 'development-legacy' ? ' (an older one, with the calls of before 2026)' : '';
  const mode = limit(
    `This Spotify app is in development mode${older}: ${developmentFans} fans direct, the rest get links.`,
    `List those ${developmentFans} accounts at developer.spotify.com/dashboard, your app, User Management. Its owner must keep Premium.`,
  );
  if (!configured) return [mode];
  if (world === 'development-legacy') {
    // Long searches are the only sign of it: too little to say that the operator is wrong.
    const doubt =
      'Spotify keeps this app’s searches to ten results, as it does in development mode; SPOTIFY_APP_MODE says extended.';
    return [limit(doubt, 'Look at developer.spotify.com/dashboard, your app, whether its quota mode is extended.')];
  }
  const contradiction = wrong(
    'SPOTIFY_APP_MODE says extended, and Spotify treats this app as one in development mode.',
    'Set SPOTIFY_APP_MODE=development, until Spotify has granted extended quota to this very app.',
  );
  return [mode, contradiction];
}

function spoken(address: string, addressVariable: string) {
  const credentials = 'developer.spotify.com/dashboard, your app, Settings, Client ID and View client secret';
  return { title, address, addressVariable, credentials };
}
