import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Secret } from '../../../../core/secret.js';
import type { Credentials, ReleaseReference } from '../../../../core/streaming/streaming-service.js';
import { FakeCalendar } from '../../../doubles/fake-calendar.js';
import { appleKeys, appleOnPaper, type PaperAnswer } from './apple-on-paper.js';

const now = new Date('2026-11-27T00:00:00.000Z');
const credentials: Credentials = {
  accessToken: new Secret('canary-music-user-token'),
  accessTokenExpiresAt: null,
  refreshToken: null,
};
const storefront = { data: [{ id: 'in', type: 'storefronts' }] };
const library = { data: [] };
const signedIn = { 'GET /v1/me/storefront': storefront, 'GET /v1/me/library/songs': library };
const refused = (status: number, code: string) => ({ status, body: { errors: [{ code, status: String(status) }] } });
const song = {
  id: '1440857785',
  attributes: {
    name: 'Night Drive',
    artistName: 'Asha & The Late Trains',
    isrc: 'QZES92600001',
    playParams: { id: '1440857785', kind: 'song' },
  },
};
const album = {
  id: '1440857781',
  attributes: { name: 'Night Drive', artistName: 'Asha & The Late Trains', upc: '00196922000001', playParams: {} },
};
const release: ReleaseReference = {
  title: 'Night Drive',
  artistName: 'Asha & The Late Trains',
  recording: { isrc: 'QZES92600001', title: 'Night Drive', default: true },
  upc: '196922000001',
  trackUri: null,
  albumUri: null,
  artistUris: [],
};

const apple = (answers: Record<string, PaperAnswer> = {}, calendar = new FakeCalendar(now)) =>
  appleOnPaper({ ...signedIn, ...answers }, calendar);

const claims = z.looseObject({
  iss: z.string(),
  iat: z.number(),
  exp: z.number(),
  origin: z.array(z.string()).optional(),
});

function readToken(token: string) {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const key = { key: createPublicKey(appleKeys.publicKey), dsaEncoding: 'ieee-p1363' } as const;
  const isSigned = verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  if (!isSigned) throw new Error('The token is not signed with our key.');
  const parsed = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  return { header: parsed(header), claims: claims.parse(parsed(payload)) };
}

describe('the token by which Apple knows us', () => {
  const bearer = (call: { headers: Headers } | undefined) => call?.headers.get('authorization')?.slice(7) ?? '';

  it('is signed with our key, goes beside the fan’s, and lives far less than Apple would let it', async () => {
    const { service, asked } = apple();
    await service.account(credentials);

    const { header, claims } = readToken(bearer(asked[0]));
    expect(header).toEqual({ alg: 'ES256', kid: 'KEY0000001' });
    expect(claims.iss).toBe('TEAM000001');
    expect(claims.exp - claims.iat).toBeLessThanOrEqual(24 * 60 * 60);
    expect(asked[0]?.headers.get('music-user-token')).toBe('canary-music-user-token');
  });

  it('is signed once, and anew before its end', async () => {
    const calendar = new FakeCalendar(now);
    const { service, asked } = apple({}, calendar);
    await service.account(credentials);
    calendar.advanceMs(60_000);
    await service.account(credentials);
    expect(bearer(asked[2])).toBe(bearer(asked[0]));

    calendar.advanceMs(11.5 * 60 * 60 * 1000);
    await service.account(credentials);
    expect(bearer(asked[4])).not.toBe(bearer(asked[0]));
    expect(readToken(bearer(asked[4])).claims.exp * 1000).toBeGreaterThan(calendar.now().getTime() + 3_600_000);
  });

  it('of a page is another: for our origin alone, and for an hour', async () => {
    const page = await apple().service.signIn.preparePage();
    const { claims } = readToken(page.developerToken.reveal());

    expect(claims.origin).toEqual(['https://front.example']);
    expect(claims.exp * 1000 - now.getTime()).toBeLessThanOrEqual(60 * 60 * 1000);
    expect(page.connectsTo).toEqual(['https://js-cdn.music.example', 'https://api.music.example']);
  });
});

describe('a sign-in on our page', () => {
  const state = new Secret('s'.repeat(43));
  const request = { redirectUri: '', state, codeVerifier: new Secret(''), asks: 'save' } as const;
  const exchange = (query: string) => apple().service.signIn.exchange(new URLSearchParams(query), request);
  const token = 'AoMusicUserTokenOfAsha==';

  it('is a permission of about six months, without anything to renew', async () => {
    const ending = await exchange(`state=${state.reveal()}&user_token=${encodeURIComponent(token)}`);

    expect(ending).toMatchObject({ outcome: 'signed-in', consentExpiresAt: new Date('2027-05-27T00:00:00.000Z') });
    if (ending.outcome !== 'signed-in') return;
    expect(ending.credentials.accessToken.reveal()).toBe(token);
    expect(ending.credentials).toMatchObject({ accessTokenExpiresAt: null, refreshToken: null });
  });

  it.each([
    ['without a state', `user_token=${token}`, 'invalid'],
    ['with another state', `state=${'x'.repeat(43)}&user_token=${token}`, 'invalid'],
    ['with two states', `state=${state.reveal()}&state=${state.reveal()}&user_token=${token}`, 'invalid'],
    ['without a token', `state=${state.reveal()}`, 'invalid'],
    ['with two tokens', `state=${state.reveal()}&user_token=${token}&user_token=${token}`, 'invalid'],
    ['with a line break in the token', `state=${state.reveal()}&user_token=${token}%0d%0aX: y`, 'invalid'],
    ['with 8 KB of token', `state=${state.reveal()}&user_token=${'t'.repeat(8_192)}`, 'invalid'],
  ])('%s ends as %s is', async (_what, query, outcome) => {
    expect(await exchange(query)).toMatchObject({ outcome });
  });

  it('shows the fan’s country, and no account', async () => {
    expect(await apple().service.account(credentials)).toEqual({
      outcome: 'account',
      account: { id: null, market: 'IN' },
    });
  });

  it('tells at once who has no subscription, and does not take their token for dead', async () => {
    const { service } = apple({ 'GET /v1/me/library/songs': refused(400, '40015') });
    const ending = { outcome: 'account-refused', reason: 'no-subscription' };

    expect(await service.account(credentials)).toEqual(ending);
    expect(await service.renew(credentials)).toEqual(ending);
  });

  it('whose token is refused for good is over', async () => {
    const { service } = apple({ 'GET /v1/me/storefront': refused(403, '40300') });

    expect(await service.account(credentials)).toEqual({ outcome: 'token-refused' });
    expect(await service.renew(credentials)).toEqual({ outcome: 'grant-revoked' });
  });
});

describe('a refusal of Apple’s', () => {
  it('of a token of ours that ran out on its way is none: it is asked again with one that is good, once', async () => {
    let at = now;
    const answers = {
      get 'POST /v1/me/library'(): PaperAnswer {
        const isLate = at > now;
        at = new Date(now.getTime() + 13 * 60 * 60 * 1000);
        return isLate ? { status: 202, body: '' } : { status: 401, body: '' };
      },
    };
    const { service, asked } = appleOnPaper(answers, { now: () => at, onMove: () => () => undefined });

    expect(await service.save(credentials, 'appleMusic:track:1440857785')).toEqual({ outcome: 'accepted' });
    expect(asked).toHaveLength(2);
  });

  it.each<[string, PaperAnswer, object]>([
    ['of our own token', { status: 401, body: '' }, { outcome: 'app-stopped', reason: 'developer-token' }],
    ['of our own token, otherwise', { status: 403, body: '' }, { outcome: 'app-stopped', reason: 'developer-token' }],
    ['of a proxy', { status: 401, body: '<html>' }, { outcome: 'unclear' }],
    ['of a proxy, otherwise', { status: 403, body: '<html>' }, { outcome: 'unclear' }],
    ['of the fan’s token', refused(403, '40300'), { outcome: 'token-refused' }],
    ['of what we ask', refused(403, '40302'), { outcome: 'app-refused' }],
    ['for want of a subscription', refused(400, '40015'), { outcome: 'account-refused', reason: 'no-subscription' }],
    ['of our request', refused(400, '40005'), { outcome: 'app-refused' }],
    ['for a while', { status: 429, body: '' }, { outcome: 'throttled', retryAfterMs: null }],
    ['for its own trouble', refused(500, '50001'), { outcome: 'unclear' }],
    ['of nothing: 202 without a body', { status: 202, body: '' }, { outcome: 'accepted' }],
  ])('%s is understood', async (_what, answer, ending) => {
    const { service } = apple({ 'POST /v1/me/library': answer });

    expect(await service.save(credentials, 'appleMusic:track:1440857785')).toMatchObject(ending);
  });
});

describe('a release at Apple Music', () => {
  const listed = (...data: object[]) => ({ data });
  const songs = (count: number, attributes: object) => Array.from({ length: count }, () => ({ attributes }));
  const tracks = (open: number, shut: number) => ({
    relationships: { tracks: { data: [...songs(open, { playParams: {} }), ...songs(shut, {})] } },
  });
  const byIsrc = 'GET /v1/catalog/in/songs?filter[isrc]=QZES92600001&include=albums,artists';
  const byUpc = (upc: string) => `GET /v1/catalog/in/albums?filter[upc]=${upc}&include=artists,tracks`;
  const liveSong = { outcome: 'live', uri: 'appleMusic:track:1440857785' };
  const liveAlbum = { outcome: 'live', uri: 'appleMusic:album:1440857781' };
  const notLive = { outcome: 'not-live' };

  it.each([
    ['by its ISRC', 'track', { [byIsrc]: listed(song) }, liveSong],
    [
      'not before it can be played',
      'track',
      { [byIsrc]: listed({ ...song, attributes: { name: 'Night Drive' } }) },
      notLive,
    ],
    [
      'among several of its ISRC, by our artist and title',
      'track',
      {
        [byIsrc]: listed({ ...song, id: '9', attributes: { ...song.attributes, name: 'Rain', artistName: 'X' } }, song),
      },
      liveSong,
    ],
    ['by a UPC of 12 digits', 'album', { [byUpc('196922000001')]: listed(album) }, liveAlbum],
    ['by a UPC of 13 digits', 'album', { [byUpc('0196922000001')]: listed(album) }, liveAlbum],
    ['by a UPC of 14 digits', 'album', { [byUpc('00196922000001')]: listed(album) }, liveAlbum],
    [
      'not while most of its songs are to come',
      'album',
      { [byUpc('196922000001')]: listed({ ...album, ...tracks(2, 8) }) },
      notLive,
    ],
    [
      'although one of its songs is missing in this shop',
      'album',
      { [byUpc('196922000001')]: listed({ ...album, ...tracks(9, 1) }) },
      liveAlbum,
    ],
  ] as const)('is found %s', async (_how, item, answers, ending) => {
    const { service } = apple(answers);

    expect(await service.findItem(credentials, release, item)).toEqual(ending);
  });

  it('is found by its code where the campaign’s id is of another shop', async () => {
    const known = { ...release, trackUri: 'appleMusic:track:42' };
    const { service } = apple({ [byIsrc]: listed(song) });

    expect(await service.findItem(credentials, known, 'track')).toEqual(liveSong);
  });

  it('that is known and not out is not looked for under another id', async () => {
    const known = { ...release, trackUri: 'appleMusic:track:42' };
    const toCome = listed({ id: '42', attributes: { name: 'Night Drive' } });
    const { service, asked } = apple({ 'GET /v1/catalog/in/songs/42': toCome, [byIsrc]: listed(song) });

    expect(await service.findItem(credentials, known, 'track')).toEqual(notLive);
    expect(asked.map(({ call }) => call)).not.toContain(byIsrc);
  });

  it('asks before every further call, and makes none that it must not', async () => {
    const { service, asked } = apple();
    const stop = { outcome: 'held-back', afterMs: 5 } as const;

    expect(await service.findItem(credentials, release, 'album', async () => stop)).toEqual(stop);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['as an attribute', { attributes: { inLibrary: true } }, true],
    ['by its twin in the library', { relationships: { library: { data: [{ id: 'i.1' }] } } }, true],
    ['not by an empty list', { attributes: { inLibrary: false }, relationships: { library: { data: [] } } }, false],
    ['not by silence', {}, false],
  ])('is in the library if Apple says so, %s', async (_how, said, present) => {
    const { service } = apple({ 'GET /v1/catalog/in/songs/1440857785': { data: [{ ...song, ...said }] } });

    expect(await service.contains(credentials, liveSong.uri)).toEqual({ outcome: 'answered', present });
  });
});

describe('an artist among the favourites', () => {
  const uri = 'appleMusic:artist:7';
  const artist = (inFavorites: boolean) => ({ data: [{ attributes: { inFavorites } }] });

  it('is claimed only if Apple says so afterwards: its 202 is for anything', async () => {
    const { service } = apple({
      'GET /v1/catalog/in/artists/7': artist(false),
      'POST /v1/me/favorites': { status: 202, body: '' },
    });
    expect(await service.follow?.(credentials, uri)).toEqual({ outcome: 'unsupported' });

    const there = apple({ 'GET /v1/catalog/in/artists/7': artist(true) });
    expect(await there.service.follow?.(credentials, uri)).toEqual({ outcome: 'already-following' });
    expect(there.asked.some(({ call }) => call.startsWith('POST'))).toBe(false);
  });
});
