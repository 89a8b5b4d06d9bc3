import { readFileSync } from 'node:fs';
import { createServiceFetch } from '../../core/adapters/system/service-fetch.js';
import { systemRandom } from '../../core/adapters/system/system-random.js';
import { Secret } from '../../core/secret.js';
import { createAppleMusic } from '../../core/streaming/apple-music/apple-music.js';
import { createDeezer } from '../../core/streaming/deezer/deezer.js';
import { createSpotify } from '../../core/streaming/spotify/spotify.js';
import { createTidal } from '../../core/streaming/tidal/tidal.js';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { FakeCalendar } from '../doubles/fake-calendar.js';
import { FakeStreamingService, type FakeFault } from '../doubles/fake-streaming-service.js';
import {
  answerConsent,
  callback as redirectUri,
  moveAfterRelease,
  nightDrive,
} from '../sandbox/services/spotify/listener.js';
import {
  callback as tidalCallback,
  moveAfterRelease as tidalMoveAfterRelease,
  nightDrive as tidalNightDrive,
} from '../sandbox/services/tidal/listener.js';
import {
  moveAfterRelease as appleMoveAfterRelease,
  musicUserToken,
  nightDrive as appleNightDrive,
} from '../sandbox/services/apple-music/listener.js';
import {
  callback as deezerCallback,
  moveAfterRelease as deezerMoveAfterRelease,
  nightDrive as deezerNightDrive,
} from '../sandbox/services/deezer/listener.js';
import { streamingServiceContract } from './streaming-service-contract.js';
import type { ServiceCall, ServiceFailure, ServiceUnderTest, Twin } from './streaming-service-under-test.js';

streamingServiceContract('in memory', async () => openFake());
for (const world of ['extended', 'devNew', 'devLegacy'] as const) {
  streamingServiceContract(
    `Spotify’s driver on the sandbox’s Spotify, for an app that is ${world}`,
    async () => openSpotify(await startSandbox({ port: 0, folder: null }), world),
    { triesSignIn: world === 'extended' },
  );
}
streamingServiceContract(
  'TIDAL’s driver on the sandbox’s TIDAL',
  async () => openTidal(await startSandbox({ port: 0, folder: null })),
  { followTakesPermission: false },
);
streamingServiceContract(
  'Deezer’s driver on the sandbox’s Deezer',
  async () => openDeezer(await startSandbox({ port: 0, folder: null })),
  { followTakesPermission: false, renews: false, bindsCode: false, namesAllOfACode: false },
);
streamingServiceContract(
  'Apple Music’s driver on the sandbox’s Apple Music',
  async () => openAppleMusic(await startSandbox({ port: 0, folder: null })),
  { followTakesPermission: false, redirects: false, renews: false },
);

function openFake(): ServiceUnderTest {
  const calendar = new FakeCalendar(new Date('2026-04-03T10:00:00.000Z'));
  const liveAt = new Date('2026-04-24T00:00:00.000Z');
  const service = new FakeStreamingService(calendar);
  const [trackUri, albumUri, isrc, upc] = ['fake:track:1', 'fake:album:1', 'INZ032600001', '196871000017'];
  const published = { trackUri, albumUri, isrc, upc, liveAt, durationMs: 214_000 };
  const coverUrl = 'https://pictures.example/night-drive.jpg';
  service.covers.set(coverUrl, new Uint8Array(readFileSync('demo/night-drive.jpg')));
  service.publish({ ...published, coverUrl, title: 'Night Drive', artist: 'River of Glass' });
  let twins = 0;
  const codes = {
    recording: { isrc, title: 'Night Drive', default: true },
    upc,
    artistUris: [],
    title: 'Night Drive',
    artistName: 'River of Glass',
  };
  return {
    service,
    redirectUri,
    release: { ...codes, trackUri, albumUri },
    releaseByCodes: { ...codes, trackUri: null, albumUri: null },
    addTwin(twin) {
      twins += 1;
      const uris = { trackUri: `fake:track:9${twins}`, albumUri: `fake:album:9${twins}` };
      service.publish({ ...published, ...uris, upc: twinUpc, ...twin });
      return uris.trackUri;
    },
    releaseTheRelease: () => calendar.moveTo(liveAt),
    putRemix: ({ isrc: ofRemix }) => {
      service.publish({ trackUri: 'fake:track:2', albumUri: 'fake:album:2', isrc: ofRemix, upc: remixUpc, liveAt });
      return 'fake:track:2';
    },
    passMs: (ms) => calendar.advanceMs(ms),
    decide: async (address, listener, decision) =>
      decision === 'agree' ? service.agree(address, listener) : service.decline(address),
    libraryOf: (listener) => service.libraryOf(listener),
    artistUri: 'fake:artist:1',
    follows: (listener) => service.followsOf(listener).includes('fake:artist:1'),
    revoke: (listener) => service.revoke(listener),
    rotateRefreshTokens: () => void (service.tokens.rotates = true),
    fail: (call, failure) => service.fail(call, fakeFault(failure)),
    close: async () => undefined,
  };
}

function fakeFault(failure: ServiceFailure): FakeFault {
  if (failure.kind === 'throttled') return { outcome: 'throttled', retryAfterMs: failure.retryAfterMs };
  return failure.kind === 'lost-answer' ? { outcome: 'lost-after' } : { outcome: 'unclear', reason: failure.kind };
}

/** The sandbox's own listeners stand in for the contract's. */
const people: Readonly<Record<string, string>> = { ana: 'Asha', binod: 'Rohan' };

/** Of the albums that the twins of the release are on. */
const twinUpc = '196871000024';

/** What the sandbox's services know of a release alike. */
type TwinFacts = Pick<
  ReturnType<typeof nightDrive>,
  'title' | 'artist' | 'isrc' | 'upc' | 'releaseDate' | 'durationMs' | 'markets'
>;

type TwinCatalogue = { all(): TwinFacts[]; put(release: TwinFacts): { trackId: string } };

/** Puts a track beside the seeded release that bears its ISRC too, under ids of its own; answers its id. */
function putTwin(catalogue: TwinCatalogue, twin: Twin = {}): string {
  const [seeded] = catalogue.all();
  if (seeded === undefined) throw new Error('The sandbox was seeded without a release.');
  const { title, artist, isrc, releaseDate, durationMs, markets } = seeded;
  return catalogue.put({ title, artist, isrc, releaseDate, durationMs, markets, upc: twinUpc, ...twin }).trackId;
}

/** The release without ids of its own: by what every service knows it under. */
function codesOf({ isrc, upc }: { isrc: string; upc: string }) {
  const title = 'Night Drive';
  return {
    recording: { isrc, title, default: true },
    upc,
    artistUris: [],
    title,
    artistName: 'Asha & The Late Trains',
  };
}

const remixUpc = '196871000093';

type SeededRelease = { artistId: string; artist: string; releaseDate: string; durationMs: number };
type SandboxCatalogue = {
  all(): SeededRelease[];
  put(release: SeededRelease & { markets: Record<string, never>; isrc: string; title: string; upc: string }): {
    trackId: string;
  };
};

/** A single of its own, by the artist of the seeded release; answers the id of its track. */
function putRemix(catalogue: SandboxCatalogue, remix: { isrc: string; title: string }): string {
  const [seeded] = catalogue.all();
  if (!seeded) throw new Error('The sandbox was seeded without a release.');
  const { artistId, artist, releaseDate, durationMs } = seeded;
  return catalogue.put({ artistId, artist, releaseDate, durationMs, markets: {}, upc: remixUpc, ...remix }).trackId;
}

function accountOf<Account extends { displayName: string }>(listener: string, accounts: readonly Account[]): Account {
  const found = accounts.find(({ displayName }) => displayName === people[listener]);
  if (!found) throw new Error(`The sandbox knows no ${listener}.`);
  return found;
}

type SpotifyWorld = 'extended' | 'devNew' | 'devLegacy';

/** The older app in development mode has the older calls alone: the other two have the new ones. */
function openSpotify(sandbox: Sandbox, world: SpotifyWorld): ServiceUnderTest {
  const { calendar, spotify } = sandbox;
  const { apps, accounts } = spotify.state;
  const allowList = accounts.all().slice(0, 5);
  for (const each of apps.all()) {
    apps.put(each.clientId, { ...each, mode: world, allowList: allowList.map(({ accountId }) => accountId) });
  }
  spotify.state.change({ libraryOfOlderApps: 'forbidden' });
  const { accountsUrl, apiUrl, credentials } = sandbox.world().services.spotify;
  const fetch = createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 5_000 });
  const { clientId, clientSecret } = credentials;
  const secret = new Secret(clientSecret);
  const app = { clientId, clientSecret: secret, callsPer30s: 300 };
  const service = createSpotify({ ...app, accountsUrl, apiUrl, fetch, calendar });
  const { track, album, artistId, isrc, upc } = nightDrive(sandbox);
  const codes = codesOf({ isrc, upc });
  const artist = `spotify:artist:${artistId}`;
  const account = (listener: string) => accountOf(listener, spotify.state.accounts.all());
  return {
    service,
    redirectUri,
    release: { ...codes, trackUri: track, albumUri: album },
    releaseByCodes: { ...codes, trackUri: null, albumUri: null },
    addTwin: (twin) => `spotify:track:${putTwin(spotify.state.catalogue, twin)}`,
    releaseTheRelease: () => moveAfterRelease(sandbox),
    putRemix: (remix) => `spotify:track:${putRemix(spotify.state.catalogue, remix)}`,
    passMs: (ms) => calendar.moveTo(new Date(calendar.now().getTime() + ms)),
    decide: async (address, listener, decision) =>
      (await answerConsent(address.href, account(listener).displayName, decision)).searchParams,
    libraryOf: (listener) => spotify.state.libraries.items(account(listener)).map(({ uri }) => uri),
    artistUri: artist,
    follows: (listener) => spotify.state.libraries.items(account(listener)).some(({ uri }) => uri === artist),
    revoke: (listener) => void spotify.state.grants.revokeAll(account(listener).accountId),
    rotateRefreshTokens: () => spotify.state.change({ rotateRefreshTokens: true }),
    fail: (call, failure) => spotify.state.faults.plant({ ...faultOf(failure), match: spotifyRoutes(world)[call] }),
    close: () => sandbox.close(),
  };
}

function openTidal(sandbox: Sandbox): ServiceUnderTest {
  const { calendar, tidal } = sandbox;
  const { loginUrl, authUrl, apiUrl, credentials } = sandbox.world().services.tidal;
  const fetch = createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 5_000 });
  const app = { clientId: credentials.clientId, clientSecret: new Secret(credentials.clientSecret) };
  const service = createTidal({ ...app, loginUrl, authUrl, apiUrl, fetch, calendar, random: systemRandom() });
  const { trackId, albumId, artistId, isrc, upc } = tidalNightDrive(sandbox);
  const codes = codesOf({ isrc, upc });
  const account = (listener: string) => accountOf(listener, tidal.state.accounts.all());
  const kept = (listener: string) => tidal.state.collections.items(account(listener)).map(({ uri }) => uri);
  return {
    service,
    redirectUri: tidalCallback,
    release: { ...codes, trackUri: `tidal:track:${trackId}`, albumUri: `tidal:album:${albumId}` },
    releaseByCodes: { ...codes, trackUri: null, albumUri: null },
    addTwin: (twin) => `tidal:track:${putTwin(tidal.state.catalogue, twin)}`,
    releaseTheRelease: () => tidalMoveAfterRelease(sandbox),
    putRemix: (remix) => `tidal:track:${putRemix(tidal.state.catalogue, remix)}`,
    passMs: (ms) => calendar.moveTo(new Date(calendar.now().getTime() + ms)),
    decide: async (address, listener, decision) =>
      (await answerConsent(address.href, account(listener).displayName, decision)).searchParams,
    libraryOf: (listener) => kept(listener).map((uri) => uri.replace(/^(\w+)s\//, 'tidal:$1:')),
    artistUri: `tidal:artist:${artistId}`,
    follows: (listener) => kept(listener).includes(`artists/${artistId}`),
    revoke: (listener) => void tidal.state.grants.revokeAll(account(listener).accountId),
    rotateRefreshTokens: () => tidal.state.change({ rotateRefreshTokens: true }),
    fail: (call, failure) => void tidal.state.faults.plant({ ...faultOf(failure), match: tidalRoutes[call] }),
    close: () => sandbox.close(),
  };
}

function openDeezer(sandbox: Sandbox): ServiceUnderTest {
  const { calendar, deezer } = sandbox;
  const { connectUrl, apiUrl, credentials } = sandbox.world().services.deezer;
  const fetch = createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 5_000 });
  const app = { appId: credentials.appId, appSecret: new Secret(credentials.appSecret) };
  const { trackId, albumId, artistId, isrc, upc } = deezerNightDrive(sandbox);
  const codes = codesOf({ isrc, upc });
  const account = (listener: string) => accountOf(listener, deezer.state.accounts.all());
  const kept = (listener: string) => deezer.state.favourites.items(account(listener)).map(({ uri }) => uri);
  return {
    service: createDeezer({ ...app, connectUrl, apiUrl, fetch, calendar }),
    redirectUri: deezerCallback,
    release: { ...codes, trackUri: `deezer:track:${trackId}`, albumUri: `deezer:album:${albumId}` },
    releaseByCodes: { ...codes, trackUri: null, albumUri: null },
    addTwin(twin) {
      deezer.state.change({ isrcLeadsTo: 'last' });
      return `deezer:track:${putTwin(deezer.state.catalogue, twin)}`;
    },
    releaseTheRelease: () => deezerMoveAfterRelease(sandbox),
    putRemix: (remix) => `deezer:track:${putRemix(deezer.state.catalogue, remix)}`,
    passMs: (ms) => calendar.moveTo(new Date(calendar.now().getTime() + ms)),
    decide: async (address, listener, decision) =>
      (await answerConsent(address.href, account(listener).displayName, decision)).searchParams,
    libraryOf: (listener) => kept(listener).map((uri) => uri.replace(/^(\w+)s\//, 'deezer:$1:')),
    artistUri: `deezer:artist:${artistId}`,
    follows: (listener) => kept(listener).includes(`artists/${artistId}`),
    revoke: (listener) => void deezer.state.grants.revokeAll(account(listener).accountId),
    rotateRefreshTokens: () => undefined,
    fail: (call, failure) => void deezer.state.faults.plant({ ...faultOf(failure), match: deezerRoutes[call] }),
    close: () => sandbox.close(),
  };
}

const deezerRoutes: Record<ServiceCall, string> = {
  exchange: 'GET /oauth/access_token.php',
  renew: 'GET /user/{id}',
  account: 'GET /user/{id}',
  findItem: 'GET /track/{id}',
  contains: 'GET /user/{id}/tracks',
  save: 'POST /user/{id}/tracks',
  follow: 'GET /user/{id}/artists',
};

function openAppleMusic(sandbox: Sandbox): ServiceUnderTest {
  const { calendar, appleMusic } = sandbox;
  const { apiUrl, musickitUrl, credentials } = sandbox.world().services.appleMusic;
  const fetch = createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 5_000 });
  const key = { ...credentials, privateKey: new Secret(credentials.privateKey) };
  const baseUrl = 'http://127.0.0.1:3000';
  const { trackId, albumId, artistId, isrc, upc } = appleNightDrive(sandbox);
  const codes = codesOf({ isrc, upc });
  const account = (listener: string) => accountOf(listener, appleMusic.state.accounts.all());
  const kept = (listener: string) => appleMusic.state.library.items(account(listener)).map(({ uri }) => uri);
  const favourites = (listener: string) => appleMusic.state.favorites.items(account(listener)).map(({ uri }) => uri);
  const ours = (uri: string) => uri.replace(/^songs\//, 'appleMusic:track:').replace(/^(\w+)s\//, 'appleMusic:$1:');
  return {
    service: createAppleMusic({ ...key, apiUrl, musickitUrl, baseUrl, fetch, calendar }),
    redirectUri: `${baseUrl}/oauth/appleMusic/callback`,
    release: { ...codes, trackUri: `appleMusic:track:${trackId}`, albumUri: `appleMusic:album:${albumId}` },
    releaseByCodes: { ...codes, trackUri: null, albumUri: null },
    addTwin: (twin) => `appleMusic:track:${putTwin(appleMusic.state.catalogue, twin)}`,
    releaseTheRelease: () => appleMoveAfterRelease(sandbox),
    putRemix: (remix) => `appleMusic:track:${putRemix(appleMusic.state.catalogue, remix)}`,
    passMs: (ms) => calendar.moveTo(new Date(calendar.now().getTime() + ms)),
    handToken: (listener) => musicUserToken(sandbox, account(listener).id),
    decide: () => Promise.reject(new Error('Apple Music asks in a window of its own.')),
    libraryOf: (listener) => kept(listener).map(ours),
    artistUri: `appleMusic:artist:${artistId}`,
    follows: (listener) => favourites(listener).some((uri) => uri.endsWith(`artists/${artistId}`)),
    revoke: (listener) => void appleMusic.state.grants.revokeAll(account(listener).accountId),
    rotateRefreshTokens: () => undefined,
    fail: (call, failure) => void appleMusic.state.faults.plant({ ...faultOf(failure), match: appleRoutes[call] }),
    close: () => sandbox.close(),
  };
}

const appleRoutes: Record<ServiceCall, string> = {
  exchange: 'POST /authorize/token',
  renew: 'GET /me/storefront',
  account: 'GET /me/storefront',
  findItem: 'GET /catalog/{storefront}/songs/{id}',
  contains: 'GET /catalog/{storefront}/songs/{id}',
  save: 'POST /me/library',
  follow: 'GET /catalog/{storefront}/artists/{id}',
};

const tidalRoutes: Record<ServiceCall, string> = {
  exchange: 'POST /oauth2/token',
  renew: 'POST /oauth2/token',
  account: 'GET /users/{id}',
  findItem: 'GET /tracks/{id}',
  contains: 'GET /userCollectionTracks/{id}/relationships/items',
  save: 'POST /userCollectionTracks/{id}/relationships/items',
  follow: 'GET /userCollectionArtists/{id}/relationships/items',
};

function spotifyRoutes(world: SpotifyWorld): Record<ServiceCall, string> {
  const isOlder = world === 'devLegacy';
  return {
    exchange: 'POST /api/token',
    renew: 'POST /api/token',
    account: 'GET /me',
    findItem: 'GET /tracks/{id}',
    contains: isOlder ? 'GET /me/tracks/contains' : 'GET /me/library/contains',
    save: isOlder ? 'PUT /me/tracks' : 'PUT /me/library',
    follow: isOlder ? 'GET /me/following/contains' : 'GET /me/library/contains',
  };
}

function faultOf(failure: ServiceFailure) {
  const once = { times: 1, delayMs: 0 };
  switch (failure.kind) {
    case 'throttled': {
      const { retryAfterMs } = failure;
      const headers = { 'Retry-After': retryAfterMs === null ? 'soon' : String(retryAfterMs / 1000) };
      return { ...once, status: 429, headers, body: 'Too many requests' };
    }
    case 'server-error':
      return { ...once, status: 503 };
    case 'unreadable':
      return { ...once, status: 200, body: '<html>Sorry!</html>' };
    case 'lost-answer':
      return { ...once, drop: 'after-apply' as const };
  }
}
