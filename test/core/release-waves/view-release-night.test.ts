import { describe, expect, it } from '@jest/globals';
import { runWave } from '../../../core/release-waves/run-wave.js';
import { viewReleaseNight } from '../../../core/release-waves/view-release-night.js';
import { aWorld, dayMs, join, midnightInKolkata, pass } from '../world.js';

describe('a release night', () => {
  it('is told before it begins by the midnights to come, the next first', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await join(world, 'binod');
    await join(world, 'cleo', { zone: 'Europe/Berlin' });

    const night = await viewReleaseNight(world.campaign, world.ports);

    expect(night).toMatchObject({ due: 0, ahead: 3, away: [], doubts: 0 });
    expect(night.waves).toEqual([
      { instant: midnightInKolkata, zones: ['Asia/Kolkata'], preSaves: 2 },
      { instant: new Date('2026-04-23T22:00:00Z'), zones: ['Europe/Berlin'], preSaves: 1 },
    ]);
  });

  it('is told in it by what became of those who are due, and adds up', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await join(world, 'cleo', { zone: 'Europe/Berlin' });
    pass(world, midnightInKolkata.getTime() - world.calendar.now().getTime());
    for (const wave of await world.ports.waves.open()) await runWave(wave.id, world.ports);

    const night = await viewReleaseNight(world.campaign, world.ports);

    expect(night).toMatchObject({ due: 1, ahead: 1, byStep: { verified: 1, waiting: 0 } });
    expect(night.waves).toHaveLength(1);
    pass(world, dayMs);
    const after = await viewReleaseNight(world.campaign, world.ports);
    expect([after.due, after.ahead, after.waves]).toEqual([2, 0, []]);
    expect(Object.values(after.byStep).reduce((sum, items) => sum + items, 0)).toBe(after.due);
  });

  it('names a service that lets no call through', async () => {
    const world = await aWorld();
    const gate = world.ports.gates.of(world.service);
    await gate.hear('ana', { outcome: 'throttled', retryAfterMs: 60_000 });

    const { away } = await viewReleaseNight(world.campaign, world.ports);

    expect(away).toEqual([{ service: 'spotify', because: 'throttled' }]);
  });
});
