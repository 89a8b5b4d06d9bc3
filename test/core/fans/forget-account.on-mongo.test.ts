import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../contracts/test-database.js';
import { onMongo } from '../mongo-world.js';
import { aWorld } from '../world.js';
import { actAsMaya, aTeam, maya } from './acting.js';

describe('somebody who acts for an artist, and is no fan', () => {
  const database = testDatabase();

  const everything = async () => {
    const native = database.opened().native();
    const collections = await native.listCollections().toArray();
    const records = collections.map(async ({ name }) => JSON.stringify(await native.collection(name).find().toArray()));
    return (await Promise.all(records)).join('\n');
  };

  it('is nowhere in the whole database once they had us forget them', async () => {
    const world = onMongo(await aWorld(), database.opened());
    await aTeam(world);
    await actAsMaya(world);
    expect(await everything()).toMatch(/account-of-maya/);
    expect(await everything()).toMatch(/Maya Iyer/);
    expect(await database.opened().native().collection('last_menus').countDocuments()).toBe(1);

    await world.engine.forgetAccount(maya);

    expect(await everything()).not.toMatch(/account-of-maya|Maya Iyer/);
  });
});
