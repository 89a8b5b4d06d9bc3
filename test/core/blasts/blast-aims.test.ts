import { beforeEach, describe, expect, it } from '@jest/globals';
import { forAll } from '../../../core/blasts/blast-aim.js';
import type { Language } from '../../../core/languages/language.js';
import { preSaveId } from '../../../core/pre-saves/pre-save.js';
import type { KnownFan } from '../world.js';
import { BlastWorld, maya } from './blast-world.js';

let world: BlastWorld;
beforeEach(async () => {
  world = await BlastWorld.open({ campaign: { minimumClusterSize: 2 } });
  await world.link('discord', '2001');
});

const whoGotIt = async () => {
  await world.ring();
  return (await world.arrived()).map(({ to }) => to);
};
const livesIn = ({ fanId }: KnownFan, city: string, metro: string) =>
  world.world.ports.fans.setCity(fanId, { by: 'asked', name: city, metro, at: world.world.calendar.now() });
const withdraw = ({ fanId }: KnownFan) => {
  const { ports, campaign, calendar } = world.world;
  return ports.preSaves.withdraw(preSaveId(campaign.id, fanId, 'spotify'), calendar.now(), {
    id: 'withdrawn:1',
    kind: 'withdrawn',
  });
};

describe('a blast for some', () => {
  it('who have not pre-saved goes to them alone, and into no community', async () => {
    await world.taker('ana');
    await withdraw(await world.taker('binod'));

    await world.confirmed({ aim: { ...forAll, to: 'not-pre-saved' } });

    expect(await whoGotIt()).toEqual(['discord:id-binod']);
  });

  it('who have not pre-saved is kept from whoever has before it reached them', async () => {
    const binod = await world.taker('binod');
    await withdraw(binod);
    await world.confirmed({ aim: { ...forAll, to: 'not-pre-saved' } });
    await world.ring();

    const { ports, campaign } = world.world;
    const revived = { id: 'pre-saved:2', kind: 'pre-saved' } as const;
    await ports.preSaves.revive(preSaveId(campaign.id, binod.fanId, 'spotify'), revived);

    expect(await whoGotIt()).toEqual([]);
  });

  it('in a city goes to who lives there, by what belongs to it too', async () => {
    await livesIn(await world.taker('ana'), 'Noida', 'delhi');
    await livesIn(await world.taker('binod'), 'Delhi', 'delhi');
    await livesIn(await world.taker('chloe'), 'Mumbai', 'mumbai');
    await world.taker('dev');

    await world.confirmed({ aim: { ...forAll, metro: 'delhi' } });

    expect(await whoGotIt()).toEqual(['discord:id-ana', 'discord:id-binod']);
  });

  it('who read a language goes to those who are spoken to in it', async () => {
    await world.taker('ana');
    await world.taker('binod');
    // As a record of a later version may have it.
    await world.world.ports.fans.setLanguage('discord', 'id-binod', 'xx' as Language);

    await world.confirmed({ aim: { ...forAll, language: 'en' } });

    expect(await whoGotIt()).toEqual(['discord:id-ana']);
  });

  it('fits all that is named at once', async () => {
    const [ana, binod, chloe, dev] = [
      await world.taker('ana'),
      await world.taker('binod'),
      await world.taker('chloe'),
      await world.taker('dev'),
    ];
    for (const fan of [ana, binod, chloe]) await livesIn(fan, 'Delhi', 'delhi');
    for (const fan of [binod, chloe, dev]) await withdraw(fan);

    await world.confirmed({ aim: { to: 'not-pre-saved', metro: 'delhi', language: 'en' } });

    expect(await whoGotIt()).toEqual(['discord:id-binod', 'discord:id-chloe']);
  });

  it('in a city where so few are meant that they could be pointed at is refused, and counts nobody', async () => {
    await livesIn(await world.taker('ana'), 'Delhi', 'delhi');
    const inDelhi = { aim: { ...forAll, metro: 'delhi' } };

    await expect(world.write(inDelhi)).rejects.toMatchObject({ code: 'audience-too-small' });

    await livesIn(await world.taker('binod'), 'Delhi', 'delhi');
    const { blast } = await world.write(inDelhi);
    await world.world.ports.fans.markUnreachable('discord', 'id-binod', world.world.calendar.now());
    await expect(world.world.engine.confirmBlast({ account: maya, id: blast.id })).rejects.toMatchObject({
      code: 'audience-too-small',
    });
  });

  it('tires those it goes to, and nobody else', async () => {
    for (const name of ['ana', 'binod']) await livesIn(await world.taker(name), 'Delhi', 'delhi');
    await world.taker('chloe');
    const inDelhi = { aim: { ...forAll, metro: 'delhi' } };
    await world.confirmed(inDelhi);
    await world.confirmed(inDelhi);
    await whoGotIt();

    const { audience } = await world.write();
    await world.confirmed();

    expect(audience).toMatchObject({ fans: { discord: 1 }, tiredFans: 2, tiredCommunities: [] });
    expect(await whoGotIt()).toEqual(['discord:2001', 'discord:id-chloe']);
  });
});
