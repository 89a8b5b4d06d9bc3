import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemRandom } from '../../../core/adapters/system/system-random.js';
import { Secret } from '../../../core/secret.js';
import { createAppleMusic } from '../../../core/streaming/apple-music/apple-music.js';
import { createDeezer } from '../../../core/streaming/deezer/deezer.js';
import type { ServiceName } from '../../../core/streaming/service-name.js';
import { createSpotify } from '../../../core/streaming/spotify/spotify.js';
import type { Credentials, ReleaseReference, StreamingService } from '../../../core/streaming/streaming-service.js';
import { createTidal } from '../../../core/streaming/tidal/tidal.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { appleKeys } from './apple-music/apple-on-paper.js';

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
/** Every driver, on answers that are made up. */
const drivers: readonly { of: ServiceName; create: (world: World) => StreamingService }[] = [
  {
    of: 'spotify',
    create: (world) =>
      createSpotify({
        ...world,
        clientId: 'client',
        clientSecret: new Secret(canary.secret),
        accountsUrl: 'https://accounts.example',
        apiUrl: 'https://api.example/v1',
        callsPer30s: 100,
      }),
  },
  {
    of: 'appleMusic',
    create: (world) =>
      createAppleMusic({
        ...world,
        teamId: 'TEAM000001',
        keyId: 'KEY0000001',
        privateKey: new Secret(appleKeys.privateKey),
        apiUrl: 'https://api.example/v1',
        musickitUrl: 'https://js.example/musickit.js',
        baseUrl: 'https://front.example',
      }),
  },
  {
    of: 'deezer',
    create: (world) =>
      createDeezer({
        ...world,
        appId: '1',
        appSecret: new Secret(canary.secret),
        connectUrl: 'https://connect.example',
        apiUrl: 'https://api.example',
      }),
  },
  {
    of: 'tidal',
    create: (world) =>
      createTidal({
        ...world,
        clientId: 'client',
        clientSecret: new Secret(canary.secret),
        loginUrl: 'https://login.example',
        authUrl: 'https://auth.example/v1',
        apiUrl: 'https://api.example/v2',
        random: systemRandom(),
      }),
  },
];

type World = { fetch: typeof fetch; calendar: FakeCalendar };

const itemId = '700123456';

function referenceOf(name: ServiceName): ReleaseReference {
  return {
    title: 'Night Drive',
    artistName: 'River of Glass',
    recording: { isrc: 'QZES92600001', title: 'Night Drive', default: true },
    upc: '196922000001',
    trackUri: `${name}:track:${itemId}`,
    albumUri: null,
    artistUris: [],
  };
}

/** Every call of the port that asks the service. */
const calls: Record<string, (service: StreamingService) => Promise<{ outcome: string }>> = {
  account: (service) => service.account(credentials),
  renew: (service) => service.renew(credentials),
  'findItem by URI': (service) => service.findItem(credentials, referenceOf(service.name), 'track'),
  'findItem by ISRC': (service) => service.findItem(credentials, byCode(service), 'track'),
  'findItem by UPC': (service) => service.findItem(credentials, byCode(service), 'album'),
  contains: (service) => service.contains(credentials, `${service.name}:track:${itemId}`),
  save: (service) => service.save(credentials, `${service.name}:track:${itemId}`),
  follow: async (service) =>
    (await service.follow?.(credentials, `${service.name}:artist:${itemId}`)) ?? { outcome: 'unsupported' },
  exchange: async (service) =>
    service.signIn.exchange(new URLSearchParams({ code: canary.code, state: 's'.repeat(43) }), {
      redirectUri: 'https://front.example/callback',
      state: new Secret('s'.repeat(43)),
      codeVerifier: new Secret('v'.repeat(43)),
      asks: 'save',
    }),
};

function byCode({ name }: StreamingService): ReleaseReference {
  return { ...referenceOf(name), trackUri: null };
}

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
const successes: Readonly<Record<string, readonly string[]>> = {
  account: ['account'],
  renew: ['renewed'],
  'findItem by URI': ['live'],
  'findItem by ISRC': ['live', 'doubtful'],
  'findItem by UPC': ['live', 'doubtful'],
  contains: ['answered'],
  save: ['accepted', 'already-there'],
  follow: ['already-following', 'followed', 'unsupported'],
  exchange: ['signed-in', 'denied', 'invalid'],
};

/** Words that a service that means it would use, and any others. */
const member = fc.oneof(
  fc.constantFrom(...Object.values(canary), 'invalid_grant', 'Insufficient client scope', 'Bearer', 'OAuthException'),
  fc.constantFrom(itemId, Number(itemId), 4, 200, 300, 700, 800, 0),
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
    'data',
    'errors',
    'next',
    'expires',
  ),
  fc.oneof(
    member,
    fc.dictionary(fc.constantFrom('message', 'reason', 'status', 'items', 'tracks', 'code', 'type', 'id'), member),
  ),
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

const table = drivers.flatMap((driver) =>
  Object.entries(calls).map(([call, make]) => [driver.of, call, driver, make] as const),
);

describe('any answer whatever', () => {
  it.each(table)(
    'of %s is one of the named outcomes of %s, never an exception, and gives no secret away',
    async (_of, call, { create }, make) => {
      await fc.assert(
        fc.asyncProperty(anyAnswer, async (answer) => {
          const calendar = new FakeCalendar(new Date('2026-04-03T10:00:00.000Z'));
          const service = create({ calendar, fetch: async () => asResponse(answer) });

          const ending = await make(service);

          expect([...refusals, ...(successes[call] ?? [])]).toContain(ending.outcome);
          // What a service chooses to say of an account or a scope is its own to say; a refusal is written down and logged.
          if (refusals.includes(ending.outcome)) expect(JSON.stringify(ending)).not.toContain('canary');
          if ('retryAfterMs' in ending) expect(Number(ending.retryAfterMs)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(drivers)('of $of reads nothing out of a library that does not name it', async ({ of, create }) => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (answer) => {
        const calendar = new FakeCalendar(new Date('2026-04-03T10:00:00.000Z'));
        const service = create({ calendar, fetch: async () => asResponse(answer) });

        const read = await service.contains(credentials, `${of}:track:${itemId}`);

        const saysSo = of === 'spotify' ? /^\s*\[\s*true\s*\]\s*$/.test(answer.body) : answer.body.includes(itemId);
        if (read.outcome === 'answered' && read.present) expect(saysSo).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
