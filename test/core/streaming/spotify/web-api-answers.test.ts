import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openScriptedSpotify, someCredentials, type ScriptedAnswer, type ScriptedSpotify } from './scripted-server.js';

let spotify: ScriptedSpotify;
beforeAll(async () => {
  spotify = await openScriptedSpotify();
});
afterAll(() => spotify.close());

const uri = 'spotify:track:1NightDriveTrack000001';
const contains = () => spotify.service.contains(someCredentials(), uri);
const save = () => spotify.service.save(someCredentials(), uri);
const error = (status: number, message: string, reason?: string): ScriptedAnswer => ({
  status,
  body: { error: { status, message, ...(reason === undefined ? {} : { reason }) } },
});

describe('an answer of the Web API', () => {
  it.each<[string, ScriptedAnswer, object]>([
    ['an expired access token', error(401, 'The access token expired'), { outcome: 'token-refused' }],
    ['401 without a word', { status: 401 }, { outcome: 'token-refused' }],
    [
      'an account outside the app’s list, in plain text',
      { status: 403, body: 'User not registered in the Developer Dashboard' },
      { outcome: 'account-refused', reason: 'not-allow-listed' },
    ],
    [
      'the same in other words',
      { status: 403, body: 'The user is not registered for this application.' },
      { outcome: 'account-refused', reason: 'not-allow-listed' },
    ],
    [
      'a missing scope',
      error(403, 'Insufficient client scope'),
      { outcome: 'account-refused', reason: 'scope-missing' },
    ],
    ['403 of a proxy', { status: 403, body: '<html>Blocked</html>' }, { outcome: 'unclear' }],
    [
      'a country that is none, after too many calls',
      error(403, 'Spotify is unavailable in this country'),
      { outcome: 'unclear', reason: 'country' },
    ],
    [
      'the app’s owner without Premium',
      error(403, 'Active premium subscription required for the owner of the app.'),
      { outcome: 'app-stopped', reason: 'owner-premium-lapsed' },
    ],
    ['something that is not there', error(404, 'Resource not found'), { outcome: 'not-live' }],
    ['405', error(405, 'Method not allowed'), { outcome: 'app-refused', reason: 'http-405' }],
    ['413', { status: 413 }, { outcome: 'app-refused', reason: 'http-413' }],
    [
      '429 for 13 hours',
      { status: 429, headers: { 'retry-after': '46800' } },
      { outcome: 'throttled', retryAfterMs: 46_800_000 },
    ],
    ['429 for no time', { status: 429, headers: { 'retry-after': '0' } }, { outcome: 'throttled', retryAfterMs: 0 }],
    [
      '429 for a negative time',
      { status: 429, headers: { 'retry-after': '-5' } },
      { outcome: 'throttled', retryAfterMs: null },
    ],
    [
      '429 until a date gone by',
      { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' } },
      { outcome: 'throttled', retryAfterMs: 0 },
    ],
    ['429 "soon"', { status: 429, headers: { 'retry-after': 'soon' } }, { outcome: 'throttled', retryAfterMs: null }],
    [
      'an exceeded quota, which names no time',
      error(429, 'Quota exceeded', 'QUOTA_EXCEEDED'),
      { outcome: 'throttled', retryAfterMs: 3_600_000 },
    ],
    ['500', { status: 500 }, { outcome: 'unclear', reason: 'http-500' }],
    ['520', { status: 520, body: '<html>' }, { outcome: 'unclear', reason: 'http-520' }],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://evil.example/' } },
      { outcome: 'unclear', reason: 'http-302' },
    ],
  ])('is understood: %s', async (_what, answer, outcome) => {
    spotify.answer(answer);
    expect(await contains()).toEqual(expect.objectContaining(outcome));
    expect(await save()).toEqual(expect.objectContaining(outcome));
  });

  it.each<[string, ScriptedAnswer]>([
    ['nothing', { body: '' }],
    ['no list', { body: {} }],
    ['an empty list', { body: [] }],
    ['two answers to one question', { body: [true, true] }],
    ['null', { headers: { 'content-type': 'application/json' }, body: 'null' }],
    ['words for a boolean', { body: ['true'] }],
    ['half a list', { body: '[tru' }],
    ['a page', { body: '<html>true</html>' }],
    ['more than 1 MB', { body: `[true]${' '.repeat(2_000_000)}` }],
  ])('does not say what the library holds when it is %s', async (_what, answer) => {
    spotify.answer(answer);
    expect(await contains()).toMatchObject({ outcome: 'unclear' });
  });

  it('puts no token into an address', async () => {
    spotify.requests.length = 0;
    spotify.answer({ body: [true] });
    await contains();
    expect(spotify.requests).toEqual([`GET /v1/me/library/contains?uris=${encodeURIComponent(uri)}`]);
  });

  it('takes an item for not live that a market has and cannot play', async () => {
    spotify.answer({ body: { is_playable: false } });
    const release = { trackUri: uri, albumUri: null, artistUris: [], recording: null, upc: null };
    expect(await spotify.service.findItem(someCredentials(), release, 'track')).toEqual({ outcome: 'not-live' });
  });

  it('takes the hit with the very ISRC out of a search that answers more', async () => {
    const other = { uri: 'spotify:track:0Other', external_ids: { isrc: 'QZES92600009' } };
    const ours = { uri, external_ids: { isrc: 'qz-es9-26-00001' } };
    spotify.answer({ body: { tracks: { items: [other, ours] } } });
    const recording = { isrc: 'QZES92600001', title: 'Night Drive', default: true };
    const release = { trackUri: null, albumUri: null, artistUris: [], recording, upc: null };
    expect(await spotify.service.findItem(someCredentials(), release, 'track')).toEqual({ outcome: 'live', uri });
  });

  it('finds a UPC whether or not it is written with leading zeros', async () => {
    const album = 'spotify:album:1NightDriveAlbum000001';
    spotify.answer({ body: { albums: { items: [{ uri: album, external_ids: { upc: '0196922000001' } }] } } });
    const release = { trackUri: null, albumUri: null, artistUris: [], recording: null, upc: '196922000001' };
    expect(await spotify.service.findItem(someCredentials(), release, 'album')).toEqual({
      outcome: 'live',
      uri: album,
    });
  });
});
