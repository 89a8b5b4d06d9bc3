import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createServiceFetch } from '../../../../core/adapters/system/service-fetch.js';
import { systemRandom } from '../../../../core/adapters/system/system-random.js';
import { Secret } from '../../../../core/secret.js';
import type { Credentials, StreamingService } from '../../../../core/streaming/streaming-service.js';
import { tidalRefusal } from '../../../../core/streaming/tidal/tidal-refusal.js';
import { createTidal } from '../../../../core/streaming/tidal/tidal.js';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { connect, libraryOf, moveAfterRelease, nightDrive } from '../../../sandbox/services/tidal/listener.js';

let sandbox: Sandbox;
let service: StreamingService;
let credentials: Credentials;
let uri: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  const { credentials: app, ...addresses } = sandbox.tidal.describe();
  const fetch = createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 5_000 });
  const world = { fetch, calendar: sandbox.calendar, random: systemRandom() };
  service = createTidal({ ...app, clientSecret: new Secret(app.clientSecret), ...addresses, ...world });
  const { accessToken } = await connect(sandbox, 'Asha');
  credentials = { accessToken: new Secret(accessToken), accessTokenExpiresAt: null, refreshToken: null };
  uri = `tidal:track:${nightDrive(sandbox).trackId}`;
});
afterEach(() => sandbox.close());

const asha = () => sandbox.tidal.state.accounts.all().find(({ id }) => id === 'asha')!;

describe('a collection at TIDAL', () => {
  it.each(['conflict', 'skipped'] as const)('says of what it holds already that it was there: %s', async (whenKept) => {
    sandbox.tidal.state.change({ whenKept });
    await service.save(credentials, uri);

    expect(await service.save(credentials, uri)).toEqual({ outcome: 'already-there' });
    expect(libraryOf(sandbox, 'asha')).toHaveLength(1);
  });

  it('is read page by page until the item is found', async () => {
    await service.save(credentials, uri);
    const later = Array.from({ length: 45 }, (_, index) => `tracks/${700_000_001 + index}`);
    sandbox.tidal.state.collections.stock(asha(), later, new Date(sandbox.calendar.now().getTime() + 60_000));

    expect(await service.contains(credentials, uri)).toEqual({ outcome: 'answered', present: true });
    expect(await service.contains(credentials, 'tidal:track:1')).toEqual({ outcome: 'answered', present: false });
  });

  it('is read no further than to what was added since, and what the fan had before does not count', async () => {
    const now = sandbox.calendar.now();
    const own = Array.from({ length: 45 }, (_, index) => `tracks/${700_000_001 + index}`);
    sandbox.tidal.state.collections.stock(asha(), own, new Date(now.getTime() - 60_000));
    await service.save(credentials, uri);
    let pages = 1;
    const nextCall = async () => {
      pages += 1;
      return null;
    };

    expect(await service.contains(credentials, uri, { since: now, nextCall })).toMatchObject({ present: true });
    const oldest = 'tidal:track:700000001';
    expect(await service.contains(credentials, oldest, { since: now, nextCall })).toMatchObject({ present: false });
    expect(pages).toBe(1);
    expect(await service.contains(credentials, oldest)).toMatchObject({ present: true });
  });

  it('is repaired after a save that was accepted and had no effect: each attempt has a key of its own', async () => {
    const match = 'POST /userCollectionTracks/{id}/relationships/items';
    sandbox.tidal.state.faults.plant({ match, fault: 'ghost', times: 1 });
    expect(await service.save(credentials, uri)).toEqual({ outcome: 'accepted' });
    expect(await service.contains(credentials, uri)).toMatchObject({ present: false });

    await service.save(credentials, uri);

    expect(await service.contains(credentials, uri)).toMatchObject({ present: true });
  });

  it('that is full is the account’s affair, and an app that TIDAL has not opened stops all', async () => {
    sandbox.tidal.state.change({ collectionLimit: 0 });
    expect(await service.save(credentials, uri)).toEqual({ outcome: 'account-refused', reason: 'library-full' });

    const body = JSON.stringify({
      status: 401,
      sub_status: 6004,
      userMessage: 'Client does not have required access tier',
    });
    expect(tidalRefusal({ status: 401, retryAfterMs: null, body })).toMatchObject({ outcome: 'app-stopped' });
  });
});

describe('whatever TIDAL refuses with', () => {
  it('is understood as one of the ways to say no, and never thrown', () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('{"errors":[]}', '{"errors":[{"code":1}]}', 'null'),
    );
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), bodies, (status, body) => {
        expect(tidalRefusal({ status, retryAfterMs: null, body })).toHaveProperty('outcome');
      }),
    );
  });
});
