import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { operator } from '../../../core/audit/audit-entry.js';
import { cancelCampaign } from '../../../core/campaigns/cancel-campaign.js';
import { rescheduleCampaign } from '../../../core/campaigns/reschedule-campaign.js';
import { withdraw } from '../../../core/consent/withdraw.js';
import { destroyExpiredGrants } from '../../../core/grants/destroy-expired-grants.js';
import { HeldShard } from '../../../core/library-writes/held-shard.js';
import { startOfDay } from '../../../core/release-waves/midnight.js';
import { finishWaves, runDueWaves } from '../../../core/release-waves/run-wave.js';
import { deliverAll } from '../announcements/deliver-all.js';
import { grantOf } from '../grants/known-grant.js';
import {
  aBrowserOf,
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
  type KnownFan,
  type World,
} from '../world.js';

const monthLater = new Date(midnightInKolkata.getTime() + 30 * dayMs);

/** A world in which the release has been out for a month, everywhere. */
async function aWorldAfterwards(): Promise<World> {
  const world = await aWorld();
  world.calendar.moveTo(monthLater);
  await advanceCampaigns(world.ports);
  return world;
}

/** What the page does once a fan has signed in. */
function saveNow(world: World, { session }: Pick<KnownFan, 'session'>): Promise<void> {
  return world.engine.saveNow(world.campaign.slug, session);
}

describe('a fan who comes after the release', () => {
  it('has it saved and read back at once, and hears of nothing else', async () => {
    const world = await aWorldAfterwards();

    const ana = await join(world, 'ana');
    await saveNow(world, ana);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', promisedAt: monthLater });
    expect(world.service.visits.map(({ call }) => call).slice(-4)).toEqual([
      'findItem',
      'contains',
      'save',
      'contains',
    ]);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it('has changed nothing by asking a second time', async () => {
    const world = await aWorldAfterwards();
    const ana = await join(world, 'ana', { chat: false });
    await saveNow(world, ana);
    world.service.removeByHand('ana', trackUri);

    const again = await join(world, 'ana', { chat: false });
    await saveNow(world, again);
    await runDueWaves(world.ports);

    expect(again.fanId).toBe(ana.fanId);
    expect(world.service.effects).toHaveLength(1);
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('is told that it was there, if it was, and nothing is written', async () => {
    const world = await aWorldAfterwards();
    world.service.addByHand('ana', trackUri);

    await saveNow(world, await join(world, 'ana'));

    expect(world.service.effects).toEqual([]);
    expect(await deliverAll(world)).toEqual(['already-there']);
  });

  it('rings the alarm of their wave at once, so that nothing hangs on the process that they signed in at', async () => {
    const world = await aWorldAfterwards();
    const worker = await world.engine.startWorker();

    const ana = await join(world, 'ana');
    await world.alarms.ringDue();

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    await finishWaves(world.ports);
    expect(await world.ports.waves.open()).toEqual([]);
    await worker.stop();
  });

  it('waits for a worker that has their shard in hand, and does nothing beside it', async () => {
    const world = await aWorldAfterwards();
    const ana = await join(world, 'ana');
    const { waveId, shard } = await writeOf(world, ana);
    const held = await HeldShard.take({ waveId, shard }, world.ports);

    const saving = saveNow(world, ana);
    await new Promise(setImmediate);
    expect(world.service.effects).toEqual([]);
    await held?.release();
    await saving;

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.effects).toHaveLength(1);
  });

  it('is looked at again a day after it was saved', async () => {
    const world = await aWorldAfterwards();
    const ana = await join(world, 'ana');

    await saveNow(world, ana);

    expect((await writeOf(world, ana)).lookAgainAt).toEqual(new Date(monthLater.getTime() + dayMs));
  });

  it('has 72 hours from their own promise, however long it has been out, and their permission with them', async () => {
    const world = await aWorldAfterwards();
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));
    const ana = await join(world, 'ana');
    await saveNow(world, ana);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'not-live' });
    expect((await grantOf(world, ana)).keepUntil).toEqual(new Date(monthLater.getTime() + 72 * hourMs));

    pass(world, 71 * hourMs);
    world.service.moveRelease(new Date(0));
    await destroyExpiredGrants(world.ports);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    pass(world, hourMs);
    await destroyExpiredGrants(world.ports);
    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed', sealed: null });
  });

  it('is told after 72 hours that it could not be saved, and has it tried once more by asking again', async () => {
    const world = await aWorldAfterwards();
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));
    const ana = await join(world, 'ana');
    for (let passed = 0; passed <= 73 * hourMs; passed += 30 * minuteMs) {
      await runDueWaves(world.ports);
      pass(world, 30 * minuteMs);
    }
    expect(await writeOf(world, ana)).toMatchObject({ state: 'dead' });
    await world.engine.saveNow(world.campaign.slug, ana.session);
    expect(await deliverAll(world)).toEqual(['not-saved']);

    world.service.moveRelease(new Date(0));
    await saveNow(world, await join(world, 'ana'));

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it('has it promised anew after they had withdrawn', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const withdrawal = { what: 'pre-save', campaignId: world.campaign.id } as const;
    await withdraw({ fanId: ana.fanId, withdrawal, place: 'web' }, world.ports);
    world.calendar.moveTo(monthLater);
    await advanceCampaigns(world.ports);

    await saveNow(world, await join(world, 'ana'));

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', promisedAt: monthLater });
  });

  it('has all the time of a new promise when they connect again long after their permission had ended', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.revoke('ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    world.calendar.moveTo(monthLater);
    await advanceCampaigns(world.ports);

    const again = await join(world, 'ana');
    world.service.fail('contains', { outcome: 'unclear', reason: 'http-503' });
    await saveNow(world, again);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'retry', promisedAt: monthLater });
    pass(world, hourMs);
    await destroyExpiredGrants(world.ports);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
  });

  it('has their permission kept for 72 hours from their yes, should they take back that it be kept longer', async () => {
    const world = await aWorldAfterwards();
    const keepUntil = new Date(monthLater.getTime() + 72 * hourMs);
    const ana = await join(world, 'ana');
    await world.engine.answerOwn(ana.session, { purpose: 'keep-permission', answer: 'yes' });
    expect((await grantOf(world, ana)).keepUntil > keepUntil).toBe(true);

    await world.engine.withdrawOwn(ana.session, { what: 'purpose', purpose: 'keep-permission' });

    expect(await grantOf(world, ana)).toMatchObject({ state: 'live', keepUntil });
  });

  it('can follow the artist along with it', async () => {
    const artistUris = ['spotify:artist:river'];
    const world = await aWorld({ campaign: { services: { spotify: { artistUris, trackUri, albumUri: null } } } });
    world.calendar.moveTo(monthLater);
    const here = await aBrowserOf(world, 'ana');

    const parameters = world.service.agree(await begin(world, here, 'Asia/Kolkata', true), 'ana');
    await world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });

    expect(world.service.followEffects).toMatchObject([{ accountId: 'ana' }]);
  });

  it('is sent to no sign-in by their chat any more once it is saved', async () => {
    const world = await aWorldAfterwards();
    const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;
    const before = await world.engine.givePersonalLink(account);
    await saveNow(world, await join(world, 'ana'));

    const afterwards = await world.engine.givePersonalLink(account);

    const smartLinkUrl = 'http://127.0.0.1:3000/l/night-drive';
    expect(before).toMatchObject({ kind: 'released', smartLinkUrl, saveUrl: expect.stringContaining('/p/') });
    expect(afterwards).toMatchObject({ kind: 'released', smartLinkUrl, saveUrl: null });
  });

  it('costs the wave’s other fans nothing: theirs are left to the workers', async () => {
    const world = await aWorldAfterwards();
    const [ana, binod] = [await join(world, 'ana'), await join(world, 'binod')];

    await saveNow(world, ana);

    expect(await writeOf(world, binod)).toMatchObject({ state: 'armed', attempt: 0 });
  });

  it('has nothing saved by a browser that does not know them, or knows somebody else’s fan', async () => {
    const world = await aWorldAfterwards();
    await join(world, 'ana');

    await saveNow(world, { session: null });

    expect(world.service.effects).toEqual([]);
  });

  it('is not lost when the process dies between the promise and the save', async () => {
    const world = await aWorldAfterwards();
    const ana = await join(world, 'ana');
    jest.spyOn(world.ports.writes, 'settle').mockRejectedValueOnce(new Error('The database is away.'));
    await expect(saveNow(world, ana)).rejects.toThrow('The database is away.');

    pass(world, minuteMs);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.effects.filter(({ changed }) => changed)).toHaveLength(1);
  });
});

describe('a release that is on its way around the world', () => {
  it('is promised for midnight, and not attempted before, where it is still to come', async () => {
    const world = await aWorld();
    world.calendar.moveTo(midnightInKolkata);
    await advanceCampaigns(world.ports);

    const leo = await join(world, 'leo', { zone: 'America/Los_Angeles' });
    await saveNow(world, leo);

    const dueAt = startOfDay('2026-04-24', 'America/Los_Angeles');
    expect(await promiseTo(world, leo)).toMatchObject({ dueAt });
    expect(await writeOf(world, leo)).toMatchObject({ state: 'armed', attempt: 0, nextTryAt: dueAt });
    expect(world.service.effects).toEqual([]);
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is saved never before a fan’s own midnight and always once it has passed, whenever and wherever they come', async () => {
    const zones = fc.constantFrom('Pacific/Kiritimati', 'Asia/Kolkata', 'Africa/Cairo', 'America/Los_Angeles');
    const hours = fc.integer({ min: -40, max: 200 });
    await fc.assert(
      fc.asyncProperty(zones, hours, async (zone, fromMidnight) => {
        const world = await aWorld();
        const instant = startOfDay('2026-04-24', zone);
        world.calendar.moveTo(new Date(midnightInKolkata.getTime() + fromMidnight * hourMs));
        await advanceCampaigns(world.ports);
        const isOut = world.calendar.now() >= instant;

        const ana = await join(world, 'ana', { zone });
        await saveNow(world, ana);

        expect((await writeOf(world, ana)).state).toBe(isOut ? 'verified' : 'armed');
        expect(world.service.effects.every(({ at }) => at >= instant)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a release that was cancelled, or moved', () => {
  it('is saved for nobody who comes after it was cancelled', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    const signIn = await begin(world, here);
    await cancelCampaign({ campaignId: world.campaign.id, from: 1, by: operator }, world.ports);
    world.calendar.moveTo(monthLater);

    await expect(begin(world, here)).rejects.toMatchObject({ code: 'campaign-cancelled' });
    const parameters = world.service.agree(signIn, 'ana');
    await expect(
      world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser }),
    ).rejects.toMatchObject({ code: 'campaign-cancelled' });
    expect(world.service.effects).toEqual([]);
  });

  it('takes a late promise that is still open along to its new date', async () => {
    const world = await aWorld();
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 30 * hourMs));
    world.service.fail('findItem', { outcome: 'unclear', reason: 'http-503' });
    const ana = await join(world, 'ana');
    await saveNow(world, ana);

    const decidedOn = { campaignId: world.campaign.id, from: 1 };
    const releaseMode = { kind: 'local' } as const;
    await rescheduleCampaign({ ...decidedOn, releaseDate: '2026-06-05', releaseMode, by: operator }, world.ports);
    pass(world, hourMs);
    await runDueWaves(world.ports);
    expect(world.service.effects).toEqual([]);

    world.calendar.moveTo(startOfDay('2026-06-05', 'Asia/Kolkata'));
    await runDueWaves(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
  });
});
