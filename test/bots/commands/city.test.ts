import { beforeEach, describe, expect, it } from '@jest/globals';
import { answer, suggest } from '../../../bots/commands/route.js';
import { clustersOf } from '../../../core/places/count-metros.js';
import { aBrowserOf, aWorld, join, type KnownFan, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

let world: World;
let ana: KnownFan;
beforeEach(async () => {
  world = await aWorld();
  ana = await join(world, 'ana');
});

const typedBy = (name: string, options: Record<string, string>) => {
  const account = { platform: 'discord', externalId: `id-${name}`, displayName: name } as const;
  return { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
};

async function ask(name: string, options: Record<string, string> = {}) {
  const reply = await answer('city', typedBy(name, options), { engine: world.engine, log: world.log });
  expect(reply.visibility).toBe('private');
  return readReply(reply);
}

describe('/city', () => {
  it('tells what is known, what it is for, and how to say it', async () => {
    const text = await ask('ana');

    expect(text).toContain('River of Glass does not know which city you live in.');
    expect(text).toContain('how many fans each city has, and never who');
    expect(text).toContain('type /city and your city');
    expect(text).toContain('[Rather not say] /city name:-');
  });

  it('keeps the city told, and says for which metro it counts', async () => {
    expect(await ask('ana', { name: ' नोएडा ' })).toContain(
      'With River of Glass you live in नोएडा. You count for Delhi.',
    );

    const { city } = (await world.ports.fans.byId(ana.fanId))!;
    expect(city).toMatchObject({ by: 'asked', metro: 'delhi' });
    const rules = { strategy: { discoveryThreshold: 500 }, minimumClusterSize: 1 };
    expect(clustersOf([city], rules).clusters).toMatchObject([{ metro: 'delhi', fans: 1 }]);
  });

  it('changes it, also to a town that is no metro, and to nothing at all', async () => {
    await ask('ana', { name: 'Noida' });
    expect(await ask('ana', { name: 'Ziro' })).toContain('You count among the cities elsewhere.');

    const declined = await ask('ana', { name: '-' });
    expect(declined).toContain('You would rather not tell River of Glass.');
    expect(declined).not.toContain('Ziro');
    expect((await world.ports.fans.byId(ana.fanId))?.city).toMatchObject({ by: 'declined', name: null });
  });

  it('keeps nothing of somebody who has pre-saved nothing, or has stopped it', async () => {
    await aBrowserOf(world, 'ben');
    expect(await ask('ben', { name: 'Noida' })).toContain('Pre-save it yourself first: type /presave.');
    expect(await ask('nobody')).toContain('Pre-save first: type /presave.');

    await world.engine.stopAll(typedBy('ana', {}).account);
    await ask('ana', { name: 'Noida' });
    expect((await world.ports.fans.byId(ana.fanId))?.city).toBeNull();
  });

  it.each(['@everyone', '<b>', '12345', 'https://evil.example'])('refuses what is no city: %s', async (name) => {
    expect(await ask('ana', { name })).toContain('That is no name of a city.');
    expect((await world.ports.fans.byId(ana.fanId))?.city).toBeNull();
  });

  it('offers metros while one types, by any of their names', async () => {
    const offer = (typed: string) =>
      suggest(
        { name: 'city', input: typedBy('ana', {}), option: 'name', typed },
        { engine: world.engine, log: world.log },
      );

    expect(await offer('gurug')).toEqual([{ label: 'Delhi', value: 'Delhi' }]);
    expect((await offer('')).length).toBeGreaterThan(25);
  });
});
