import { describe, expect, it } from '@jest/globals';
import { removeSettledAccounts } from '../../../core/referrals/count-account.js';
import { destroyExpiredGrants } from '../../../core/grants/destroy-expired-grants.js';
import { testDatabase } from '../../contracts/test-database.js';
import { onMongo } from '../mongo-world.js';
import { aWorld, dayMs, join, midnightInKolkata } from '../world.js';
import { grantOf } from './known-grant.js';

describe('a database after the grants in it were destroyed', () => {
  const database = testDatabase();

  it('holds no byte of their credentials, and no account, anywhere', async () => {
    const world = onMongo(await aWorld(), database.opened());
    const fans = [];
    for (let number = 0; number < 5; number += 1)
      fans.push(await join(world, `account-canary-${number}`, { chat: false }));
    const before = await Promise.all(fans.map((fan) => grantOf(world, fan)));
    const traces = before.flatMap(({ sealed, accountMark }) => [sealed!.ciphertext, sealed!.wrappedKey, accountMark!]);
    expect(await found(traces)).toHaveLength(traces.length);
    expect(await found(fans.map(({ accountId }) => accountId))).toEqual([]);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 5 * dayMs));

    await destroyExpiredGrants(world.ports);
    await removeSettledAccounts(world.ports);

    expect(await found(traces)).toEqual([]);
  });

  /** Which of these texts stand anywhere in the database. */
  async function found(traces: string[]): Promise<string[]> {
    const native = database.opened().native();
    const texts: string[] = [];
    for (const { name } of await native.listCollections().toArray())
      texts.push(JSON.stringify(await native.collection(name).find().toArray()));
    return traces.filter((trace) => texts.some((text) => text.includes(trace)));
  }
});
