import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, control, developerToken, musicUserToken, type TokenWish } from './listener.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());

const dayMs = 86_400_000;
const later = (ms: number): void => sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + ms));
const statusWith = async (wish: TokenWish, headers: Record<string, string> = {}): Promise<number> =>
  (await callApi(sandbox, 'GET /storefronts/in', { developer: await developerToken(sandbox, wish), headers })).status;
const otherKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const invalidAuthentication = {
  status: 403,
  json: { errors: [{ id: expect.any(String), title: 'Invalid authentication', status: '403', code: '40300' }] },
};

describe('a developer token', () => {
  it('that `jose` has signed with the key of the sandbox is good', async () => {
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ lifeSeconds: 15_777_000 })).toBe(200);
  });

  it.each([
    ['lives longer than six months', { lifeSeconds: 15_777_100 }],
    ['has ended', { lifeSeconds: -1, issuedInSeconds: -3_600 }],
    ['is from the future', { issuedInSeconds: 120 }],
    ['names another team', { teamId: 'AAAAAAAAAA' }],
    ['names a key nobody made', { keyId: 'AAAAAAAAAA' }],
    ['is bound to origins that are no list', { claims: { origin: 'https://frontrow.example' } }],
  ])('that %s is refused with an empty 401', async (_what, wish) => {
    const developer = await developerToken(sandbox, wish);
    const { status, text } = await callApi(sandbox, 'GET /storefronts/in', { developer });

    expect([status, text]).toEqual([401, '']);
  });

  it('of another key, of another algorithm, cut or missing is refused', async () => {
    const { teamId, keyId } = sandbox.world().services.appleMusic.credentials;
    const shared = await new SignJWT({ iss: teamId, iat: 1, exp: 2_000_000_000 })
      .setProtectedHeader({ alg: 'HS256', kid: keyId })
      .sign(new TextEncoder().encode('x'.repeat(32)));

    expect(await statusWith({ privateKey: otherKey() })).toBe(401);
    for (const developer of [shared, (await developerToken(sandbox)).slice(0, -8), 'a.b.c', '']) {
      expect((await callApi(sandbox, 'GET /storefronts/in', { developer })).status).toBe(401);
    }
  });

  it('that is bound to origins serves the pages of those origins alone', async () => {
    const bound = { claims: { origin: ['https://frontrow.example', 'http://127.0.0.1:3000'] } };

    expect(await statusWith(bound, { Origin: 'https://frontrow.example' })).toBe(200);
    expect(await statusWith(bound, { Origin: 'https://evil.example' })).toBe(401);
    expect(await statusWith(bound, { Origin: 'http://asha.localhost:4000' })).toBe(200);
    expect(await statusWith(bound)).toBe(401);
    await control(sandbox, 'PATCH /settings', { boundWithoutOrigin: 'accepted' });
    expect(await statusWith(bound)).toBe(200);
  });

  it('dies with its key', async () => {
    const { json } = await control(sandbox, 'POST /keys', {});
    const key = json as { keyId: string; teamId: string; privateKey: string };
    expect(await statusWith(key)).toBe(200);
    await control(sandbox, `PATCH /keys/${key.keyId}`, { revoked: true });
    expect(await statusWith(key)).toBe(401);
  });

  it('may call as often as the limit lets it, and is not told how long to wait', async () => {
    await control(sandbox, 'PATCH /settings', { callsPerSecond: 2 });
    const all = await Promise.all([1, 2, 3].map(() => callApi(sandbox, 'GET /storefronts/in')));
    await control(sandbox, 'PATCH /settings', { callsPerSecond: null });
    const refused = all.find(({ status }) => status === 429);

    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect(refused?.json).toMatchObject({ errors: [{ status: '429' }] });
    expect(refused?.headers.get('retry-after')).toBeNull();
  });
});

describe('a Music User Token', () => {
  afterEach(() => control(sandbox, 'PATCH /settings', { musicUserTokenLifeDays: 180 }));

  it('tells the storefront of its listener', async () => {
    const user = await musicUserToken(sandbox, 'bruna');
    const { status, json } = await callApi(sandbox, 'GET /me/storefront', { user });

    expect([status, json]).toMatchObject([200, { data: [{ id: 'br', type: 'storefronts' }] }]);
  });

  it('ends after half a year of the calendar, and nothing renews it', async () => {
    const user = await musicUserToken(sandbox, 'leo');
    later(180 * dayMs - 60_000);
    expect((await callApi(sandbox, 'GET /me/storefront', { user })).status).toBe(200);
    later(60_001);
    expect(await callApi(sandbox, 'GET /me/storefront', { user })).toMatchObject(invalidAuthentication);
  });

  it('dies when the listener changes their password', async () => {
    const user = await musicUserToken(sandbox, 'leo');
    await control(sandbox, 'POST /accounts/leo/change-password');

    expect(await callApi(sandbox, 'GET /me/storefront', { user })).toMatchObject(invalidAuthentication);
    expect((await callApi(sandbox, 'GET /me/storefront', { user: await musicUserToken(sandbox, 'leo') })).status).toBe(
      200,
    );
  });

  it('is good for the team it was given to alone', async () => {
    const user = await musicUserToken(sandbox, 'leo');
    const other = (await control(sandbox, 'POST /keys', {})).json as TokenWish;
    const developer = await developerToken(sandbox, other);

    expect(await callApi(sandbox, 'GET /me/storefront', { user, developer })).toMatchObject(invalidAuthentication);
  });

  it.each([
    ['missing', undefined],
    ['made up', 'made-up'],
  ])('that is %s is refused', async (_what, user) => {
    const carried = user === undefined ? {} : { user };

    expect(await callApi(sandbox, 'GET /me/storefront', carried)).toMatchObject(invalidAuthentication);
  });
});
