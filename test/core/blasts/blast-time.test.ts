import { beforeEach, describe, expect, it } from '@jest/globals';
import { blastTime } from '../../../core/blasts/blast-time.js';
import { dayMs, hourMs, minuteMs } from '../world.js';
import { BlastWorld, maya } from './blast-world.js';

const now = new Date('2026-03-01T12:00:00Z');
const berlin = { timezone: 'Europe/Berlin' };

describe('a time by the artist’s clock', () => {
  it.each([
    ['2026-03-20 18:00', '2026-03-20T17:00:00.000Z'],
    ['2026-03-20T9:05', '2026-03-20T08:05:00.000Z'],
    ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s is %s', (typed, instant) => {
    expect(blastTime(typed, berlin, now).toISOString()).toBe(instant);
  });

  it('is the first of two in the hour that autumn has twice', () => {
    const autumn = new Date('2026-10-20T12:00:00Z');
    expect(blastTime('2026-10-25 02:30', berlin, autumn).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each([
    ['past', '2026-03-01 12:59'],
    ['now', '2026-03-01 13:00'],
    ['further away than 60 days', '2026-04-30 14:01'],
    ['on no day there is', '2026-02-30 18:00'],
    ['at no hour there is', '2026-03-20 25:00'],
    ['in words', 'tomorrow at six'],
    ['half a time', '2026-03-20 18'],
    ['followed by something', '2026-03-20 18:00 '.concat('x')],
  ])('is refused when it is %s', (_what, typed) => {
    expect(() => blastTime(typed, berlin, now)).toThrow(expect.objectContaining({ code: 'blast-time-invalid' }));
  });
});

describe('a blast for a time to come', () => {
  // The artist of these tests lives in Berlin, where it is 12:00.
  const at = '2026-04-03 18:00';
  let world: BlastWorld;
  beforeEach(async () => {
    world = await BlastWorld.open({ campaign: { timezone: 'Europe/Berlin' } });
    await world.taker('ana');
    await world.link('discord', '2001');
  });
  const passHours = (hours: number) => {
    world.world.calendar.advanceMs(hours * hourMs);
    world.world.monotonic.advanceMs(hours * hourMs);
  };
  const all = ['discord:2001', 'discord:id-ana'];
  const whoGotIt = async () => (await world.arrived()).map(({ to }) => to);

  it('reaches nobody before its time, and all of them once it has come', async () => {
    const id = await world.confirmed({ at });
    expect((await world.view(id)).blast).toMatchObject({ state: 'scheduled', startedAt: null });

    passHours(6 - 1 / 60);
    await world.ring();
    expect(await whoGotIt()).toEqual([]);

    passHours(1 / 60);
    await world.ring();
    await world.ring();
    expect(await whoGotIt()).toEqual(all);
    expect((await world.view(id)).blast.state).toBe('sent');
  });

  it('goes to those for whom it is when it goes out, not when it was written', async () => {
    await world.confirmed({ at });
    await world.taker('binod');
    await world.link('telegram', '-1001');

    passHours(6);
    await world.ring();

    expect(await whoGotIt()).toEqual([...all, 'discord:id-binod', 'telegram:-1001']);
  });

  it('is stopped before its time, and goes to nobody', async () => {
    const id = await world.confirmed({ at });

    const { blast } = await world.world.engine.stopBlast({ account: maya, id });
    passHours(6);
    await world.ring();

    expect(blast.state).toBe('stopped');
    expect(await world.arrived()).toEqual([]);
  });

  it('counts against the day on which it goes out', async () => {
    const third = await world.confirmed({ at });
    passHours(5);
    for (const text of ['One.', 'Two.']) await world.confirmed({ text });
    await world.ring();
    await world.arrived();

    passHours(1);
    await world.ring();

    expect(await world.arrived()).toEqual([{ to: 'discord:1001', about: 'team', text: 'blast-not-sent' }]);
    expect((await world.view(third)).blast).toMatchObject({ state: 'withheld', withheldFor: 'nobody' });
  });

  it('does not go out once the release has another date than when it was written, and whoever wrote it is told', async () => {
    const id = await world.confirmed({ at });
    const written = (await world.write({ text: 'Out on Friday!' })).blast.id;
    const { id: campaignId, scheduleVersion: from, releaseMode } = world.world.campaign;
    const move = { campaignId, from, releaseDate: '2026-05-08', releaseMode };
    await world.world.engine.rescheduleCampaign(move);

    passHours(1);
    await expect(world.world.engine.confirmBlast({ account: maya, id: written })).rejects.toMatchObject({
      code: 'blast-outdated',
    });
    passHours(5);
    await world.ring();

    expect((await world.view(id)).blast).toMatchObject({ state: 'withheld', withheldFor: 'release-moved' });
    expect(await world.arrived()).toEqual([{ to: 'discord:1001', about: 'team', text: 'blast-not-sent' }]);
  });

  it('does not go out once the release is cancelled, and whoever wrote it is told', async () => {
    const id = await world.confirmed({ at });
    await world.cancel();

    passHours(6);
    await world.ring();
    await world.ring();

    expect(await world.arrived()).toEqual([{ to: 'discord:1001', about: 'team', text: 'blast-not-sent' }]);
    expect((await world.view(id)).blast).toMatchObject({ state: 'withheld', withheldFor: 'campaign-cancelled' });
  });

  it('that was missed by more than six hours is no news any more, and whoever wrote it is told', async () => {
    const id = await world.confirmed({ at });

    passHours(6 + 7);
    await world.ring();

    expect((await world.arrived()).map(({ text }) => text)).toEqual(['blast-not-sent']);
    expect((await world.view(id)).blast).toMatchObject({ state: 'withheld', withheldFor: 'missed' });
  });

  it('is said of it to nobody who has left the team', async () => {
    await world.confirmed({ at, account: { platform: 'telegram', externalId: '2002' } });
    const { artistId } = world.world.campaign;
    const [written] = await world.world.ports.blasts.ofArtist(artistId);
    await world.world.engine.confirmBlast({ account: maya, id: written!.id });
    await world.cancel();
    await world.world.engine.removeTeamMember({ artistId, account: { platform: 'telegram', externalId: '2002' } });

    passHours(6);
    await world.ring();

    expect(await world.arrived()).toEqual([]);
  });

  it('is shown with what is still to go out, the next one first', async () => {
    const later = await world.confirmed({ at: '2026-04-05 18:00' });
    const sooner = await world.confirmed({ at });
    const now = await world.confirmed();

    const listed = await world.world.engine.listBlasts(maya);

    expect(listed.map(({ blast }) => blast.id)).toEqual([sooner, later, now]);
    expect(listed[0]?.audience).toMatchObject({ fans: { discord: 1 } });
  });

  it('that is confirmed after its time goes out at once', async () => {
    const { blast } = await world.write({ at: '2026-04-03 12:10' });
    world.world.calendar.advanceMs(20 * minuteMs);

    const { blast: confirmed } = await world.world.engine.confirmBlast({ account: maya, id: blast.id });

    expect(confirmed.state).toBe('sending');
  });

  it('stays when old drafts are taken back', async () => {
    const id = await world.confirmed({ at: '2026-05-20 18:00' });

    await world.world.ports.blasts.removeDrafts(new Date(world.world.calendar.now().getTime() + 2 * dayMs));

    expect((await world.view(id)).blast.state).toBe('scheduled');
  });
});

describe('a blast that is under way', () => {
  it('reaches nobody more once the release is cancelled, whether it was handed over or not', async () => {
    const world = await BlastWorld.open();
    await world.taker('ana');
    const handedOver = await world.confirmed();
    await world.ring();
    const notYet = await world.confirmed();

    await world.cancel();
    await world.ring();

    expect(await world.arrived()).toEqual([{ to: 'discord:1001', about: 'team', text: 'blast-not-sent' }]);
    expect((await world.view(handedOver)).counts).toEqual({ superseded: 1 });
    expect((await world.view(notYet)).blast.state).toBe('withheld');
  });
});
