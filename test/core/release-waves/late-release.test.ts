import { describe, expect, it } from '@jest/globals';
import { destroyExpiredGrants } from '../../../core/grants/destroy-expired-grants.js';
import { grantId } from '../../../core/grants/grant.js';
import { isOpen } from '../../../core/library-writes/library-write.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import {
  aWorld,
  hourMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  promiseTo,
  trackUri,
  writeOf,
  writesOf,
  type World,
} from '../world.js';

/** Runs what is due every ten minutes until nothing is open, for at most `ms`. */
async function nightOf(world: World, ms = 80 * hourMs): Promise<void> {
  for (let passed = 0; passed <= ms; passed += 10 * minuteMs) {
    await runDueWaves(world.ports);
    if ((await world.ports.waves.open()).length === 0) return;
    pass(world, 10 * minuteMs);
  }
}

describe('a release that is late', () => {
  it('is waited for, and saved once it is live', async () => {
    const world = await aWorld();
    world.service.moveRelease(new Date(midnightInKolkata.getTime() + 3 * hourMs));
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'not-live', saveSent: false });
    expect((await promiseTo(world, ana)).dueAt).toEqual(midnightInKolkata);
    await nightOf(world, 4 * hourMs);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.effects).toMatchObject([{ accountId: 'ana', applied: true }]);
  });

  it('is asked for once per pass, not once per fan', async () => {
    const world = await aWorld();
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));
    for (const name of ['ana', 'binod', 'cyra', 'dev']) await join(world, name);
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);

    expect(world.service.count('findItem')).toBe(1);
  });

  it('is asked for with every account whose market is not known: it may be live in another', async () => {
    const world = await aWorld();
    world.service.market = null;
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));
    for (const name of ['ana', 'binod']) await join(world, name);
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);

    expect(world.service.count('findItem')).toBe(2);
  });

  it('is given up after 72 hours, when nothing is open any more and nothing was ever written', async () => {
    const world = await aWorld();
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);

    await nightOf(world);

    const { state, lastFailure } = await writeOf(world, ana);
    expect(state).toBe('dead');
    expect(lastFailure).toMatchObject({ reason: 'not-live' });
    expect(lastFailure!.at.getTime() - midnightInKolkata.getTime()).toBeGreaterThanOrEqual(72 * hourMs);
    expect(lastFailure!.at.getTime() - midnightInKolkata.getTime()).toBeLessThan(73 * hourMs);
    expect(world.service.effects).toEqual([]);
    expect(await world.ports.waves.open()).toEqual([]);
  });
});

describe('a permission that cannot be opened', () => {
  it('ends as not saved after 72 hours, and holds up neither its wave nor anybody else', async () => {
    const world = await aWorld();
    const [ana, binod] = [await join(world, 'ana'), await join(world, 'binod')];
    const { artistId } = world.campaign;
    const [hers, his] = await Promise.all(
      [ana, binod].map(({ fanId }) => world.ports.grants.byId(grantId(artistId, fanId, 'spotify'))),
    );
    await world.ports.grants.replace({ ...hers!, sealed: his!.sealed, version: 2 });
    world.calendar.moveTo(midnightInKolkata);

    await nightOf(world);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'dead', lastFailure: { reason: 'unclear: unexpected' } });
    expect(await writeOf(world, binod)).toMatchObject({ state: 'verified' });
    expect(world.service.libraryOf('ana')).toEqual([]);
    expect(await world.ports.waves.open()).toEqual([]);
  });
});

describe('a global release that never comes', () => {
  it('ends as not saved, not as a permission to renew: it is us who destroy the permission after 72 hours', async () => {
    const at = midnightInKolkata;
    const world = await aWorld({ campaign: { releaseMode: { kind: 'global', at } } });
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));
    const ana = await join(world, 'ana');
    world.calendar.moveTo(at);
    await runDueWaves(world.ports);
    world.calendar.moveTo(new Date(at.getTime() + 72 * hourMs));
    await destroyExpiredGrants(world.ports);

    await nightOf(world, hourMs);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'dead' });
  });
});

describe('a fan who takes the release out of their library again', () => {
  it('is taken at their word: nothing is saved after it was verified, whatever else happens in the wave', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    world.service.removeByHand('ana', trackUri);

    await join(world, 'binod'); // which opens the wave again
    await join(world, 'ana', { chat: false });
    await nightOf(world, 4 * hourMs);

    expect(world.service.libraryOf('ana')).toEqual([]);
    expect(world.service.libraryOf('binod')).toEqual([trackUri]);
  });
});

describe('a storm of 5xx answers', () => {
  it('loses nobody and saves nobody twice, whichever half of the answers is lost', async () => {
    const world = await aWorld({ campaign: { saves: ['track', 'album'] } });
    const fans = [];
    for (let number = 0; number < 25; number += 1) fans.push(await join(world, `fan-${number}`));
    for (let number = 0; number < 60; number += 1) {
      world.service.fail(
        'save',
        number % 2 === 0 ? { outcome: 'lost-after' } : { outcome: 'unclear', reason: 'http-503' },
      );
      world.service.fail('contains', { outcome: 'unclear', reason: 'http-500' });
    }
    world.calendar.moveTo(midnightInKolkata);

    await nightOf(world);

    const writes = (await Promise.all(fans.map((fan) => writesOf(world, fan)))).flat();
    expect(writes.filter(({ state }) => isOpen(state))).toEqual([]);
    expect(new Set(writes.map(({ state }) => state))).toEqual(new Set(['verified']));
    expect(world.service.effects.filter(({ changed }) => changed)).toHaveLength(50);
  });
});
