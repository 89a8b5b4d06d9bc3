import { describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { refreshTimeZones } from '../../../core/campaigns/refresh-time-zones.js';
import { later } from '../../contracts/samples.js';
import { aWorld, hourMs, join, midnightInKolkata, promiseTo, writeOf, type KnownFan, type World } from '../world.js';
import { campaignOf, newsIn } from './schedules.js';

/** As if the fan had been promised an hour later, by data in which their country had not moved its clocks yet. */
async function promisedByOldData({ ports }: World, ...writes: [World, KnownFan][]): Promise<void> {
  for (const [world, fan] of writes) {
    const write = await writeOf(world, fan);
    const dueAt = later(write.dueAt, hourMs);
    const change = { ...write, dueAt, nextTryAt: dueAt };
    await ports.writes.reschedule([{ write, change }], world.monotonic.now());
    const { id, scheduleVersion } = await promiseTo(world, fan);
    await ports.preSaves.reschedule([{ id, from: scheduleVersion, scheduleVersion, dueAt, event: null }]);
  }
}

describe('new time zone data', () => {
  it('dates anew, logs and tells what it moves, and nothing else', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const leo = await join(world, 'leo', { zone: 'Europe/Berlin' });
    await promisedByOldData(world, [world, ana]);
    await collectAnnouncements(world.ports);
    const untouched = await writeOf(world, leo);

    await refreshTimeZones({ ...world.ports, timeZoneData: '2026b' });
    await collectAnnouncements(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ dueAt: midnightInKolkata, nextTryAt: midnightInKolkata });
    expect(await writeOf(world, leo)).toEqual({ ...untouched, scheduleVersion: 2, attempt: untouched.attempt + 1 });
    expect(await campaignOf(world)).toMatchObject({ timeZoneData: '2026b', scheduleVersion: 2 });
    expect(world.log.messages('warn')).toEqual(['A midnight has moved with the time zone data.']);
    const told = (await newsIn(world)).filter(({ kind }) => kind === 'rescheduled');
    expect(told.map(({ externalId }) => externalId)).toEqual(['id-ana']);
  });

  it('that moves nobody is noted, and all stays as it was', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const before = await writeOf(world, ana);

    await refreshTimeZones({ ...world.ports, timeZoneData: '2026b' });

    expect(await writeOf(world, ana)).toEqual(before);
    expect(await campaignOf(world)).toEqual({ ...world.campaign, timeZoneData: '2026b' });
    expect(world.log.messages('warn')).toEqual([]);
  });

  it('is looked at when a worker starts, and by two that start at once only once', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await promisedByOldData(world, [world, ana]);
    const ports = { ...world.ports, timeZoneData: '2026b' };

    await Promise.all([refreshTimeZones(ports), refreshTimeZones(ports)]);

    expect(await campaignOf(world)).toMatchObject({ scheduleVersion: 2 });
    expect(await writeOf(world, ana)).toMatchObject({ dueAt: midnightInKolkata });
  });
});
