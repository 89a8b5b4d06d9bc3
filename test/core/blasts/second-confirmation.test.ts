import { beforeEach, describe, expect, it } from '@jest/globals';
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
    expect(standing.confirmedBy.map(({ externalId }) => externalId).sort()).toEqual(['1001', '2002']);
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
