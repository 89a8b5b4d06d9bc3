import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret } from '../../../../core/secret.js';
import { packCredentials, unpackCredentials } from '../../../../core/grants/seal-grant.js';
import { openScriptedSpotify, someCredentials, type ScriptedAnswer, type ScriptedSpotify } from './scripted-server.js';

let spotify: ScriptedSpotify;
beforeAll(async () => {
  spotify = await openScriptedSpotify();
});
beforeEach(() => spotify.answer({}));
afterAll(() => spotify.close());

const tokens = { access_token: 'new-access', token_type: 'Bearer', expires_in: 3600 };
const bothScopes = 'user-library-modify user-library-read';

const renew = () => spotify.service.renew(someCredentials());
const exchange = () =>
  spotify.service.signIn.exchange(new URLSearchParams({ code: 'code', state: 's'.repeat(43) }), {
    redirectUri: 'http://127.0.0.1:3000/oauth/spotify/callback',
    state: new Secret('s'.repeat(43)),
    codeVerifier: new Secret('v'.repeat(43)),
    asks: 'save' as const,
  });

/** Answers that say nothing about the fan: outages, proxies, our own mistakes. */
const noVerdicts: [string, ScriptedAnswer, object][] = [
  ['a page of a proxy', { body: '<html>Sign in to the hotel’s network</html>' }, { outcome: 'unclear' }],
  ['500 and a page', { status: 500, body: '<html>Oops</html>' }, { outcome: 'unclear' }],
  [
    '503 and a verdict that is none',
    { status: 503, body: { error: 'invalid_grant' } },
    { outcome: 'unclear', reason: 'http-503' },
  ],
  ['an empty 200', { body: '' }, { outcome: 'unclear' }],
  ['JSON that is no object', { headers: { 'content-type': 'application/json' }, body: '[]' }, { outcome: 'unclear' }],
  [
    'JSON that ends in the middle',
    { headers: { 'content-type': 'application/json' }, body: '{"access' },
    { outcome: 'unclear' },
  ],
  ['an object without a token', { body: {} }, { outcome: 'unclear' }],
  ['10 MB', { body: { ...tokens, padding: 'x'.repeat(10_000_000) } }, { outcome: 'unclear' }],
  ['a redirect', { status: 302, headers: { location: 'https://evil.example/' } }, { outcome: 'unclear' }],
  ['429 without a time', { status: 429, body: 'Too many requests' }, { outcome: 'throttled', retryAfterMs: null }],
  [
    '429 with seconds',
    { status: 429, headers: { 'retry-after': '30' } },
    { outcome: 'throttled', retryAfterMs: 30_000 },
  ],
  [
    '429 with a date',
    { status: 429, headers: { 'retry-after': 'Fri, 03 Apr 2026 10:01:00 GMT' } },
    { outcome: 'throttled', retryAfterMs: 60_000 },
  ],
  [
    'invalid_client',
    { status: 400, body: { error: 'invalid_client' } },
    { outcome: 'app-stopped', reason: 'invalid_client' },
  ],
  [
    'a challenge to our client',
    { status: 401, headers: { 'www-authenticate': 'Basic realm="spotify"' }, body: { error: 'invalid_client' } },
    { outcome: 'app-stopped', reason: 'invalid_client' },
  ],
  [
    'an error that RFC 6749 does not know',
    { status: 400, body: { error: 'temporarily_unavailable' } },
    { outcome: 'unclear', reason: 'error-not-known' },
  ],
  [
    'a gzip bomb',
    {
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(50_000_000, ' ')),
    },
    { outcome: 'unclear', reason: 'no-answer', cause: 'too-large' },
  ],
  [
    'an answer that never ends',
    { behave: (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{') },
    { outcome: 'unclear', reason: 'no-answer' },
  ],
  [
    'the challenge of a proxy',
    { status: 403, headers: { 'www-authenticate': 'Basic realm="hotel"' } },
    { outcome: 'unclear', reason: 'challenge-without-401' },
  ],
  ['a broken connection', { behave: (response) => void response.destroy() }, { outcome: 'unclear' }],
  ['silence', { behave: () => undefined }, { outcome: 'unclear' }],
];

describe('a renewal', () => {
  it.each(noVerdicts)('does not take %s for the end of a grant', async (_what, answer, outcome) => {
    spotify.answer(answer);
    expect(await renew()).toMatchObject(outcome);
  });

  it('takes invalid_grant, and nothing else, for the end of a grant', async () => {
    spotify.answer({ status: 400, body: { error: 'invalid_grant', error_description: 'Refresh token revoked' } });
    expect(await renew()).toEqual({ outcome: 'grant-revoked' });
  });

  it('does not follow a redirect with the refresh token in its hands', async () => {
    spotify.requests.length = 0;
    spotify.answer({ status: 307, headers: { location: '/elsewhere' } });
    await renew();
    expect(spotify.requests).toEqual(['POST /api/token']);
  });

  it('keeps the old refresh token when no new one comes', async () => {
    spotify.answer({ body: tokens });
    const renewal = await renew();
    expect(renewal.outcome === 'renewed' && renewal.credentials.refreshToken?.reveal()).toBe('old-refresh');
  });

  it('takes the tokens of an answer that does not say what type they are: the old refresh token may be gone', async () => {
    spotify.answer({ body: { access_token: 'new-access', refresh_token: 'new-refresh', expires_in: 3600 } });
    const renewal = await renew();
    expect(renewal.outcome === 'renewed' && renewal.credentials.accessToken.reveal()).toBe('new-access');
    expect(renewal.outcome === 'renewed' && renewal.credentials.refreshToken?.reveal()).toBe('new-refresh');
  });

  it('takes no tokens of a type that we cannot use', async () => {
    spotify.answer({ body: { ...tokens, token_type: 'mac' } });
    expect(await renew()).toMatchObject({ outcome: 'unclear', reason: 'answer-not-understood' });
  });

  it.each([
    ['an hour', 3600, '2026-04-03T11:00:00.000Z'],
    ['an hour, in words', '3600', '2026-04-03T11:00:00.000Z'],
    ['no time at all', 0, '2026-04-03T10:00:00.000Z'],
    ['thirty thousand years', 1e12, '2026-05-03T10:00:00.000Z'],
  ])('makes credentials that can be kept and read again from a life of %s', async (_life, expires_in, expiresAt) => {
    spotify.answer({ body: { ...tokens, expires_in } });

    const renewal = await renew();

    if (renewal.outcome !== 'renewed') throw new Error(`The renewal ended with ${renewal.outcome}.`);
    const kept = unpackCredentials(packCredentials(renewal.credentials));
    expect(kept.accessTokenExpiresAt?.toISOString()).toBe(expiresAt);
  });

  it.each(['bearer', 'BEARER', 'Bearer'])('takes a token of the type %j', async (token_type) => {
    spotify.answer({ body: { ...tokens, token_type } });
    expect(await renew()).toMatchObject({ outcome: 'renewed' });
  });

  it('is made after an invalid_grant that was said once and was not true', async () => {
    spotify.answer({ status: 400, body: { error: 'invalid_grant' } });
    expect(await renew()).toEqual({ outcome: 'grant-revoked' });
    spotify.answer({ body: tokens });
    expect(await renew()).toMatchObject({ outcome: 'renewed' });
  });

  it('knows no end of an access token whose life is not told', async () => {
    spotify.answer({ body: { access_token: 'new-access', token_type: 'bearer' } });
    expect(await renew()).toMatchObject({ outcome: 'renewed', credentials: { accessTokenExpiresAt: null } });
  });
});

describe('a sign-in', () => {
  it.each(noVerdicts)('is nobody’s fault after %s', async (_what, answer, outcome) => {
    spotify.answer(answer);
    expect(await exchange()).toMatchObject(outcome);
  });

  it('is invalid when its code is not honoured', async () => {
    spotify.answer({ status: 400, body: { error: 'invalid_grant' } });
    expect(await exchange()).toEqual({ outcome: 'invalid', reason: 'code-refused' });
  });

  it('promises nothing without a refresh token: the access token is dead long before the release', async () => {
    spotify.answer({ body: { ...tokens, scope: bothScopes } });
    expect(await exchange()).toEqual({ outcome: 'unclear', reason: 'no-refresh-token' });
  });

  it('tells which scopes were given', async () => {
    spotify.answer({ body: { ...tokens, refresh_token: 'r', scope: 'user-library-read' } });
    expect(await exchange()).toMatchObject({ outcome: 'signed-in', scopes: ['user-library-read'] });
  });

  it('takes absent scopes for all that was asked (RFC 6749 §5.1)', async () => {
    spotify.answer({ body: { ...tokens, refresh_token: 'r' } });
    expect(await exchange()).toMatchObject({ outcome: 'signed-in', scopes: bothScopes.split(' ') });
  });

  it('ends six months after the fan’s consent', async () => {
    spotify.answer({ body: { ...tokens, refresh_token: 'r' } });
    expect(await exchange()).toMatchObject({ consentExpiresAt: new Date('2026-10-03T10:00:00.000Z') });
  });
});
