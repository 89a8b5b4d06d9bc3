import { expect, it } from '@jest/globals';
import { startSandbox } from '../../../../sandbox/sandbox.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { callApi, connect, control, libraryOf, moveAfterRelease, nightDrive } from './listener.js';

it('keeps its accounts, app, tokens, favourites and settings across a restart, and no fault', async () => {
  const { folder, remove } = await temporaryFolder();
  const first = await startSandbox({ port: 0, folder });
  moveAfterRelease(first);
  const { trackId } = nightDrive(first);
  const token = await connect(first, 'Asha');
  await callApi(first, `POST /user/me/tracks?track_id=${trackId}`, token);
  await control(first, 'PATCH /settings', { serverCountry: 'US' });
  await control(first, 'POST /faults', { match: '*', status: 503, times: 9 });
  const before = { accounts: first.deezer.state.accounts.all(), apps: first.deezer.state.apps.all() };
  await first.close();
  const second = await startSandbox({ port: 0, folder });
  try {
    const { state } = second.deezer;

    expect({ accounts: state.accounts.all(), apps: state.apps.all() }).toEqual(before);
    expect(state.settings()).toMatchObject({ serverCountry: 'US', callsPer5s: 50 });
    expect(state.faults.list()).toEqual([]);
    expect(libraryOf(second, 'asha')).toEqual([`tracks/${trackId}`]);
    expect(state.ledger.effects()).toHaveLength(1);
    expect(await callApi(second, 'GET /user/me/tracks', token)).toMatchObject({ data: [{ id: Number(trackId) }] });
  } finally {
    await second.close();
    await remove();
  }
});
