import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { callApi, control, moveAfterRelease, nightDrive } from './listener.js';

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

async function restart(): Promise<void> {
  await sandbox.close();
  sandbox = await startSandbox({ port: 0, folder });
}

describe('a restarted sandbox', () => {
  it('has its switches, its grants, and a save that is still to show', async () => {
    moveAfterRelease(sandbox);
    const { track } = nightDrive(sandbox);
    const { json } = await control(sandbox, 'POST /grants', { accounts: ['asha'] });
    const token = (json as { grants: { accessToken: string }[] }).grants[0]?.accessToken;
    const contains = async (): Promise<unknown> =>
      (await callApi(sandbox, `GET /me/library/contains?uris=${track}`, token)).json;
    await control(sandbox, 'PATCH /settings', { artistFollowViaLibrary: 'reject400', libraryLimit: 7 });
    await control(sandbox, 'POST /faults', { match: '*', fault: 'late', lateMs: 600_000 });
    await callApi(sandbox, `PUT /me/library?uris=${track}`, token);
    await restart();

    expect((await control(sandbox, 'GET /settings')).json).toMatchObject({
      artistFollowViaLibrary: 'reject400',
      libraryLimit: 7,
      rotateRefreshTokens: false,
    });
    expect(await contains()).toEqual([false]);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 600_000));
    expect(await contains()).toEqual([true]);
  });

  it('is healthy: no fault is planted and none has fired', async () => {
    await control(sandbox, 'POST /faults', { match: '*', status: 503, times: 9 });
    await callApi(sandbox, 'GET /me');
    await restart();

    expect((await control(sandbox, 'GET /faults')).json).toMatchObject({ faults: [], faultsFired: {} });
  });
});
