import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spotifyFaults } from '../../../../sandbox/services/spotify/fault-rules.js';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { askForTokens, callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let accessToken: string;
let refreshToken: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  ({ accessToken, refreshToken } = await connect(sandbox, 'Asha'));
});
afterEach(() => sandbox.close());

const plant = (fault: object) => control(sandbox, 'POST /faults', fault);
const save = () => callApi(sandbox, `PUT /me/library?uris=${nightDrive(sandbox).track}`, accessToken);
const isSaved = async (): Promise<unknown> =>
  (await callApi(sandbox, `GET /me/library/contains?uris=${nightDrive(sandbox).track}`, accessToken)).json;
const refresh = () => askForTokens(sandbox, { grant_type: 'refresh_token', refresh_token: refreshToken });

describe('a fault class of the status', () => {
  it.each([
    ['error-before-apply', 503, false],
    ['apply-then-error', 503, true],
    ['html-200', 200, false],
    ['html-500', 500, false],
    ['access-token-refused', 401, false],
  ])('%s answers a save %i, applied: %s', async (fault, status, applied) => {
    await plant({ match: 'PUT /me/library', fault });

    expect((await save()).status).toBe(status);
    expect(await isSaved()).toEqual([applied]);
  });

  it('answers a page where JSON is expected, to the token endpoint too', async () => {
    await plant({ match: '*', fault: 'html-200', times: 2 });
    const answer = await callApi(sandbox, 'GET /me', accessToken);

    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toMatch(/^<!doctype html>/);
    await expect(refresh()).rejects.toThrow('is not valid JSON');
  });

  it('redirects elsewhere', async () => {
    await plant({ match: 'GET /me', fault: 'redirect' });
    const { apiUrl } = sandbox.world().services.spotify;
    const response = await fetch(`${apiUrl}/me`, { redirect: 'manual' });

    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/');
  });

  it.each([
    ['throttled-seconds', '2'],
    ['throttled-no-header', null],
    ['throttled-zero', '0'],
    ['throttled-day', '86400'],
    ['throttled-soon', 'soon'],
    ['throttled-negative', '-5'],
    ['quota-exceeded', null],
  ])('%s answers 429 with Retry-After %s', async (fault, retryAfter) => {
    await plant({ match: 'GET /me', fault });
    const answer = await callApi(sandbox, 'GET /me', accessToken);

    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
    expect(answer.json).toMatchObject({ error: { status: 429, message: 'Too many requests' } });
  });

  it('throttled-http-date names an instant two seconds after the Date beside it, on the calendar', async () => {
    await plant({ match: 'GET /me', fault: 'throttled-http-date' });
    const { headers } = await callApi(sandbox, 'GET /me', accessToken);
    const date = Date.parse(headers.get('date') ?? '');

    expect(Date.parse(headers.get('retry-after') ?? '') - date).toBe(2_000);
    expect(Math.abs(date - sandbox.calendar.now().getTime())).toBeLessThan(5_000);
  });
});

describe('a fault class of what becomes of a save', () => {
  it('ghost answers 200 and never applies', async () => {
    await plant({ match: 'PUT /me/library', fault: 'ghost' });

    expect(await save()).toMatchObject({ status: 200, text: '' });
    expect(await isSaved()).toEqual([false]);
    expect(sandbox.spotify.state.ledger.effects()).toMatchObject([{ applied: false, changed: false, twist: 'ghost' }]);
    await save();
    expect(await isSaved()).toEqual([true]);
  });

  it('waits for a library write when it may strike any call', async () => {
    await plant({ match: '*', fault: 'ghost' });
    await callApi(sandbox, 'GET /me', accessToken);
    expect(sandbox.spotify.state.faults.faultsFired()).toEqual({});
    await save();

    expect(sandbox.spotify.state.faults.faultsFired()).toEqual({ ghost: 1 });
    expect(await isSaved()).toEqual([false]);
  });

  it('late answers 200 and shows after its time on the calendar', async () => {
    await plant({ match: 'PUT /me/library', fault: 'late', lateMs: 600_000 });
    expect((await save()).status).toBe(200);
    expect(await isSaved()).toEqual([false]);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 600_000));

    expect(await isSaved()).toEqual([true]);
    expect(sandbox.spotify.state.ledger.effects()).toMatchObject([{ applied: true, twist: 'late' }]);
  });

  it('late lets a removed item stay to be seen for its time', async () => {
    await save();
    await plant({ match: 'DELETE /me/library', fault: 'late', lateMs: 600_000 });
    await callApi(sandbox, `DELETE /me/library?uris=${nightDrive(sandbox).track}`, accessToken);
    expect(await isSaved()).toEqual([true]);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 600_000));

    expect(await isSaved()).toEqual([false]);
  });
});

describe('a fault class of the token endpoint', () => {
  it('false-invalid-grant refuses a grant that is good the next time', async () => {
    await plant({ match: 'POST /api/token', fault: 'false-invalid-grant' });

    expect(await refresh()).toEqual({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Refresh token revoked' },
    });
    expect((await refresh()).status).toBe(200);
  });

  it.each([
    ['expires-in-zero', 'expires_in', 0],
    ['expires-in-text', 'expires_in', '3600'],
    ['expires-in-huge', 'expires_in', 1e12],
    ['expires-in-absent', 'expires_in', undefined],
    ['token-type-lower', 'token_type', 'bearer'],
    ['token-type-upper', 'token_type', 'BEARER'],
    ['token-type-absent', 'token_type', undefined],
    ['scope-absent', 'scope', undefined],
    ['refresh-token-absent', 'refresh_token', undefined],
  ])('%s answers good tokens whose %s is %p', async (fault, member, value) => {
    await control(sandbox, 'PATCH /settings', { rotateRefreshTokens: true });
    await plant({ match: 'POST /api/token', fault });
    const { status, body } = await refresh();

    expect(status).toBe(200);
    expect(body[member]).toBe(value);
    expect((await callApi(sandbox, 'GET /me', String(body['access_token']))).status).toBe(200);
  });
});

describe('a plan', () => {
  const struck = async (): Promise<number[]> => {
    const statuses = [];
    for (let call = 0; call < 40; call += 1) statuses.push((await callApi(sandbox, 'GET /me', accessToken)).status);
    return statuses;
  };

  it('with a probability strikes the same calls for the same seed, others for another', async () => {
    const withSeed = async (seed: number): Promise<number[]> => {
      await control(sandbox, 'DELETE /faults');
      await plant({ match: 'GET /me', status: 503, probability: 0.5, seed });
      return struck();
    };
    const [first, again, other] = [await withSeed(7), await withSeed(7), await withSeed(8)];

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(first.filter((status) => status === 503).length).toBeGreaterThan(8);
    expect(first.filter((status) => status === 200).length).toBeGreaterThan(8);
  });

  it('with a probability and times strikes no more often than that', async () => {
    await plant({ match: 'GET /me', status: 503, probability: 1, times: 3 });

    expect((await struck()).filter((status) => status === 503)).toHaveLength(3);
  });

  it('is counted by class, cleared or not, until the counters are set to zero', async () => {
    await plant([
      { match: 'GET /me', fault: 'throttled-zero' },
      { match: 'GET /me', status: 503, times: 2 },
    ]);
    await struck();
    await control(sandbox, 'DELETE /faults');
    const counted = await control(sandbox, 'GET /faults');
    await control(sandbox, 'DELETE /faults/fired');
    const reset = await control(sandbox, 'GET /faults');

    expect(counted.json).toMatchObject({ faults: [], faultsFired: { 'throttled-zero': 1, 'status-503': 2 } });
    expect(reset.json).toMatchObject({ faultsFired: {}, classes: Object.keys(spotifyFaults.classes) });
  });

  it('can be laid for every class at once, and each of them fires', async () => {
    const quick = Object.keys(spotifyFaults.classes).filter(
      (name) => !['one-byte-a-second', 'slow-answer'].includes(name),
    );
    await plant(quick.map((fault) => ({ match: 'PUT /me/library', fault })));
    while (sandbox.spotify.state.faults.list().some(({ fired }) => fired === 0)) await save().catch(() => undefined);
    const { json } = await control(sandbox, 'GET /faults');

    expect(Object.keys((json as { faultsFired: object }).faultsFired).sort()).toEqual([...quick].sort());
  });

  it('is planted whole or not at all', async () => {
    const list = [{ match: 'GET /me', status: 503 }, { match: 'GET /me' }];

    expect((await plant(list)).status).toBe(400);
    expect((await control(sandbox, 'GET /faults')).json).toMatchObject({ faults: [] });
  });

  it.each([
    ['an unknown class', { fault: 'meteor' }],
    ['a late effect without a time', { effect: 'late' }],
    ['a Retry-After without a status', { retryAfter: 3, delayMs: 1 }],
    ['no chance', { status: 503, probability: 0 }],
    ['two pieces that exclude each other', { mangle: 'huge', drop: 'before' }],
  ])('is refused for %s', async (_what, pieces) => {
    expect((await plant({ match: 'GET /me', ...pieces })).status).toBe(400);
  });
});
