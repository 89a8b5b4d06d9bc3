import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import {
  agreedCode,
  askForToken,
  callApi,
  callForText,
  connect,
  control,
  libraryOf,
  moveAfterRelease,
  nightDrive,
} from './listener.js';

let sandbox: Sandbox;
let token: string;
let who: string;
let turn = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  who = `fan-${(turn += 1)}`;
  await control(sandbox, 'DELETE /faults');
  await control(sandbox, 'POST /accounts', { displayName: who, country: 'IN', id: who });
  token = await connect(sandbox, who);
});

const route = 'POST /user/{id}/tracks';
const save = () => callForText(sandbox, `POST /user/me/tracks?track_id=${nightDrive(sandbox).trackId}`, token);
const plant = (fault: string, match = route) => control(sandbox, 'POST /faults', { match, fault });
const kept = (): number => libraryOf(sandbox, who).length;

describe('a planted fault', () => {
  it.each([
    ['quota-exceeded', 200, 'Quota limit exceeded', 0],
    ['access-token-refused', 200, 'Invalid OAuth access token.', 0],
    ['false-invalid-grant', 200, 'Invalid OAuth access token.', 0],
    ['error-before-apply', 503, 'Service busy', 0],
    ['apply-then-error', 503, 'Service busy', 1],
    ['html-200', 200, '<!doctype html>', 0],
    ['html-500', 500, '<!doctype html>', 0],
    ['throttled-seconds', 429, 'Quota limit exceeded', 0],
    ['throttled-no-header', 429, 'Quota limit exceeded', 0],
    ['throttled-day', 429, 'Quota limit exceeded', 0],
  ])('%s answers a save with %s and %s', async (fault, status, words, count) => {
    await plant(fault);
    const answer = await save();

    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
    expect(kept()).toBe(count);
  });

  it.each([
    ['drop-before-apply', 0],
    ['apply-then-drop', 1],
    ['reset-before-apply', 0],
    ['apply-then-reset', 1],
    ['content-length-too-long', 1],
  ])('%s brings no answer, and %s items are kept', async (fault, count) => {
    await plant(fault);

    await expect(save()).rejects.toThrow();
    expect(kept()).toBe(count);
  });

  it('truncated-json cuts `true` in the middle', async () => {
    await plant('truncated-json');

    expect((await save()).text).toBe('tr');
    expect(kept()).toBe(1);
  });

  it('ghost answers true for what was not done, late shows it a minute of the calendar later', async () => {
    await plant('ghost', '*');
    expect((await save()).text).toBe('true');
    expect(kept()).toBe(0);
    await plant('late');
    expect((await save()).text).toBe('true');
    expect(kept()).toBe(0);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 60_000));
    expect(kept()).toBe(1);
  });

  it('strikes a write that a GET has named, by the name of the method it named', async () => {
    await plant('ghost');
    const { trackId } = nightDrive(sandbox);

    expect(await callApi(sandbox, `GET /user/me/tracks?request_method=POST&track_id=${trackId}`, token)).toBe(true);
    expect(kept()).toBe(0);
  });

  it('spoils what access_token.php says of a token’s life', async () => {
    await plant('expires-in-text', 'GET /oauth/access_token.php');
    const { text } = await askForToken(sandbox, { code: await agreedCode(sandbox, who), output: 'json' });

    expect(JSON.parse(text)).toMatchObject({ expires: '3600' });
  });

  it('may be an error without a code, as one was recorded', async () => {
    const body = { error: { type: 'Exception', message: 'An error has occured' } };
    await control(sandbox, 'POST /faults', { match: route, status: 200, body });

    expect(JSON.parse((await save()).text)).toEqual(body);
  });
});

describe('the control API', () => {
  it('gives consent without the page', async () => {
    const { json } = await control(sandbox, 'POST /grants', { accounts: ['mia'] });
    const [grant] = (json as { grants: { accessToken: string; expiresInS: number }[] }).grants;

    expect(grant).toMatchObject({ expiresInS: 0 });
    expect(grant).not.toHaveProperty('refreshToken');
    expect(await callApi(sandbox, 'GET /user/me', grant?.accessToken ?? '')).toMatchObject({ country: 'DE' });
  });

  it('registers apps and listeners, and refuses what makes no sense with a sentence', async () => {
    const app = { name: 'Other', redirectUris: ['https://other.example/callback'] };

    expect(await control(sandbox, 'POST /apps', app)).toMatchObject({
      status: 201,
      json: { appId: expect.stringMatching(/^\d{6}$/), secret: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect((await control(sandbox, 'POST /accounts', { displayName: 'Noor', country: 'Norway' })).status).toBe(400);
    expect((await control(sandbox, 'PATCH /settings', { unreleased: 'maybe' })).status).toBe(400);
    expect((await control(sandbox, 'PATCH /apps/1', {})).status).toBe(404);
    expect((await control(sandbox, 'GET /nothing')).status).toBe(404);
  });

  it('shows no token and no secret in the ledger', async () => {
    await save();
    const ledger = JSON.stringify((await control(sandbox, 'GET /ledger')).json);

    expect(ledger).toContain(route);
    expect(ledger).not.toContain(token);
    expect(ledger).not.toContain(sandbox.world().services.deezer.credentials.appSecret);
  });
});
