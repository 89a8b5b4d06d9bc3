import { Readable } from 'node:stream';
import { describe, expect, it, jest } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { applySchedules } from '../../../core/campaigns/apply-schedule.js';
import { withdraw } from '../../../core/consent/withdraw.js';
import { releaseSpan, startOfDay } from '../../../core/release-waves/midnight.js';
import { releaseWaveId } from '../../../core/release-waves/release-wave.js';
import { finishWaves, runDueWaves } from '../../../core/release-waves/run-wave.js';
import {
  aWorld,
  begin,
  dayMs,
  hourMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  promiseTo,
  trackUri,
  writeOf,
} from '../world.js';
import { attemptFor } from '../library-writes/attempts.js';
import { later } from '../../contracts/samples.js';
import { campaignOf, decidedOn, grantOf, keptFor, moveTo, newsIn } from './schedules.js';

const weekLater = startOfDay('2026-05-01', 'Asia/Kolkata');
const out = () => Promise.reject(new Error('The database is away.'));

describe('a release that is moved', () => {
  it('is saved at the new midnight of each fan, and nothing at the old one', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const leo = await join(world, 'leo', { zone: 'Pacific/Pago_Pago' });

    await moveTo(world, '2026-05-01');

    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed', dueAt: weekLater, nextTryAt: weekLater });
    expect(await promiseTo(world, leo)).toMatchObject({ dueAt: startOfDay('2026-05-01', 'Pacific/Pago_Pago') });
    world.calendar.moveTo(later(weekLater, -1));
    await runDueWaves(world.ports);
    expect(world.service.effects).toEqual([]);
    world.calendar.advanceMs(1);
    await runDueWaves(world.ports);
    expect(world.service.effects.map(({ accountId }) => accountId)).toEqual(['ana']);
  });

  it('takes the freeze of its leaderboard along, as long as that is to come', async () => {
    const freezeAt = later(midnightInKolkata, -dayMs);
    const world = await aWorld({ campaign: { freezeAt } });

    await moveTo(world, '2026-05-01');

    expect((await campaignOf(world)).freezeAt).toEqual(later(freezeAt, 7 * dayMs));
  });

  it('leaves a leaderboard final that was', async () => {
    const world = await aWorld({ campaign: { freezeAt: null } });
    const wasFinalAt = releaseSpan(world.campaign).last;
    world.calendar.moveTo(later(wasFinalAt, hourMs));

    await moveTo(world, '2026-05-01');

    expect((await campaignOf(world)).freezeAt).toEqual(wasFinalAt);
  });

  it('has waves of the new instants that ring, and its old ones finish empty', async () => {
    const world = await aWorld();
    await join(world, 'ana');

    await moveTo(world, '2026-05-01');

    const wave = releaseWaveId(world.campaign.id, weekLater);
    const inMs = weekLater.getTime() - world.calendar.now().getTime();
    expect(world.alarms.armed()).toContainEqual({ name: 'release-wave', key: wave, inMs });
    world.calendar.moveTo(midnightInKolkata);
    await finishWaves(world.ports);
    expect((await world.ports.waves.open()).map(({ id }) => id)).toEqual([wave]);
  });

  it('is saved at once where the new date has begun already', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await moveTo(world, '2026-04-03');

    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(await campaignOf(world)).toMatchObject({ phase: 'releasing' });
  });

  it('is saved at one instant for all when it becomes a global release', async () => {
    const world = await aWorld();
    const at = new Date('2026-04-24T17:00:00.000Z');
    const fans = [await join(world, 'ana', { zone: 'Pacific/Kiritimati' }), await join(world, 'leo')];

    const release = { releaseDate: '2026-04-24', releaseMode: { kind: 'global', at } } as const;
    await world.engine.rescheduleCampaign({ ...(await decidedOn(world)), ...release });

    for (const fan of fans) expect(await promiseTo(world, fan)).toMatchObject({ dueAt: at });
  });

  it('one second before midnight is not saved at midnight, also by a pass that has begun with the old date', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(later(midnightInKolkata, -1_000));
    jest.spyOn(world.ports.preSaves, 'behindSchedule').mockImplementation(() => Readable.from([]));
    await moveTo(world, '2026-05-01');
    world.calendar.advanceMs(1_000);

    await attemptFor(world, ana); // by the campaign as the test's world remembers it
    await runDueWaves(world.ports);

    expect(world.service.visits.filter(({ call }) => call !== 'account' && call !== 'exchange')).toEqual([]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed', dueAt: weekLater });
    expect((await world.ports.waves.open()).map(({ instant }) => instant)).toContainEqual(weekLater);
  });

  it('between the look and the save is not saved any more, and is dated anew at the next attempt', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    world.service.onArrival = async ({ call }) => {
      if (call === 'contains') await moveTo(world, '2026-05-01');
    };

    await runDueWaves(world.ports);
    world.service.onArrival = () => undefined;
    pass(world, hourMs);
    await runDueWaves(world.ports);

    expect(world.service.effects).toEqual([]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed', dueAt: weekLater });
  });

  it('is saved at the new midnight of a fan who had withdrawn before and joins again', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const withdrawal = { what: 'pre-save', campaignId: world.campaign.id } as const;
    await withdraw({ fanId: ana.fanId, withdrawal, place: 'web' }, world.ports);
    await moveTo(world, '2026-05-01');

    await join(world, 'ana');

    expect(await promiseTo(world, ana)).toMatchObject({ dueAt: weekLater, withdrawnAt: null });
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed', dueAt: weekLater, nextTryAt: weekLater });
    world.calendar.moveTo(weekLater);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('leaves alone what was saved, and dates the rest anew', async () => {
    const world = await aWorld();
    const early = await join(world, 'early', { zone: 'Pacific/Kiritimati' });
    const ana = await join(world, 'ana');
    world.calendar.moveTo(startOfDay('2026-04-24', 'Pacific/Kiritimati'));
    await runDueWaves(world.ports);
    const [saved, promised] = [await writeOf(world, early), await promiseTo(world, early)];

    await moveTo(world, '2026-05-01');

    expect(await writeOf(world, early)).toEqual(saved);
    expect((await promiseTo(world, early)).dueAt).toEqual(promised.dueAt);
    expect(await writeOf(world, ana)).toMatchObject({ dueAt: weekLater });
  });

  it('reads back at its new date what the service has said yes to, and saves nothing before', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.fail('save', { outcome: 'late' });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    await moveTo(world, '2026-05-01');
    expect(await writeOf(world, ana)).toMatchObject({ state: 'accepted', dueAt: weekLater });
    pass(world, 10 * minuteMs);
    await runDueWaves(world.ports);
    expect(world.service.visits.filter(({ call }) => call === 'save')).toHaveLength(1);
    world.service.arrive();
    world.calendar.moveTo(weekLater);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it.each(['not-live', 'retry'] as const)('puts back to armed what is %s once its time lies ahead', async (state) => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    const trouble = { outcome: 'unclear', reason: 'http-502' } as const;
    if (state === 'not-live') world.service.fail('findItem', { outcome: 'not-live' });
    else world.service.fail('contains', trouble);
    await runDueWaves(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state, attempt: 1 });

    await moveTo(world, '2026-05-01');

    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed', nextTryAt: weekLater, lastFailure: null });
  });

  it('waits for the new midnight also for a fan who connects anew after their permission had ended', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.revoke('ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await moveTo(world, '2026-05-01');
    await advanceCampaigns(world.ports);

    await join(world, 'ana');
    await runDueWaves(world.ports);
    expect(world.service.effects).toEqual([]);
    world.calendar.moveTo(weekLater);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
  });

  it('keeps the permission until 72 hours after the new date, and no longer than the service does', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await moveTo(world, '2026-05-01');
    expect((await grantOf(world, ana)).keepUntil).toEqual(await keptFor(world));
    await moveTo(world, '2026-04-20');
    expect((await grantOf(world, ana)).keepUntil).toEqual(await keptFor(world));

    await moveTo(world, '2027-12-01');

    const { keepUntil, consentExpiresAt } = await grantOf(world, ana);
    expect(keepUntil).toEqual(consentExpiresAt ?? (await keptFor(world)));
  });

  it('dates the permission anew without disturbing a renewal under way', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const before = await grantOf(world, ana);
    const now = world.monotonic.now();
    const lease = { now, until: later(now, 30_000) };
    await world.ports.grants.leaseRenewal(before.id, before.version, lease);

    await moveTo(world, '2026-05-01');

    const { keepUntil, version } = await grantOf(world, ana);
    expect(keepUntil).toEqual(await keptFor(world));
    expect(await world.ports.grants.leaseRenewal(before.id, version, lease)).toBe(false);
  });

  it('is told to each fan once per move, with the news still to come dated by the move', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await collectAnnouncements(world.ports);

    await moveTo(world, '2026-05-01');
    await applySchedules(world.ports);
    await collectAnnouncements(world.ports);
    await moveTo(world, '2026-05-08');
    await collectAnnouncements(world.ports);
    await collectAnnouncements(world.ports);

    const told = (await newsIn(world)).filter(({ kind }) => kind === 'rescheduled');
    expect(new Set(told.map(({ id }) => id)).size).toBe(2);
    expect(told).toHaveLength(2);
  });

  it('stays the same, and nobody hears of it, when it is given the date it has', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await collectAnnouncements(world.ports);

    await moveTo(world, world.campaign.releaseDate);

    expect(await campaignOf(world)).toEqual(world.campaign);
    expect((await promiseTo(world, ana)).outbox).toEqual([]);
  });

  it('is caught up with by the workers when the one who moved it died in the middle', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const binod = await join(world, 'binod');
    jest.spyOn(world.ports.preSaves, 'reschedule').mockImplementationOnce(out);
    await expect(moveTo(world, '2026-05-01')).rejects.toThrow('The database is away.');

    await Promise.all([applySchedules(world.ports), applySchedules(world.ports)]);
    await collectAnnouncements(world.ports);

    for (const fan of [ana, binod]) {
      expect(await promiseTo(world, fan)).toMatchObject({ dueAt: weekLater, scheduleVersion: 2 });
    }
    expect((await newsIn(world)).filter(({ kind }) => kind === 'rescheduled')).toHaveLength(2);
  });

  it.each(['join', 'reschedule'] as const)(
    'loses no fan when it dies before the waves are there (%s)',
    async (step) => {
      const world = await aWorld();
      const ana = await join(world, 'ana');
      const broken =
        step === 'join' ? jest.spyOn(world.ports.waves, 'join') : jest.spyOn(world.ports.writes, 'reschedule');
      broken.mockImplementationOnce(out);
      await expect(moveTo(world, '2026-05-01')).rejects.toThrow();

      world.calendar.moveTo(weekLater);
      await applySchedules(world.ports);
      await runDueWaves(world.ports);

      expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    },
  );

  it('serves a fan who has joined by the old date after everybody else was dated anew', async () => {
    const world = await aWorld();
    const old = world.campaign;
    const byId = jest.spyOn(world.ports.campaigns, 'byId');
    await moveTo(world, '2026-04-20');
    byId.mockImplementation(async () => old);
    const ana = await join(world, 'ana');
    byId.mockRestore();
    expect(await promiseTo(world, ana)).toMatchObject({ dueAt: midnightInKolkata });

    await applySchedules(world.ports);

    expect(await promiseTo(world, ana)).toMatchObject({ dueAt: startOfDay('2026-04-20', 'Asia/Kolkata') });
    expect(await writeOf(world, ana)).toMatchObject({ dueAt: startOfDay('2026-04-20', 'Asia/Kolkata') });
  });

  it('shows the new date to a fan who signs in while it is moved', async () => {
    const world = await aWorld();
    const browser = { browser: (await join(world, 'ana')).browser, session: null };
    const parameters = world.service.agree(await begin(world, browser), 'binod');
    await moveTo(world, '2026-05-01');

    await world.engine.completePreSave({ service: 'spotify', parameters, browser: browser.browser });

    const dates = [];
    for await (const { dueAt } of world.ports.preSaves.ofCampaign(world.campaign.id)) dates.push(dueAt);
    expect(dates).toEqual([weekLater, weekLater]);
  });

  it('moves its phase along, and can be joined again when it lies ahead again', async () => {
    const world = await aWorld();
    world.calendar.moveTo(later(midnightInKolkata, 2 * dayMs));
    await advanceCampaigns(world.ports);
    expect(await campaignOf(world)).toMatchObject({ phase: 'released' });

    expect(await moveTo(world, '2026-05-01')).toMatchObject({ phase: 'open', scheduleVersion: 2 });
  });
});
