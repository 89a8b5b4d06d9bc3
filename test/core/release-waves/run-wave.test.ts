import { describe, expect, it, jest } from '@jest/globals';
import { releaseWaveId } from '../../../core/release-waves/release-wave.js';
import { runDueWaves, runWave } from '../../../core/release-waves/run-wave.js';
import {
  albumUri,
  aWorld,
  hourMs,
  join,
  midnightInKolkata,
  trackUri,
  writeOf,
  writesOf,
  type World,
} from '../world.js';

const waveInKolkata = ({ campaign }: World) => releaseWaveId(campaign.id, midnightInKolkata);

describe('a wave', () => {
  it('writes nothing one millisecond before midnight, even if its alarm rings', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - 1));

    await runWave(waveInKolkata(world), world.ports);
    await runDueWaves(world.ports);

    expect(world.service.count('save')).toBe(0);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed', attempt: 0 });
  });

  it('is left due, and taken up by another worker, when the one at it is to stop', async () => {
    const world = await aWorld();
    const names = Array.from({ length: 12 }, (_, number) => `fan-${number}`);
    const fans = await Promise.all(names.map((name) => join(world, name)));
    world.calendar.moveTo(midnightInKolkata);

    await runWave(waveInKolkata(world), world.ports, () => world.service.count('save') > 0);
    const afterStop = world.service.count('save');
    await runDueWaves(world.ports);

    expect(afterStop).toBeGreaterThan(0);
    expect(afterStop).toBeLessThan(fans.length);
    for (const fan of fans) expect(await writeOf(world, fan)).toMatchObject({ state: 'verified', attempt: 1 });
  });

  it('is not finished before its instant, even with nothing open in it', async () => {
    const world = await aWorld();
    const { id: campaignId, artistId } = world.campaign;
    const wave = { id: releaseWaveId(campaignId, midnightInKolkata), artistId, campaignId, instant: midnightInKolkata };
    await world.ports.waves.join(wave, 'Asia/Kolkata');
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - 1));

    await runDueWaves(world.ports);

    expect((await world.ports.waves.open()).map(({ id }) => id)).toEqual([wave.id]);
  });

  it('stays the one a fan was promised first when they come back with another zone', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await join(world, 'ana', { zone: 'America/Los_Angeles' });

    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', zone: 'Asia/Kolkata' });
    expect(await world.ports.waves.open()).toEqual([]);
  });

  it('takes up again a fan who connects anew in another zone after their permission had ended', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.revoke('ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'needs-reauth' });

    await join(world, 'ana', { zone: 'Europe/Berlin' });
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('keeps a promise whose first recording was cut short, in the zone it was begun in', async () => {
    const world = await aWorld();
    jest.spyOn(world.ports.waves, 'join').mockRejectedValueOnce(new Error('The database is away.'));
    await expect(join(world, 'ana')).rejects.toThrow();

    const ana = await join(world, 'ana', { zone: 'America/Los_Angeles' });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    const preSave = await world.ports.preSaves.byId((await writeOf(world, ana)).preSaveId);
    expect(preSave).toMatchObject({ zone: 'Asia/Kolkata', dueAt: midnightInKolkata });
  });

  it('saves at midnight, reads the library back, and is finished', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);

    await runWave(waveInKolkata(world), world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', verifiedAt: midnightInKolkata, ghosts: 0 });
    expect((await world.ports.waves.byId(waveInKolkata(world)))?.finishedAt).toEqual(midnightInKolkata);
  });

  it('is due at each fan’s own midnight', async () => {
    const world = await aWorld();
    await join(world, 'ana', { zone: 'Pacific/Kiritimati' });
    await join(world, 'binod', { zone: 'Asia/Kolkata' });
    await join(world, 'leo', { zone: 'Pacific/Pago_Pago' });
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);

    expect(world.service.effects.map(({ accountId }) => accountId)).toEqual(['ana', 'binod']);
  });

  it('is due everywhere at once for a global release', async () => {
    const at = new Date('2026-04-24T17:00:00.000Z');
    const world = await aWorld({ campaign: { releaseMode: { kind: 'global', at } } });
    await join(world, 'ana', { zone: 'Pacific/Kiritimati' });
    await join(world, 'leo', { zone: 'Pacific/Pago_Pago' });
    world.calendar.moveTo(new Date(at.getTime() - 1));
    await runDueWaves(world.ports);
    expect(world.service.effects).toEqual([]);

    world.calendar.advanceMs(1);
    await runDueWaves(world.ports);

    expect(world.service.effects.map(({ accountId }) => accountId).sort()).toEqual(['ana', 'leo']);
  });

  it('saves the track and the album of a campaign that promises both', async () => {
    const world = await aWorld({ campaign: { saves: ['track', 'album'] } });
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri, albumUri]);
    expect((await writesOf(world, ana)).map(({ state }) => state)).toEqual(['verified', 'verified']);
  });

  it('writes nothing where the fan was first', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.addByHand('ana', trackUri);
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);

    expect(world.service.count('save')).toBe(0);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'already-there', saveSent: false });
  });

  it('writes once when two workers run it at once', async () => {
    const world = await aWorld({ campaign: { saves: ['track', 'album'] } });
    const names = Array.from({ length: 20 }, (_, number) => `fan-${number}`);
    const fans = [];
    for (const name of names) fans.push(await join(world, name));
    world.calendar.moveTo(midnightInKolkata);

    await Promise.all([1, 2, 3].map(() => runWave(waveInKolkata(world), world.ports)));

    expect(world.service.effects).toHaveLength(40);
    const states = (await Promise.all(fans.map((fan) => writesOf(world, fan)))).flat().map(({ state }) => state);
    expect(states).toEqual(Array.from({ length: 40 }, () => 'verified'));
  });

  it('serves a fan who joins after it was finished', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    await join(world, 'binod');
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('binod')).toEqual([trackUri]);
    expect(await world.ports.waves.open()).toEqual([]);
  });

  it('is not finished past a fan who joins while it runs', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    let joined = false;
    world.service.onArrival = async ({ call, accountId }) => {
      if (call !== 'save' || accountId !== 'ana' || joined) return;
      joined = true;
      await join(world, 'binod');
    };

    await runWave(waveInKolkata(world), world.ports);
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('binod')).toEqual([trackUri]);
  });

  it('goes on with the other fans when one attempt fails in an unforeseen way', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await join(world, 'binod');
    world.service.onArrival = ({ accountId }) => {
      if (accountId === 'ana') throw new Error('Nobody has thought of this.');
    };
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);

    expect(world.service.libraryOf('binod')).toEqual([trackUri]);
    expect(world.log.messages('error')).toEqual(['An attempt failed unexpectedly and will be made again.']);
  });

  it('goes on with the other fans when a result cannot be recorded, and makes that attempt again', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await join(world, 'binod');
    jest.spyOn(world.ports.writes, 'settle').mockRejectedValueOnce(new Error('The database is away.'));
    world.calendar.moveTo(midnightInKolkata);

    await runDueWaves(world.ports);
    expect(world.service.libraryOf('binod')).toEqual([trackUri]);
    world.monotonic.advanceMs(150_000);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.effects).toHaveLength(2);
  });

  it('saves nothing twice when the calendar is moved back and the night comes again', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - 48 * hourMs));
    await runDueWaves(world.ports);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(world.service.effects).toHaveLength(1);
    expect((await writeOf(world, ana)).state).toBe('verified');
  });

  it('waits for the release when the calendar is moved back before it was saved', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - 1));

    await runDueWaves(world.ports);

    expect(world.service.effects).toEqual([]);
  });
});
