import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../../../core/secret.js';
import { createDeezer } from '../../../../core/streaming/deezer/deezer.js';
import type { Credentials, ReleaseReference } from '../../../../core/streaming/streaming-service.js';
import { FakeCalendar } from '../../../doubles/fake-calendar.js';

const now = new Date('2026-11-27T00:00:00.000Z');
const credentials: Credentials = {
  accessToken: new Secret('canary-token'),
  accessTokenExpiresAt: null,
  refreshToken: null,
};
const state = new Secret('s'.repeat(43));
const request = {
  redirectUri: 'https://front.example/oauth/deezer/callback',
  state,
  codeVerifier: new Secret('v'.repeat(43)),
  asks: 'save',
} as const;
const release: ReleaseReference = {
  title: 'Night Drive',
  artistName: 'Asha & The Late Trains',
  recording: { isrc: 'QZES92600001', title: 'Night Drive', default: true },
  upc: '196922000001',
  trackUri: null,
  albumUri: null,
  artistUris: [],
};

/** Deezer as a table of bodies by method and path, all of them in a 200, and what was asked of it. */
function deezer(bodies: Record<string, unknown>) {
  const asked: URL[] = [];
  const answer: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(url);
    const body = bodies[`${init?.method ?? 'GET'} ${url.pathname}`];
    if (body === undefined) throw new Error('Nothing answers there.');
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const service = createDeezer({
    appId: '123456',
    appSecret: new Secret('canary-secret'),
    connectUrl: 'https://connect.deezer.example',
    apiUrl: 'https://api.deezer.example',
    fetch: answer,
    calendar: new FakeCalendar(now),
  });
  return { service, asked };
}

const error = (code?: number, type = 'Exception', message = 'no') => ({ error: { type, message, code } });

describe('a sign-in at Deezer', () => {
  const exchange = (body: unknown, query: Record<string, string> = { code: 'code' }) =>
    deezer({ 'GET /oauth/access_token.php': body }).service.signIn.exchange(
      new URLSearchParams({ state: state.reveal(), ...query }),
      request,
    );

  it.each([
    ['a form', 'access_token=fr123&expires=0'],
    ['JSON', { access_token: 'fr123', expires: 0 }],
    ['JSON with a number in a text', { access_token: 'fr123', expires: '0' }],
    ['JSON beside an empty error', { access_token: 'fr123', expires: 0, error: [] }],
  ])('takes a token in %s, and one without end as that', async (_what, body) => {
    const ending = await exchange(body);

    expect(ending).toMatchObject({ outcome: 'signed-in', consentExpiresAt: null });
    if (ending.outcome !== 'signed-in') return;
    expect(ending.credentials.accessToken.reveal()).toBe('fr123');
    expect(ending.credentials).toMatchObject({ accessTokenExpiresAt: null, refreshToken: null });
    expect(ending.scopes).toEqual(['basic_access', 'manage_library', 'delete_library', 'offline_access']);
  });

  it('ends the permission with a token that has an end: nothing renews it', async () => {
    const ending = await exchange('access_token=fr123&expires=3600');

    expect(ending).toMatchObject({ consentExpiresAt: new Date('2026-11-27T01:00:00.000Z') });
  });

  it.each([
    ['wrong code', 'invalid'],
    [error(300, 'OAuthException', 'wrong code'), 'invalid'],
    [error(300, 'OAuthException', 'Invalid application secret'), 'app-stopped'],
    [error(4, 'Exception', 'Quota limit exceeded'), 'throttled'],
    ['<html>Sorry</html>', 'unclear'],
    ['', 'unclear'],
    [{ access_token: '' }, 'unclear'],
    [{ access_token: 'fr', expires: 1e99 }, 'unclear'],
  ])('answered with %j is %s', async (body, outcome) => {
    expect(await exchange(body)).toMatchObject({ outcome });
  });

  it('tells the fan’s no', async () => {
    expect(await exchange('', { error_reason: 'user_denied' })).toEqual({ outcome: 'denied' });
  });

  it('asks for nothing but the account of somebody who only shows who they are', async () => {
    const address = await deezer({}).service.signIn.authorizationUrl({ ...request, asks: 'account' });

    expect(address.searchParams.get('perms')).toBe('basic_access');
  });
});

describe('a refusal inside a 200', () => {
  it.each([
    [error(4, 'Exception', 'Quota limit exceeded'), { outcome: 'throttled', retryAfterMs: null }],
    [error(undefined, 'Exception', 'Quota limit exceeded'), { outcome: 'throttled', retryAfterMs: null }],
    [error(100), { outcome: 'account-refused', reason: 'library-full' }],
    [error(200), { outcome: 'account-refused', reason: 'scope-missing' }],
    [error(300, 'OAuthException'), { outcome: 'token-refused' }],
    [error(undefined, 'OAuthException'), { outcome: 'token-refused' }],
    [error(500, 'ParameterException'), { outcome: 'app-refused' }],
    [error(501), { outcome: 'app-refused' }],
    [error(600), { outcome: 'app-refused' }],
    [error(700), { outcome: 'unclear', reason: 'busy' }],
    [error(800, 'DataException'), { outcome: 'not-live' }],
    [error(undefined, 'DataException'), { outcome: 'not-live' }],
    [error(999), { outcome: 'unclear' }],
    [error(undefined, 'Exception', 'Track already added'), { outcome: 'accepted' }],
    ['false', { outcome: 'unclear' }],
    ['', { outcome: 'unclear' }],
    ['true', { outcome: 'accepted' }],
  ])('%j is no save by itself', async (body, ending) => {
    const { service } = deezer({ 'POST /user/me/tracks': body });

    expect(await service.save(credentials, 'deezer:track:1')).toMatchObject(ending);
  });

  it('of a token that stays refused is the end of the permission, and of one refused by mistake is not', async () => {
    const over = deezer({ 'GET /user/me': error(300, 'OAuthException') });
    expect(await over.service.renew(credentials)).toEqual({ outcome: 'grant-revoked' });

    const honoured = deezer({ 'GET /user/me': { id: 7, country: 'IN' } });
    expect(await honoured.service.renew(credentials)).toEqual({ outcome: 'renewed', credentials });
    expect(await deezer({ 'GET /user/me': error(700) }).service.renew(credentials)).toMatchObject({
      outcome: 'unclear',
    });
  });
});

describe('favourites at Deezer', () => {
  it('are read page by page, counted on by what came', async () => {
    const pages = [[1, 2, 3], [4, 5], [6]];
    const asked: string[] = [];
    const service = createDeezer({
      appId: '1',
      appSecret: new Secret('x'),
      connectUrl: 'https://connect.deezer.example',
      apiUrl: 'https://api.deezer.example',
      calendar: new FakeCalendar(now),
      fetch: async (input) => {
        const url = new URL(input instanceof Request ? input.url : input);
        asked.push(url.searchParams.get('index') ?? '');
        const data = (pages[asked.length - 1] ?? []).map((id) => ({ id }));
        const next = asked.length < pages.length ? { next: 'https://evil.example/?access_token=x' } : {};
        return new Response(JSON.stringify({ data, total: 6, ...next }));
      },
    });

    expect(await service.contains(credentials, 'deezer:track:6')).toEqual({ outcome: 'answered', present: true });
    expect(asked).toEqual(['0', '3', '5']);
  });
});

describe('a release at Deezer', () => {
  const track = {
    id: 700100001,
    type: 'track',
    title: 'Night Drive',
    isrc: 'QZES92600001',
    readable: true,
    artist: { id: 7, name: 'Asha & The Late Trains' },
    album: { id: 700200001 },
  };
  const album = {
    ...{ id: 700200001, type: 'album', title: 'Night Drive', upc: '196922000001', artist: track.artist },
    tracks: { data: [{ id: 700100001, title: 'Night Drive (Single Edit)', readable: true }] },
  };
  const found = { outcome: 'live', uri: 'deezer:track:700100001' };

  it.each([
    ['by its code', { 'GET /track/isrc:QZES92600001': track }, 'track', found],
    ['not while it cannot be played', { 'GET /track/isrc:QZES92600001': { ...track, readable: false } }, 'track', null],
    [
      'by its UPC',
      { 'GET /album/upc:196922000001': album },
      'album',
      { outcome: 'live', uri: 'deezer:album:700200001' },
    ],
    [
      'by its UPC as it was delivered, zeros in front',
      { 'GET /album/upc:0196922000001': album },
      'album',
      { outcome: 'live', uri: 'deezer:album:700200001' },
    ],
    [
      'on its album, where the code leads to somebody else’s',
      {
        'GET /track/isrc:QZES92600001': { ...track, id: 9, title: 'Sleep', artist: { id: 8, name: 'Nobody' } },
        'GET /album/upc:196922000001': album,
        'GET /track/700100001': track,
      },
      'track',
      found,
    ],
    [
      'not while nothing on its album can be played',
      { 'GET /album/upc:196922000001': { ...album, tracks: { data: [{ id: 1, readable: false }] } } },
      'album',
      null,
    ],
  ] as const)('is found %s', async (_how, bodies, item, ending) => {
    const nothing = error(800, 'DataException', 'no data');
    const none: Record<string, unknown> = { 'GET /track/isrc:QZES92600001': nothing };
    for (const zeros of ['', '0', '00']) none[`GET /album/upc:${zeros}196922000001`] = nothing;
    const { service } = deezer({ ...none, ...bodies });

    expect(await service.findItem(credentials, release, item)).toEqual(ending ?? { outcome: 'not-live' });
  });
});
