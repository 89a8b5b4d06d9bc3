import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, identifiers, libraryOf, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let token: string;
let refreshToken: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  ({ accessToken: token, refreshToken } = await connect(sandbox, 'Asha'));
});
afterEach(() => sandbox.close());

const route = '/userCollectionTracks/{id}/relationships/items';
const path = '/userCollectionTracks/me/relationships/items';
const save = () =>
  callApi(sandbox, `POST ${path}`, { token, body: identifiers('tracks', nightDrive(sandbox).trackId) });
const plant = (fault: string, match = `POST ${route}`) => control(sandbox, 'POST /faults', { match, fault });
const count = (): number => libraryOf(sandbox, 'asha').length;

describe('a planted fault', () => {
  it.each([
    ['error-before-apply', 503, 0],
    ['apply-then-error', 503, 1],
    ['html-500', 500, 0],
    ['access-token-refused', 401, 0],
    ['throttled-seconds', 429, 0],
    ['throttled-no-header', 429, 0],
    ['quota-exceeded', 429, 0],
  ])('%s answers a save with %s, and %s items are kept', async (fault, status, kept) => {
    await plant(fault);

    expect((await save()).status).toBe(status);
    expect(count()).toBe(kept);
  });

  it.each([
    ['drop-before-apply', 0],
    ['apply-then-drop', 1],
    ['reset-before-apply', 0],
    ['apply-then-reset', 1],
    ['content-length-too-long', 1],
  ])('%s brings no answer, and %s items are kept', async (fault, kept) => {
    await plant(fault);

    await expect(save()).rejects.toThrow();
    expect(count()).toBe(kept);
  });

  it('truncated-json cuts a JSON:API document in the middle', async () => {
    await plant('truncated-json');
    const response = await fetch(sandbox.world().services.tidal.apiUrl + path, {
      method: 'POST',
      body: JSON.stringify(identifiers('tracks', nightDrive(sandbox).trackId)),
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/vnd.api+json' },
    });
    const text = await response.text();

    expect(response.headers.get('content-type')).toBe('application/vnd.api+json');
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(count()).toBe(1);
  });

  it('ghost answers 200 for what was not done, and the ledger knows', async () => {
    await plant('ghost');

    expect(await save()).toMatchObject({ status: 200, json: { data: [{ type: 'tracks' }] } });
    expect(count()).toBe(0);
    expect(sandbox.tidal.state.ledger.effects()).toMatchObject([{ applied: false, twist: 'ghost' }]);
  });

  it('late shows what was done only a minute of the calendar later', async () => {
    await plant('late');
    await save();
    expect(count()).toBe(0);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 60_000));

    expect(count()).toBe(1);
  });

  it('strikes library writes alone when it is an effect', async () => {
    await plant('ghost', '*');
    await callApi(sandbox, 'GET /users/me', { token });
    await save();

    expect((await control(sandbox, 'GET /faults')).json).toMatchObject({ faultsFired: { ghost: 1 } });
    expect(count()).toBe(0);
  });

  it('speaks JSON:API on the API and OAuth at the token endpoint', async () => {
    const { authUrl, credentials } = sandbox.world().services.tidal;
    await plant('throttled-seconds', `POST ${route}`);
    await plant('false-invalid-grant', 'POST /oauth2/token');
    const throttled = await save();
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: credentials.clientId };
    const token400 = await fetch(`${authUrl}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });

    expect(throttled.json).toEqual({ errors: [{ status: '429', detail: 'Rate limit exceeded' }] });
    expect(throttled.headers.get('retry-after')).toBe('2');
    expect(token400.status).toBe(400);
    expect(await token400.json()).toMatchObject({ status: 400, sub_status: 11101, error: 'invalid_grant' });
  });
});

describe('the control API', () => {
  it('tells the truth about a library and about what was asked of it', async () => {
    await save();
    await save();
    const { trackId } = nightDrive(sandbox);
    const { json } = await control(sandbox, 'GET /ledger');

    expect((await control(sandbox, 'GET /accounts/asha/library')).json).toMatchObject({
      items: [{ uri: `tracks/${trackId}` }],
    });
    expect(json).toMatchObject({
      effects: [
        { uri: `tracks/${trackId}`, action: 'save', applied: true, changed: true },
        { uri: `tracks/${trackId}`, action: 'save', applied: false, changed: false },
      ],
      calls: { [`POST ${route}`]: 2 },
    });
  });

  it('gives consent without the page', async () => {
    const { json } = await control(sandbox, 'POST /grants', { accounts: ['mia'] });
    const [grant] = (json as { grants: { accessToken: string }[] }).grants;

    expect((await callApi(sandbox, 'GET /users/me', { token: grant?.accessToken ?? '' })).status).toBe(200);
  });

  it('registers apps and listeners, and refuses what makes no sense with a sentence', async () => {
    const app = { name: 'Other', redirectUris: ['https://other.example/callback'] };

    expect(await control(sandbox, 'POST /apps', app)).toMatchObject({
      status: 201,
      json: { clientId: expect.stringMatching(/^[A-Za-z0-9]{16}$/), approved: true },
    });
    expect((await control(sandbox, 'POST /accounts', { displayName: 'Noor', country: 'NO' })).status).toBe(201);
    expect((await control(sandbox, 'POST /accounts', { displayName: 'Noor', country: 'Norway' })).status).toBe(400);
    expect((await control(sandbox, 'PATCH /settings', { whenKept: 'explode' })).status).toBe(400);
    expect((await control(sandbox, 'GET /nothing')).status).toBe(404);
  });
});
