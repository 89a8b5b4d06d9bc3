import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { askForTokens, callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

const plant = (fault: object): Promise<{ status: number; json: unknown }> => control(sandbox, 'POST /faults', fault);

describe('a planted fault', () => {
  it('strikes as often as it was told, then the service is well again', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    await plant({ match: 'GET /me', times: 2, status: 503 });
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await callApi(sandbox, 'GET /me', accessToken)).status);

    expect(statuses).toEqual([503, 503, 200]);
    expect((await control(sandbox, 'GET /faults')).json).toMatchObject({ faults: [{ match: 'GET /me', fired: 2 }] });
  });

  it('answers a 429 with Retry-After, and the body it was given', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    const quota = { error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' } };
    await plant({ match: 'GET /me', status: 429 });
    await plant({ match: 'GET /me', status: 429, headers: { 'Retry-After': '46427' }, body: quota });
    const plain = await callApi(sandbox, 'GET /me', accessToken);
    const exhausted = await callApi(sandbox, 'GET /me', accessToken);

    expect(plain.json).toEqual({ error: { status: 429, message: 'Too many requests' } });
    expect(plain.headers.get('retry-after')).toBe('1');
    expect(exhausted.json).toEqual(quota);
    expect(exhausted.headers.get('retry-after')).toBe('46427');
  });

  it('can answer with plain text', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    await plant({ match: 'GET /me', status: 502, body: 'upstream connect error' });
    const answer = await callApi(sandbox, 'GET /me', accessToken);

    expect(answer).toMatchObject({ status: 502, text: 'upstream connect error', json: undefined });
  });

  it('loses the answer of a save that was applied', async () => {
    moveAfterRelease(sandbox);
    const { track } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    await plant({ match: 'PUT /me/library', drop: 'after-apply' });

    await expect(callApi(sandbox, `PUT /me/library?uris=${track}`, accessToken)).rejects.toThrow('fetch failed');
    expect((await callApi(sandbox, `GET /me/library/contains?uris=${track}`, accessToken)).json).toEqual([true]);
  });

  it('cuts a save off before it is applied', async () => {
    moveAfterRelease(sandbox);
    const { track } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    await plant({ match: 'PUT /me/library', drop: 'before' });

    await expect(callApi(sandbox, `PUT /me/library?uris=${track}`, accessToken)).rejects.toThrow('fetch failed');
    expect((await callApi(sandbox, `GET /me/library/contains?uris=${track}`, accessToken)).json).toEqual([false]);
  });

  it('delays a call, which then goes on as usual', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    await plant({ match: 'GET /me', delayMs: 120 });
    const begun = performance.now();

    expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(110);
  });

  it('strikes a route with an id, by its pattern or by one path, and the token endpoint', async () => {
    moveAfterRelease(sandbox);
    const { albumId } = nightDrive(sandbox);
    const { accessToken, refreshToken } = await connect(sandbox, 'Asha');
    await plant({ match: 'GET /albums/{id}', status: 500 });
    await plant({ match: `GET /albums/${albumId}`, status: 502 });
    await plant({ match: 'POST /api/token', status: 503 });

    expect((await callApi(sandbox, `GET /albums/${albumId}`, accessToken)).status).toBe(500);
    expect((await callApi(sandbox, `GET /albums/${albumId}`, accessToken)).status).toBe(502);
    const refreshed = await askForTokens(sandbox, { grant_type: 'refresh_token', refresh_token: refreshToken });
    expect(refreshed).toMatchObject({ status: 503, body: { error: 'server_error' } });
  });

  it('is gone after all were cleared', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    await plant({ match: 'GET /me', times: 9, status: 500 });
    await control(sandbox, 'DELETE /faults');

    expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(200);
  });

  it.each([
    ['nothing goes wrong', { match: 'GET /me' }],
    ['two things at once', { match: 'GET /me', status: 500, drop: 'before' }],
    ['a body without a status', { match: 'GET /me', delayMs: 5, body: {} }],
    ['a match without a method', { match: '/me', status: 500 }],
    ['no times at all', { match: 'GET /me', status: 500, times: 0 }],
  ])('is refused when %s', async (_what, fault) => {
    expect((await plant(fault)).status).toBe(400);
  });
});
