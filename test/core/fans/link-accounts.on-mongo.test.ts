import { beforeEach, describe, expect, it } from '@jest/globals';
import { eraseForgotten, forgetFan } from '../../../core/fans/forget-fan.js';
import { testDatabase } from '../../contracts/test-database.js';
import { onMongo } from '../mongo-world.js';
import { accountOf, codeOf, joinWith, pointsOf } from '../referrals/friends.js';
import { aWorld, join, minuteMs, type World } from '../world.js';

describe('linked accounts in a real database', () => {
  const database = testDatabase();
  let world: World;
  beforeEach(async () => {
    world = onMongo(await aWorld(), database.opened());
  });

  const everything = async () => {
    const native = database.opened().native();
    const collections = await native.listCollections().toArray();
    const records = collections.map(async ({ name }) => JSON.stringify(await native.collection(name).find().toArray()));
    return (await Promise.all(records)).join('\n');
  };

  it('are one fan with the points of both, and what was one of them is known by nothing but a random id', async () => {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    await joinWith(world, 'friend', await codeOf(world, two));
    await world.engine.stopAll(accountOf('two'));
    const { code } = await world.engine.startLink(accountOf('two'));

    await world.engine.viewLink(accountOf('ana'), code);
    await world.engine.confirmLink(accountOf('ana'), code);

    expect(await world.engine.chatStatus(accountOf('two'))).toHaveLength(1);
    expect([await pointsOf(world, ana), await pointsOf(world, two)]).toEqual([1, 0]);
    expect(await world.ports.fanMerges.unfinished(10)).toEqual([]);

    await forgetFan({ fanId: ana.fanId, place: 'chat' }, world.ports);
    for (let round = 0; round < 2; round += 1) await eraseForgotten(world.ports);
    expect(await everything()).not.toMatch(/id-ana|id-two/);
    expect(await world.ports.fans.byId(two.fanId)).toBeNull();
  });

  it('leave no code behind: it is kept as a hash, and for minutes', async () => {
    await join(world, 'ana');
    const { code } = await world.engine.startLink(accountOf('ana'));
    const written = await everything();
    expect(written).not.toContain(code);
    expect(written).not.toContain(code.replace('-', ''));

    world.monotonic.advanceMs(10 * minuteMs);
    await world.ports.linkCodes.removeExpired(world.monotonic.now());

    await expect(world.engine.viewLink(accountOf('new'), code)).rejects.toMatchObject({ code: 'link-code-unknown' });
    expect(await database.opened().native().collection('link_codes').find().toArray()).toEqual([]);
  });
});
