import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AuthorizationCodeWithPKCEStrategy, InMemoryCachingStrategy, SpotifyApi } from '@spotify/web-api-ts-sdk';
import type { AccessToken, SdkOptions } from '@spotify/web-api-ts-sdk';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { allScopes, answerConsent, callback, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  const { clientId } = sandbox.world().services.spotify.credentials;
  await control(sandbox, `PATCH /apps/${clientId}`, { mode: 'devLegacy', allowList: ['asha'] });
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const part of ['window', 'document']) Reflect.deleteProperty(globalThis, part);
  await sandbox.close();
});

const networkFetch = globalThis.fetch;

/** The SDK has Spotify's addresses built in; what it sends there reaches the sandbox, unchanged but for the address. */
const toSandbox: typeof fetch = (input, init) => {
  const { accountsUrl, apiUrl } = sandbox.world().services.spotify;
  const wanted = input instanceof Request ? input.url : String(input);
  const address = wanted
    .replace('https://api.spotify.com/v1/', `${apiUrl}/`)
    .replace('https://accounts.spotify.com/', `${accountsUrl}/`);
  if (!address.startsWith(sandbox.origin)) throw new Error(`${wanted} is neither Spotify nor the sandbox.`);
  return networkFetch(address, init);
};

/** The SDK as a server uses it: with a token that was fetched before. */
async function sdkFor(who: string, scope = allScopes): Promise<SpotifyApi> {
  const { accessToken, refreshToken } = await connect(sandbox, who, scope);
  const token: AccessToken = {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: refreshToken,
  };
  const { clientId } = sandbox.world().services.spotify.credentials;
  return SpotifyApi.withAccessToken(clientId, token, { fetch: toSandbox });
}

describe('Spotify’s own SDK, which knows nothing of the sandbox, with a legacy app', () => {
  it('reads the profile, the catalogue and the search', async () => {
    const { trackId, albumId, artistId, isrc, track, album } = nightDrive(sandbox);
    const sdk = await sdkFor('Asha');

    expect(await sdk.currentUser.profile()).toMatchObject({ id: 'asha', country: 'IN', product: 'premium' });
    expect(await sdk.tracks.get(trackId, 'IN')).toMatchObject({
      uri: track,
      external_ids: { isrc },
      is_playable: true,
    });
    expect(await sdk.tracks.get([trackId])).toMatchObject([{ uri: track }]);
    expect(await sdk.albums.get(albumId)).toMatchObject({ uri: album, tracks: { items: [{ uri: track }] } });
    expect(await sdk.albums.tracks(albumId)).toMatchObject({ total: 1 });
    expect(await sdk.artists.get(artistId)).toMatchObject({ id: artistId, followers: { total: 0 } });
    expect(await sdk.artists.albums(artistId, 'album,single', 'IN', 10)).toMatchObject({ items: [{ uri: album }] });
    const found = await sdk.search(`isrc:${isrc}`, ['track'], 'IN', 10);
    expect(found.tracks.items).toMatchObject([{ uri: track, artists: [{ id: artistId }] }]);
  });

  it('saves, finds and removes tracks and albums by the legacy routes', async () => {
    const { trackId, albumId, track, album } = nightDrive(sandbox);
    const sdk = await sdkFor('Asha');
    const { tracks, albums } = sdk.currentUser;
    await tracks.saveTracks([trackId]);
    await albums.saveAlbums([albumId]);

    expect(await tracks.hasSavedTracks([trackId, '0'.repeat(22)])).toEqual([true, false]);
    expect(await albums.hasSavedAlbums([albumId])).toEqual([true]);
    expect(await tracks.savedTracks(50)).toMatchObject({ total: 1, items: [{ track: { uri: track } }] });
    expect(await albums.savedAlbums()).toMatchObject({ total: 1, items: [{ album: { uri: album } }] });
    await tracks.removeSavedTracks([trackId]);
    await albums.removeSavedAlbums([albumId]);
    expect(await tracks.hasSavedTracks([trackId])).toEqual([false]);
    expect(sandbox.spotify.state.ledger.effects().map(({ action, changed }) => [action, changed])).toEqual([
      ['save', true],
      ['save', true],
      ['remove', true],
      ['remove', true],
    ]);
  });

  it('follows and unfollows an artist', async () => {
    const { artistId } = nightDrive(sandbox);
    const { currentUser } = await sdkFor('Asha');
    await currentUser.followArtistsOrUsers([artistId], 'artist');

    expect(await currentUser.followsArtistsOrUsers([artistId], 'artist')).toEqual([true]);
    expect(await currentUser.followedArtists()).toMatchObject({ artists: { items: [{ id: artistId }] } });
    await currentUser.unfollowArtistsOrUsers([artistId], 'artist');
    expect(await currentUser.followsArtistsOrUsers([artistId], 'artist')).toEqual([false]);
  });

  it('says in its own words what the sandbox refuses', async () => {
    const stranger = await sdkFor('Leo');
    const narrow = await sdkFor('Asha', 'user-library-read');
    const sdk = await sdkFor('Asha');
    const { clientId } = sandbox.world().services.spotify.credentials;
    const { trackId } = nightDrive(sandbox);

    await expect(stranger.currentUser.profile()).rejects.toThrow('The user is not registered for this application.');
    await expect(narrow.currentUser.tracks.saveTracks([trackId])).rejects.toThrow('Insufficient client scope');
    await control(sandbox, 'PATCH /settings', { callsPer30s: 1 });
    await sdk.currentUser.profile();
    await expect(sdk.currentUser.profile()).rejects.toThrow('The app has exceeded its rate limits.');
    await control(sandbox, 'PATCH /settings', { callsPer30s: null });
    await control(sandbox, `PATCH /apps/${clientId}`, { mode: 'devNew' });
    await expect(sdk.currentUser.tracks.saveTracks([trackId])).rejects.toThrow('"message":"Forbidden"');
    await control(sandbox, 'POST /accounts/asha/revoke');
    await expect(sdk.currentUser.profile()).rejects.toThrow('Bad or expired token.');
  });
});

/** What the SDK needs of a browser: an address bar and its cryptography. */
function browserAt(address: string) {
  const bar = { search: new URL(address).search, href: address };
  const browser = { crypto: webcrypto, location: bar, history: { replaceState: () => undefined } };
  Object.defineProperty(globalThis, 'window', { value: browser, configurable: true });
  Object.defineProperty(globalThis, 'document', { value: { title: '' }, configurable: true });
  return { goTo: (url: URL) => Object.assign(bar, { search: url.search, href: url.href }) };
}

describe('Spotify’s own SDK in a browser, without a secret', () => {
  it('is led through consent by PKCE, uses its tokens and refreshes them', async () => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(toSandbox);
    const bar = browserAt(callback);
    let ask: (address: URL) => void = () => undefined;
    const asked = new Promise<URL>((resolve) => (ask = resolve));
    const redirectionStrategy: NonNullable<SdkOptions['redirectionStrategy']> = {
      redirect: async (target) => ask(new URL(target)),
      onReturnFromRedirect: async () => undefined,
    };
    const { accountsUrl, credentials } = sandbox.world().services.spotify;
    const strategy = new AuthorizationCodeWithPKCEStrategy(credentials.clientId, callback, allScopes.split(' '));
    const cachingStrategy = new InMemoryCachingStrategy();
    const sdk = new SpotifyApi(strategy, { fetch: toSandbox, redirectionStrategy, cachingStrategy });
    await sdk.authenticate();
    const consent = (await asked).href.replace('https://accounts.spotify.com', accountsUrl);
    bar.goTo(await answerConsent(consent, 'Asha', 'agree'));

    expect(await sdk.authenticate()).toMatchObject({ authenticated: true, accessToken: { token_type: 'Bearer' } });
    expect(await sdk.currentUser.profile()).toMatchObject({ id: 'asha' });
    const before = await sdk.getAccessToken();
    await control(sandbox, 'PATCH /settings', { rotateRefreshTokens: true });
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_590_000);
    const after = await sdk.getAccessToken();
    expect(after?.access_token).not.toBe(before?.access_token);
    expect(after?.refresh_token).not.toBe(before?.refresh_token);
    expect(await sdk.currentUser.profile()).toMatchObject({ id: 'asha' });
  });
});
