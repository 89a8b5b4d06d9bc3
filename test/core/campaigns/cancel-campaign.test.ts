import { describe, expect, it, jest } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { applySchedules } from '../../../core/campaigns/apply-schedule.js';
import { startOfDay } from '../../../core/release-waves/midnight.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import {
  aWorld,
  begin,
  hourMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  promiseTo,
  writeOf,
  writesOf,
} from '../world.js';
import { campaignOf, cancel, decidedOn, grantOf, keptFor, moveTo, newsIn } from './schedules.js';

describe('a campaign that is cancelled', () => {
  it('saves nothing any more, and says of each write why', async () => {
    const world = await aWorld({ campaign: { saves: ['track', 'album'] } });
    const ana = await join(world, 'ana');

    await cancel(world);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(world.service.effects).toEqual([]);
    for (const write of await writesOf(world, ana)) {
      expect(write).toMatchObject({ state: 'dead', lastFailure: { reason: 'campaign-cancelled' } });
    }
  });

  it('stays so, whatever the calendar says', async () => {
    const world = await aWorld();
    await cancel(world);
    for (const now of [midnightInKolkata, new Date('2026-04-03T10:00:00.000Z')]) {
      world.calendar.moveTo(now);
      await advanceCampaigns(world.ports);
      expect(await campaignOf(world)).toMatchObject({ phase: 'cancelled' });
    }
    await expect(moveTo(world, '2026-05-01')).rejects.toMatchObject({ code: 'campaign-cancelled' });
  });

  it('lets the permissions go that nothing else needs', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');

    await cancel(world);

    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed', sealed: null });
  });

  it('is told to each fan once, and not as a save that failed', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await collectAnnouncements(world.ports);

    await cancel(world);
    await cancel(world);
    await applySchedules(world.ports);
    await collectAnnouncements(world.ports);

    expect((await newsIn(world)).map(({ kind }) => kind)).toEqual(['pre-saved', 'cancelled']);
  });

  it('leaves alone what was saved before, and tells those fans nothing new', async () => {
    const world = await aWorld();
    const early = await join(world, 'early', { zone: 'Pacific/Kiritimati' });
    await join(world, 'ana');
    world.calendar.moveTo(startOfDay('2026-04-24', 'Pacific/Kiritimati'));
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    const saved = await writeOf(world, early);

    await cancel(world);
    await collectAnnouncements(world.ports);

    expect(await writeOf(world, early)).toEqual(saved);
    const told = (await newsIn(world)).filter(({ kind }) => kind === 'cancelled');
    expect(told.map(({ externalId }) => externalId)).toEqual(['id-ana']);
  });

  it('is not saved by an attempt that has begun before it', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    world.service.onArrival = async ({ call }) => {
      if (call === 'contains') await cancel(world);
    };
    await runDueWaves(world.ports);
    world.service.onArrival = () => undefined;

    pass(world, hourMs);
    await applySchedules(world.ports);
    await runDueWaves(world.ports);

    expect(world.service.effects).toEqual([]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'dead', lastFailure: { reason: 'campaign-cancelled' } });
  });

  it.each(['writes', 'preSaves'] as const)(
    'is finished by the workers when it died in the middle (%s)',
    async (store) => {
      const world = await aWorld();
      const ana = await join(world, 'ana');
      const away = () => Promise.reject(new Error('The database is away.'));
      if (store === 'writes') jest.spyOn(world.ports.writes, 'reschedule').mockImplementationOnce(away);
      else jest.spyOn(world.ports.preSaves, 'reschedule').mockImplementationOnce(away);
      await expect(cancel(world)).rejects.toThrow();

      await applySchedules(world.ports);
      await collectAnnouncements(world.ports);

      expect(await writeOf(world, ana)).toMatchObject({ state: 'dead' });
      expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed' });
      expect((await newsIn(world)).map(({ kind }) => kind)).toEqual(['pre-saved', 'cancelled']);
    },
  );

  it('takes no sign-ups, neither from its start nor from one under way', async () => {
    const world = await aWorld();
    const { browser } = await join(world, 'ana');
    const parameters = world.service.agree(await begin(world, { browser, session: null }), 'binod');
    await cancel(world);

    await expect(begin(world, { browser, session: null })).rejects.toMatchObject({ code: 'campaign-cancelled' });
    const callback = world.engine.completePreSave({ service: 'spotify', parameters, browser });
    await expect(callback).rejects.toMatchObject({ code: 'campaign-cancelled' });
    expect(world.service.count('exchange')).toBe(1);
  });

  it('ends also what was promised by somebody who had not heard of it yet', async () => {
    const world = await aWorld();
    const old = world.campaign;
    await cancel(world);
    const byId = jest.spyOn(world.ports.campaigns, 'byId').mockImplementation(async () => old);
    const bySlug = jest.spyOn(world.ports.campaigns, 'bySlug').mockImplementation(async () => old);
    const inPhases = jest.spyOn(world.ports.campaigns, 'inPhases').mockImplementation(async () => [old]);
    const ana = await join(world, 'ana');
    for (const spy of [byId, bySlug, inPhases]) spy.mockRestore();

    await applySchedules(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'dead' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed' });
    expect(await promiseTo(world, ana)).toMatchObject({ scheduleVersion: 2 });
  });

  it('is not what /presave or the front door leads to', async () => {
    const world = await aWorld();
    await cancel(world);
    expect(await world.engine.frontDoor()).toBeNull();
    expect(await world.engine.viewSmartLink('night-drive', null)).toMatchObject({ released: false });
    world.calendar.moveTo(midnightInKolkata);
    expect(await world.engine.viewSmartLink('night-drive', null)).toMatchObject({ released: false });
  });

  it('is refused once the release has been out for more than three days, or was changed meanwhile', async () => {
    const world = await aWorld();
    const decided = await decidedOn(world);
    await moveTo(world, '2026-05-01');
    await expect(world.engine.cancelCampaign(decided)).rejects.toMatchObject({ code: 'campaign-changed' });
    world.calendar.moveTo(await keptFor(world));
    await expect(cancel(world)).rejects.toMatchObject({ code: 'campaign-released' });
    pass(world, minuteMs);
    expect((await campaignOf(world)).phase).not.toBe('cancelled');
  });
});
