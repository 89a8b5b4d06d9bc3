import { beforeEach, describe, expect, it } from '@jest/globals';
import { lapseBlasts } from '../../../core/blasts/lapse-blasts.js';
import { defaultStrategy } from '../../../core/campaigns/strategy.js';
import { anIdentity } from '../../contracts/samples.js';
import { minuteMs } from '../world.js';
import { BlastWorld, maya, tariq } from './blast-world.js';

const viewer = { platform: 'discord', externalId: '4004', displayName: 'Vera' } as const;

let world: BlastWorld;
beforeEach(async () => {
  world = await BlastWorld.open({ campaign: { strategy: { ...defaultStrategy, secondConfirmAbove: 1 } } });
  await world.world.engine.addTeamMember({
    artistId: world.world.campaign.artistId,
    account: viewer,
    role: 'viewer',
  });
  await world.taker('ana');
  await world.taker('binod');
});

const confirm = (account: typeof maya | typeof tariq | typeof viewer, id: string) =>
  world.world.engine.confirmBlast({ account, id });

describe('a blast to more than the campaign lets one person send', () => {
  it('waits for a second person, who is asked, and goes out once they confirm it', async () => {
    const { blast, needsSecond } = await world.write();
    const first = await confirm(maya, blast.id);
    await world.ring();

    expect(needsSecond).toBe(true);
    expect(first.blast.state).toBe('awaiting-second');
    expect(await world.arrived()).toEqual([{ to: 'telegram:2002', about: 'team', text: 'blast-second' }]);

    const second = await confirm(tariq, blast.id);
    await world.ring();

    expect(second).toMatchObject({ blast: { state: 'sending' }, confirmedBy: ['1001', '2002'] });
    expect((await world.arrived()).map(({ to }) => to)).toEqual(['discord:id-ana', 'discord:id-binod']);
  });

  it('is not let out by the same person again, from the same account or from another of theirs', async () => {
    const { artistId } = world.world.campaign;
    const { fanId } = (await world.world.ports.fans.identity(artistId, 'discord', 'id-ana'))!;
    for (const { platform, externalId } of [maya, tariq]) {
      await world.world.ports.fans.claimIdentity(anIdentity({ artistId, fanId, platform, externalId }));
    }
    const id = await world.confirmed();

    for (const account of [maya, tariq]) {
      expect((await confirm(account, id)).blast).toMatchObject({
        state: 'awaiting-second',
        confirmedBy: [{ externalId: '1001' }],
      });
    }
    await world.ring();
    expect((await world.arrived()).filter(({ about }) => about !== 'team')).toEqual([]);
  });

  it('is let out by nobody who may not send blasts', async () => {
    const id = await world.confirmed();

    await expect(confirm(viewer, id)).rejects.toMatchObject({ code: 'role-needed' });
  });

  it('goes out once when both confirm it at one moment', async () => {
    const { blast } = await world.write();

    await Promise.all([confirm(maya, blast.id), confirm(tariq, blast.id), confirm(maya, blast.id)]);
    await world.ring();

    const { blast: standing } = await world.view(blast.id);
    expect(standing.confirmedBy.map((who) => who?.externalId).sort()).toEqual(['1001', '2002']);
    expect((await world.arrived()).filter(({ about }) => about === 'blast')).toHaveLength(2);
  });

  it('waits for an hour after it was due to be confirmed, and no longer', async () => {
    const id = await world.confirmed();

    world.world.calendar.advanceMs(121 * minuteMs);

    await expect(confirm(tariq, id)).rejects.toMatchObject({ code: 'blast-outdated' });
  });

  it('goes out at its time once both have confirmed it, and not before', async () => {
    const id = await world.confirmed({ at: '2026-04-03 23:00' });
    expect((await world.view(id)).blast.state).toBe('awaiting-second');

    const { blast } = await confirm(tariq, id);

    expect(blast.state).toBe('scheduled');
  });

  it('asks nobody any more once it is stopped', async () => {
    const id = await world.confirmed();
    await world.world.engine.stopBlast({ account: tariq, id });

    expect(await world.arrived()).toEqual([]);
  });

  it('of a size that one person may send needs nobody else', async () => {
    await world.world.ports.fans.markUnreachable('discord', 'id-binod', world.world.calendar.now());

    const id = await world.confirmed();

    expect((await world.view(id)).blast.state).toBe('sending');
  });
});

describe('a blast that no second person has confirmed in time', () => {
  it('ends, and whoever wrote it is told, and who was asked', async () => {
    const id = await world.confirmed();
    await world.arrived();
    world.world.calendar.advanceMs(119 * minuteMs);
    await lapseBlasts(world.world.ports);
    expect(await world.arrived()).toEqual([]);

    world.world.calendar.advanceMs(2 * minuteMs);
    await Promise.all([lapseBlasts(world.world.ports), lapseBlasts(world.world.ports)]);

    expect((await world.view(id)).blast).toMatchObject({ state: 'withheld', withheldFor: 'unconfirmed' });
    expect(await world.arrived()).toEqual([
      { to: 'discord:1001', about: 'team', text: 'blast-not-sent' },
      { to: 'telegram:2002', about: 'team', text: 'blast-lapsed' },
    ]);
    await expect(confirm(tariq, id)).rejects.toMatchObject({ code: 'blast-outdated' });
  });

  it('asks nobody who has not heard of it yet', async () => {
    await world.confirmed();
    world.world.calendar.advanceMs(121 * minuteMs);
    await lapseBlasts(world.world.ports);

    expect((await world.arrived()).map(({ text }) => text)).not.toContain('blast-second');
  });
});

describe('a lone owner of a large audience', () => {
  beforeEach(async () => {
    const { artistId } = world.world.campaign;
    await world.world.engine.removeTeamMember({ artistId, account: tariq });
  });

  it('is told before and after that nobody else could confirm it', async () => {
    const { blast, others } = await world.write();
    expect(others).toBe(0);

    expect(await confirm(maya, blast.id)).toMatchObject({ blast: { state: 'awaiting-second' }, others: 0 });
  });

  it('has it let out by the operator, once, which is written down', async () => {
    const id = await world.confirmed();
    expect((await world.world.engine.blastsAwaitingSecond()).map(({ blast }) => blast.id)).toEqual([id]);

    const approved = await Promise.all([world.world.engine.approveBlast(id), world.world.engine.approveBlast(id)]);
    await world.ring();

    expect(approved.map(({ blast }) => blast.state)).toEqual(['sending', 'sending']);
    expect((await world.arrived()).filter(({ about }) => about === 'blast')).toHaveLength(2);
    const acts = await world.world.engine.auditOf(world.world.campaign.artistId);
    expect(acts.filter(({ action, by }) => action === 'blast-confirmed' && by.kind === 'operator')).toHaveLength(1);
  });

  it('has one let out at its time that has grown by then', async () => {
    const id = await world.confirmed({ at: '2026-04-03 23:00' });
    await world.world.engine.approveBlast(id);
    expect((await world.view(id)).blast.state).toBe('scheduled');

    world.world.calendar.advanceMs(12 * 60 * minuteMs);
    await world.ring();

    expect((await world.view(id)).blast.state).toBe('sent');
  });

  it('has nothing let out that they have not confirmed themselves, or that is over', async () => {
    const { blast } = await world.write();
    await expect(world.world.engine.approveBlast(blast.id)).rejects.toMatchObject({ code: 'blast-outdated' });
    await expect(world.world.engine.approveBlast('bls_0000000000')).rejects.toMatchObject({ code: 'blast-unknown' });

    await confirm(maya, blast.id);
    world.world.calendar.advanceMs(121 * minuteMs);

    await expect(world.world.engine.approveBlast(blast.id)).rejects.toMatchObject({ code: 'blast-outdated' });
  });
});
