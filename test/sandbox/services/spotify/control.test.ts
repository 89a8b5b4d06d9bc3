import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { readEvents } from '../../event-reader.js';
import {
  askForTokens,
  authorizeUrl,
  callApi,
  callback,
  connect,
  control,
  moveAfterRelease,
  newPkce,
  nightDrive,
} from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

describe('the accounts control', () => {
  it('lists listeners in several countries', async () => {
    const { json } = await control(sandbox, 'GET /accounts');
    const { accounts } = json as { accounts: { displayName: string; country: string }[] };

    expect(accounts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ displayName: 'Asha', country: 'IN' }),
        expect.objectContaining({ displayName: 'Rohan', country: 'IN' }),
        expect.objectContaining({ displayName: 'Mia', country: 'DE' }),
        expect.objectContaining({ displayName: 'Leo', country: 'US' }),
      ]),
    );
  });

  it('makes a listener who can sign in', async () => {
    const made = await control(sandbox, 'POST /accounts', { displayName: 'Kofi', country: 'GH' });
    const { accessToken } = await connect(sandbox, 'Kofi');

    expect(made.status).toBe(201);
    expect((await callApi(sandbox, 'GET /me', accessToken)).json).toMatchObject({
      account_id: (made.json as { accountId: string }).accountId,
      country: 'GH',
    });
  });

  it.each([
    ['no country', { displayName: 'Kofi' }, 400],
    ['a country in words', { displayName: 'Kofi', country: 'Ghana' }, 400],
    ['an unknown key', { displayName: 'Kofi', country: 'GH', age: 3 }, 400],
    ['an id that is taken', { displayName: 'Asha', country: 'IN', id: 'asha' }, 409],
  ])('refuses a listener with %s', async (_what, details, status) => {
    expect((await control(sandbox, 'POST /accounts', details)).status).toBe(status);
  });

  it('answers an unknown account with a problem that says where to look', async () => {
    expect(await control(sandbox, 'GET /accounts/nobody/library')).toMatchObject({
      status: 404,
      json: { detail: expect.stringContaining('GET accounts lists them') },
    });
  });
});

describe('the ledger', () => {
  it('has every effect with both instants, and counts every call', async () => {
    moveAfterRelease(sandbox);
    const { track } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    await callApi(sandbox, `PUT /me/library?uris=${track}`, accessToken);
    await callApi(sandbox, `PUT /me/library?uris=${track}`);
    const { json } = await control(sandbox, 'GET /ledger');
    const { effects, calls } = json as { effects: { at: string; realAt: string }[]; calls: Record<string, number> };

    expect(effects).toMatchObject([{ uri: track, action: 'save', applied: true, changed: true }]);
    expect(effects[0]?.at.slice(0, 10)).toBe(sandbox.calendar.now().toISOString().slice(0, 10));
    expect(Math.abs(Date.parse(effects[0]?.realAt ?? '') - Date.now())).toBeLessThan(10_000);
    expect(calls).toMatchObject({ 'PUT /me/library': 2, 'POST /api/token': 1, 'GET /authorize': 1 });
  });

  it('can be narrowed to an account, a URI, and what came after', async () => {
    moveAfterRelease(sandbox);
    const { track, album } = nightDrive(sandbox);
    for (const who of ['Asha', 'Mia']) {
      const { accessToken } = await connect(sandbox, who);
      await callApi(sandbox, `PUT /me/library?uris=${track},${album}`, accessToken);
    }
    const asha = sandbox.spotify.state.accounts.all()[0]?.accountId ?? '';
    const sequences = async (query: string): Promise<number[]> => {
      const { json } = await control(sandbox, `GET /ledger?${query}`);
      return (json as { effects: { sequence: number }[] }).effects.map(({ sequence }) => sequence);
    };

    expect(await sequences(`accountId=${asha}`)).toEqual([1, 2]);
    expect(await sequences(`uri=${album}`)).toEqual([2, 4]);
    expect(await sequences('after=3')).toEqual([4]);
    expect((await control(sandbox, 'GET /ledger?after=soon')).status).toBe(400);
  });
});

describe('the event stream', () => {
  it('tells of a library that changed, and not of a save that was ignored', async () => {
    const { track, album } = nightDrive(sandbox);
    const early = await connect(sandbox, 'Asha');
    const events = await readEvents(`${sandbox.world().services.spotify.control}/events`);
    await callApi(sandbox, `PUT /me/library?uris=${track}`, early.accessToken);
    moveAfterRelease(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    await callApi(sandbox, `PUT /me/library?uris=${album}`, accessToken);
    const { event, data } = await events.next();
    events.close();

    expect(event).toBe('library');
    expect(data).toMatchObject({ uri: album, action: 'save', changed: true });
  });
});

describe('the settings', () => {
  it('refuse a switch there is not', async () => {
    expect((await control(sandbox, 'PATCH /settings', { rotation: true })).status).toBe(400);
    expect((await control(sandbox, 'PATCH /settings', { rotateRefreshTokens: 'yes' })).status).toBe(400);
    expect((await control(sandbox, 'PATCH /settings', { callsPer30s: 0 })).status).toBe(400);
    expect((await control(sandbox, 'GET /settings')).json).toMatchObject({
      rotateRefreshTokens: false,
      callsPer30s: null,
    });
  });

  it('leave alone what a change does not name', async () => {
    await control(sandbox, 'PATCH /settings', { rotateRefreshTokens: true, libraryLimit: 3 });
    await control(sandbox, 'PATCH /settings', { libraryLimit: null });

    expect((await control(sandbox, 'GET /settings')).json).toEqual({
      rotateRefreshTokens: true,
      artistFollowViaLibrary: 'accept',
      libraryOfOlderApps: 'served',
      ownerHasPremium: true,
      callsPer30s: null,
      dailyQuota: null,
      isrcSearchEmptyUntil: null,
      libraryLimit: null,
    });
  });
});

describe('the bulk control', () => {
  it('makes listeners by the hundred, in several countries, whose grants work like any other', async () => {
    const made = await control(sandbox, 'POST /accounts/bulk', { count: 300, countries: ['IN', 'DE', 'US'] });
    const { accounts } = made.json as { accounts: { accountId: string; country: string }[] };
    const accountIds = accounts.map(({ accountId }) => accountId);
    const granted = await control(sandbox, 'POST /grants', { accounts: accountIds });
    const { grants } = granted.json as { grants: Record<'accountId' | 'accessToken' | 'refreshToken', string>[] };
    moveAfterRelease(sandbox);
    const last = grants.at(-1);
    const renewed = await askForTokens(sandbox, {
      grant_type: 'refresh_token',
      refresh_token: last?.refreshToken ?? '',
    });
    const saved = await callApi(
      sandbox,
      `PUT /me/library?uris=${nightDrive(sandbox).track}`,
      String(renewed.body['access_token']),
    );

    expect(accounts.map(({ country }) => country).slice(0, 4)).toEqual(['IN', 'DE', 'US', 'IN']);
    expect(new Set(accountIds).size).toBe(300);
    expect(grants.map(({ accountId }) => accountId)).toEqual(accountIds);
    expect(saved.status).toBe(200);
    expect(sandbox.spotify.state.ledger.effects()).toMatchObject([{ accountId: last?.accountId, applied: true }]);
  });

  it('refuses too many listeners, an unknown account, an unknown app and an unknown scope', async () => {
    const status = async (call: string, body: object): Promise<number> => (await control(sandbox, call, body)).status;

    expect(await status('POST /accounts/bulk', { count: 20_001 })).toBe(400);
    expect(await status('POST /accounts/bulk', { count: 1, countries: ['India'] })).toBe(400);
    expect(await status('POST /grants', { accounts: ['nobody'] })).toBe(404);
    expect(await status('POST /grants', { accounts: 'all', clientId: 'nobody' })).toBe(404);
    expect(await status('POST /grants', { accounts: 'all', scopes: ['everything'] })).toBe(400);
  });

  it('answers for a listener where the consent page would lead, code and state included', async () => {
    const { verifier, challenge } = newPkce();
    const wanted = { scope: 'user-library-read', state: 'a b', code_challenge: challenge };
    const address = authorizeUrl(sandbox, { ...wanted, code_challenge_method: 'S256' });
    const answer = async (body: object): Promise<URL> => {
      const { json } = await control(sandbox, 'POST /consents', { authorizeUrl: address, ...body });
      return new URL((json as { location: string }).location);
    };
    const agreed = (await answer({ account: 'asha' })).searchParams;
    const cancelled = (await answer({ account: 'asha', decision: 'cancel' })).searchParams;
    const code = agreed.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier };

    expect(agreed.get('state')).toBe('a b');
    expect(await askForTokens(sandbox, form)).toMatchObject({ status: 200, body: { scope: 'user-library-read' } });
    expect(Object.fromEntries(cancelled)).toEqual({ error: 'access_denied', state: 'a b' });
    const forged = authorizeUrl(sandbox, { redirect_uri: 'https://evil.example/' });
    expect((await control(sandbox, 'POST /consents', { authorizeUrl: forged, account: 'asha' })).status).toBe(400);
  });
});

describe('the list of routes', () => {
  it('marks the legacy ones as deprecated', async () => {
    const { json } = await control(sandbox, 'GET /routes');
    const { routes } = json as { routes: { route: string; deprecated: boolean }[] };

    expect(routes).toEqual(
      expect.arrayContaining([
        { route: 'PUT /me/library', deprecated: false },
        { route: 'PUT /me/tracks', deprecated: true },
        { route: 'GET /me/following', deprecated: false },
      ]),
    );
  });
});
