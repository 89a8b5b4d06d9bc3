import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Secret } from '../../../../core/secret.js';
import { createSpotify } from '../../../../core/streaming/spotify/spotify.js';
import type { Credentials, ReleaseReference, StreamingService } from '../../../../core/streaming/streaming-service.js';
import { FakeCalendar } from '../../../doubles/fake-calendar.js';

const canary = {
  accessToken: 'canary-access',
  refreshToken: 'canary-refresh',
  code: 'canary-code',
  secret: 'canary-client',
};
const credentials: Credentials = {
  accessToken: new Secret(canary.accessToken),
  accessTokenExpiresAt: null,
  refreshToken: new Secret(canary.refreshToken),
};
const byUri: ReleaseReference = {
  title: 'Night Drive',
  artistName: 'River of Glass',
  recording: { isrc: 'QZES92600001', title: 'Night Drive', default: true },
  upc: '196922000001',
  trackUri: 'spotify:track:1NightDriveTrack000001',
  albumUri: null,
  artistUris: [],
};
const byCode = { ...byUri, trackUri: null };

/** Every call of the port that asks the service. */
const calls: Record<string, (service: StreamingService) => Promise<{ outcome: string }>> = {
  account: (service) => service.account(credentials),
  renew: (service) => service.renew(credentials),
  'findItem by URI': (service) => service.findItem(credentials, byUri, 'track'),
  'findItem by ISRC': (service) => service.findItem(credentials, byCode, 'track'),
  'findItem by UPC': (service) => service.findItem(credentials, byCode, 'album'),
  contains: (service) => service.contains(credentials, 'spotify:track:1NightDriveTrack000001'),
  save: (service) => service.save(credentials, 'spotify:track:1NightDriveTrack000001'),
  exchange: (service) =>
    service.signIn.exchange(new URLSearchParams({ code: canary.code, state: 's'.repeat(43) }), {
      redirectUri: 'https://front.example/oauth/spotify/callback',
      state: new Secret('s'.repeat(43)),
      codeVerifier: new Secret('v'.repeat(43)),
      asks: 'save',
    }),
};

const refusals = [
  'token-refused',
  'grant-revoked',
  'account-refused',
  'throttled',
  'app-refused',
  'app-stopped',
  'not-live',
  'unclear',
];
const successes = ['account', 'renewed', 'live', 'answered', 'accepted', 'signed-in', 'denied', 'invalid'];

/** Words that a service that means it would use, and any others. */
const member = fc.oneof(
  fc.constantFrom(...Object.values(canary), 'invalid_grant', 'Insufficient client scope', 'Bearer', 'spotify:track:1'),
  fc.jsonValue(),
);
const likely = fc.dictionary(
  fc.constantFrom(
    'error',
    'message',
    'reason',
    'access_token',
    'token_type',
    'expires_in',
    'refresh_token',
    'scope',
    'id',
    'items',
    'tracks',
    'uri',
  ),
  fc.oneof(member, fc.dictionary(fc.constantFrom('message', 'reason', 'status', 'items', 'tracks'), member)),
);
const body = fc.oneof(
  fc.jsonValue().map((json) => JSON.stringify(json)),
  likely.map((json) => JSON.stringify(json)),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...Object.values(canary)),
);
const headerText = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
const headers = fc.dictionary(
  fc.constantFrom('retry-after', 'content-type', 'www-authenticate', 'location', 'x-anything'),
  fc.oneof(
    headerText,
    fc.constantFrom('application/json', 'text/html; charset=utf-16', 'Bearer error="invalid_token"', '-1', 'Fri, 99'),
  ),
);
const anyAnswer = fc.record({ status: fc.integer({ min: 100, max: 599 }), headers, body });

/** `Response` itself refuses a status below 200, and a body with some: the wire does not. */
function asResponse(answer: { status: number; headers: Record<string, string>; body: string }): Response {
  const response = new Response(answer.body, { headers: answer.headers });
  const ok = answer.status >= 200 && answer.status < 300;
  return Object.defineProperties(response, { status: { value: answer.status }, ok: { value: ok } });
}

describe('any answer whatever', () => {
  it.each(Object.entries(calls))(
    'is one of the named outcomes of %s, never an exception, and gives no secret away',
    async (_name, call) => {
      await fc.assert(
        fc.asyncProperty(anyAnswer, async (answer) => {
          const service = createSpotify({
            clientId: 'client',
            clientSecret: new Secret(canary.secret),
            accountsUrl: 'https://accounts.example',
            apiUrl: 'https://api.example/v1',
            callsPer30s: 100,
            fetch: async () => asResponse(answer),
            calendar: new FakeCalendar(new Date('2026-04-03T10:00:00.000Z')),
          });

          const ending = await call(service);

          expect([...refusals, ...successes]).toContain(ending.outcome);
          // What a service chooses to say of an account or a scope is its own to say; a refusal is written down and logged.
          if (refusals.includes(ending.outcome)) expect(JSON.stringify(ending)).not.toContain('canary');
          if ('retryAfterMs' in ending) expect(Number(ending.retryAfterMs)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 300 },
      );
    },
  );
});
