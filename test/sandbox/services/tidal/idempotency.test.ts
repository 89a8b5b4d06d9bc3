import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, identifiers, libraryOf, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let token: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  token = (await connect(sandbox, 'Asha')).accessToken;
});
afterEach(() => sandbox.close());

const path = '/userCollectionTracks/me/relationships/items';

function send(key: string, method = 'POST', id = nightDrive(sandbox).trackId) {
  const headers = { 'Idempotency-Key': key };
  return callApi(sandbox, `${method} ${path}`, { token, body: identifiers('tracks', id), headers });
}

describe('an Idempotency-Key', () => {
  it('is answered the second time as it was the first, and nothing is done again', async () => {
    const first = await send('key-1');
    const again = await send('key-1');

    expect(again).toMatchObject({ status: 200, json: first.json });
    expect(sandbox.tidal.state.ledger.effects()).toHaveLength(1);
  });

  it('replays a refusal too, whatever has become true since', async () => {
    const { trackId } = nightDrive(sandbox);
    sandbox.calendar.moveTo(new Date(Date.parse(nightDrive(sandbox).releaseDate) - 86_400_000));
    token = (await connect(sandbox, 'Asha')).accessToken;
    expect((await send('key-1')).status).toBe(404);
    const { albumId, ...release } = nightDrive(sandbox);
    sandbox.tidal.state.catalogue.put({ ...release, albumId, markets: { IN: { instant: '2020-01-01T00:00:00Z' } } });

    expect((await send('key-1')).status).toBe(404);
    expect((await send('key-2')).status).toBe(200);
    expect(libraryOf(sandbox, 'asha')).toEqual([`tracks/${trackId}`]);
  });

  it('is refused with another payload, or for another method', async () => {
    await send('key-1');
    const mismatch = {
      status: 422,
      json: {
        errors: [
          {
            status: '422',
            code: 'IDEMPOTENT_REQUEST_PAYLOAD_MISMATCH',
            detail: 'Idempotency key reused with a different payload',
          },
        ],
      },
    };

    expect(await send('key-1', 'POST', '999')).toMatchObject(mismatch);
    expect(await send('key-1', 'DELETE')).toMatchObject(mismatch);
  });

  it('is forgotten after an hour of the calendar', async () => {
    await send('key-1');
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 3_600_000));

    expect(await send('key-1')).toMatchObject({
      status: 409,
      json: { errors: [{ code: 'DUPLICATE_ITEMS_IN_COLLECTION' }] },
    });
  });

  it('is refused while its first request is still being worked on', async () => {
    sandbox.tidal.state.faults.plant({ match: `POST ${path}`, delayMs: 400 });
    const slow = send('key-1');
    while (sandbox.tidal.state.faults.list()[0]?.fired === 0) await new Promise((resolve) => setImmediate(resolve));

    expect(await send('key-1')).toMatchObject({
      status: 409,
      json: { errors: [{ status: '409', code: 'IDEMPOTENT_REQUEST_IN_PROGRESS' }] },
    });
    expect((await slow).status).toBe(200);
    expect((await send('key-1')).status).toBe(200);
    expect(sandbox.tidal.state.ledger.effects()).toHaveLength(1);
  });

  it('brings back the answer that was lost with the connection', async () => {
    sandbox.tidal.state.faults.plant({ match: `POST ${path}`, fault: 'apply-then-drop' });
    await expect(send('key-1')).rejects.toThrow();

    expect((await send('key-1')).status).toBe(200);
    expect(sandbox.tidal.state.ledger.effects()).toHaveLength(1);
  });

  it('is one listener’s own', async () => {
    await send('key-1');
    token = (await connect(sandbox, 'Rohan')).accessToken;
    await send('key-1');

    expect(libraryOf(sandbox, 'rohan')).toHaveLength(1);
  });

  it('has 1 to 128 characters', async () => {
    expect((await send('k'.repeat(129))).status).toBe(400);
    expect((await send('k'.repeat(128))).status).toBe(200);
  });
});
