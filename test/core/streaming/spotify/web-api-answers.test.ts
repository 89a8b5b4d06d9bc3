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
    [
      'the same in the words of November 2024',
      {
        status: 403,
        body: 'Check settings on developer.spotify.com/dashboard, the user may not be registered.',
      },
      { outcome: 'account-refused', reason: 'not-allow-listed' },
    ],
    [
      'the same in the words of May 2026',
      {
        status: 403,
        body: 'The user is not registered for this application. Please check your settings on https://developer.spotify.com/dashboard.',
      },
      { outcome: 'account-refused', reason: 'not-allow-listed' },
    ],
    [
      'the same as JSON',
      error(403, 'User not registered in the Developer Dashboard'),
      { outcome: 'account-refused', reason: 'not-allow-listed' },
    ],
    ['a removed endpoint', error(403, 'Forbidden'), { outcome: 'app-refused', reason: 'forbidden' }],
    [
      'the page of a proxy that is registered somewhere',
      { status: 403, body: '<html>Blocked by Registered™</html>' },
      { outcome: 'unclear', reason: 'http-403' },
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
    ['400', error(400, 'Missing required field: uris'), { outcome: 'app-refused', reason: 'http-400' }],
    ['a conflict (409)', { status: 409 }, { outcome: 'unclear', reason: 'http-409' }],
    ['a locked library (423)', { status: 423 }, { outcome: 'unclear', reason: 'http-423' }],
    ['413', { status: 413 }, { outcome: 'app-refused', reason: 'http-413' }],
    [
      '429 for 13 hours',
      { status: 429, headers: { 'retry-after': '46800' } },
      { outcome: 'throttled', retryAfterMs: 46_800_000 },
    ],
    [
      '429 for a day',
      { status: 429, headers: { 'retry-after': '86400' } },
      { outcome: 'throttled', retryAfterMs: 86_400_000 },
    ],
    [
      '429 until a date',
      { status: 429, headers: { 'retry-after': 'Fri, 03 Apr 2026 10:01:00 GMT' } },
      { outcome: 'throttled', retryAfterMs: 60_000 },
    ],
    ['429 without a time', { status: 429 }, { outcome: 'throttled', retryAfterMs: null }],
    [
      '429 with two times: the longer counts',
      { status: 429, headers: { 'retry-after': ['5', '60'] } },
      { outcome: 'throttled', retryAfterMs: 60_000 },
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
    ['502 of a library near its limit', error(502, 'Something went wrong'), { outcome: 'unclear', reason: 'http-502' }],
    ...[501, 503, 504].map((status): [string, ScriptedAnswer, object] => [
      String(status),
      { status },
      { outcome: 'unclear', reason: `http-${status}` },
    ]),
    ['a broken connection', { behave: (response) => void response.destroy() }, { outcome: 'unclear' }],
    [
      'a reset connection',
      { behave: (response) => void response.socket?.resetAndDestroy() },
      { outcome: 'unclear', reason: 'no-answer', cause: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) },
    ],
    ['silence', { behave: () => undefined }, { outcome: 'unclear', reason: 'no-answer', cause: 'timeout' }],
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
    ['no to one question, in a list of lists', { body: [[false]] }],
    ['another charset', { body: Buffer.from('[true]', 'utf16le').toString('latin1') }],
    ['null', { headers: { 'content-type': 'application/json' }, body: 'null' }],
    ['words for a boolean', { body: ['true'] }],
    ['half a list', { body: '[tru' }],
    ['a page', { body: '<html>true</html>' }],
    ['more than 1 MB', { body: `[true]${' '.repeat(2_000_000)}` }],
  ])('does not say what the library holds when it is %s', async (_what, answer) => {
    spotify.answer(answer);
    expect(await contains()).toMatchObject({ outcome: 'unclear' });
  });

  it.each([
    [[true], true],
    [[false], false],
  ])('says what the library holds when it is %j', async (body, present) => {
    spotify.answer({ body });
    expect(await contains()).toEqual({ outcome: 'answered', present });
  });

  it.each<[string, ScriptedAnswer]>([
    ['an empty 200', {}],
    ['a 201', { status: 201 }],
    ['a 202, whose effect may never come', { status: 202 }],
    ['a 204', { status: 204 }],
    ['a 207, which may say anything of its parts', { status: 207, body: { errors: [{ status: 404 }] } }],
  ])('is taken for the service’s word on a save, and no more, when it is %s', async (_what, answer) => {
    spotify.answer(answer);
    expect(await save()).toEqual({ outcome: 'accepted' });
  });

  it('does not say that a save was taken when it is the page of a proxy', async () => {
    spotify.answer({ body: '<html>Sign in to the hotel’s network</html>' });
    expect(await save()).toEqual({ outcome: 'unclear', reason: 'answer-not-json' });
  });

  it('knows an account by its stable id, whatever its user id changes to', async () => {
    for (const id of ['old-name', 'new-name']) {
      spotify.answer({ body: { id, account_id: 'stable', country: 'IN' } });
      const account = { id: 'stable', market: 'IN' };
      expect(await spotify.service.account(someCredentials())).toEqual({ outcome: 'account', account });
    }
  });

  it('puts no token into an address', async () => {
    spotify.requests.length = 0;
    spotify.answer({ body: [true] });
    await contains();
    expect(spotify.requests).toEqual([`GET /v1/me/library/contains?uris=${encodeURIComponent(uri)}`]);
  });
});
