import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { temporaryFolder } from '../../temporary-folder.js';
import {
  appToken,
  callApi,
  connect,
  control,
  identifiers,
  libraryOf,
  moveAfterRelease,
  nightDrive,
} from './listener.js';

let sandbox: Sandbox;
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  sandbox = await startSandbox({ port: 0, folder });
});
afterEach(async () => {
  await sandbox.close();
  await remove();
});

describe('a restarted sandbox', () => {
  it('has its accounts, tokens, collections, settings and idempotency keys, and no fault', async () => {
    moveAfterRelease(sandbox);
    const { accounts, apps } = sandbox.tidal.state;
    const before = { accounts: accounts.all(), apps: apps.all(), release: nightDrive(sandbox) };
    const token = (await connect(sandbox, 'Asha')).accessToken;
    const own = await appToken(sandbox);
    const save = () =>
      callApi(sandbox, 'POST /userCollectionTracks/me/relationships/items', {
        token,
        body: identifiers('tracks', nightDrive(sandbox).trackId),
        headers: { 'Idempotency-Key': 'one' },
      });
    const first = await save();
    await control(sandbox, 'PATCH /settings', { pageSize: 7 });
    await control(sandbox, 'POST /faults', { match: '*', status: 503, times: 9 });
    await sandbox.close();
    sandbox = await startSandbox({ port: 0, folder });
    const { tidal } = sandbox;

    expect({ accounts: tidal.state.accounts.all(), apps: tidal.state.apps.all() }).toEqual({
      accounts: before.accounts,
      apps: before.apps,
    });
    expect(nightDrive(sandbox)).toEqual(before.release);
    expect(tidal.state.settings()).toMatchObject({ pageSize: 7, refreshTokens: 'issued' });
    expect(tidal.state.faults.list()).toEqual([]);
    expect((await save()).json).toEqual(first.json);
    expect(libraryOf(sandbox, 'asha')).toHaveLength(1);
    expect(tidal.state.ledger.effects()).toHaveLength(1);
    expect((await callApi(sandbox, 'GET /tracks?filter[id]=1', { token: own })).status).toBe(200);
  });
});
