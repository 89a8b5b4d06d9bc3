import { beforeEach, describe, expect, it } from '@jest/globals';
import { removeOldMenus } from '../../../core/fans/keep-last-menu.js';
import { menuKeptMs } from '../../../core/fans/last-menu.js';
import { accountOf } from '../referrals/friends.js';
import { aWorld, join, minuteMs, type World } from '../world.js';
import { aTeam, maya } from './acting.js';

const choices = [
  { name: 'presave', options: { release: 'night-drive' } },
  { name: 'help', options: {} },
];

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
const shown = (name: string) => world.engine.lastMenu(accountOf(name));

describe('the last list that an account was shown', () => {
  it('is kept of a fan and of who acts for an artist, and of nobody else', async () => {
    await join(world, 'ana');
    await aTeam(world);

    for (const account of [accountOf('ana'), accountOf('stranger'), maya]) {
      await world.engine.keepLastMenu(account, choices);
    }

    expect(await shown('ana')).toEqual(choices);
    expect(await world.engine.lastMenu(maya)).toEqual(choices);
    expect(await world.ports.lastMenus.of(accountOf('stranger'))).toBeNull();
  });

  it('is replaced by the next one, and by one that may not be kept', async () => {
    await join(world, 'ana');
    await world.engine.keepLastMenu(accountOf('ana'), choices);

    await world.engine.keepLastMenu(accountOf('ana'), choices.slice(1));
    expect(await shown('ana')).toEqual(choices.slice(1));

    await world.engine.keepLastMenu(accountOf('ana'), []);
    expect(await shown('ana')).toEqual([]);
  });

  it('can be chosen from for a month, and is removed then', async () => {
    await join(world, 'ana');
    await world.engine.keepLastMenu(accountOf('ana'), choices);

    world.monotonic.advanceMs(menuKeptMs - minuteMs);
    await removeOldMenus(world.ports);
    expect(await shown('ana')).toEqual(choices);

    world.monotonic.advanceMs(minuteMs);
    expect(await shown('ana')).toEqual([]);
    await removeOldMenus(world.ports);
    expect(await world.ports.lastMenus.of(accountOf('ana'))).toBeNull();
  });

  it('goes with the account when two ids turn out to be one, the later of two', async () => {
    await join(world, 'ana');
    await world.engine.givePersonalLink(accountOf('hidden'));
    await world.engine.keepLastMenu(accountOf('ana'), choices.slice(1));
    world.monotonic.advanceMs(minuteMs);
    await world.engine.keepLastMenu(accountOf('hidden'), choices);

    await world.engine.recogniseAccount(accountOf('hidden'), ['id-ana']);

    expect(await shown('ana')).toEqual(choices);
    expect(await world.ports.lastMenus.of(accountOf('hidden'))).toBeNull();
  });

  it('stays where the one of the other id is older', async () => {
    await join(world, 'ana');
    await world.engine.givePersonalLink(accountOf('hidden'));
    await world.engine.keepLastMenu(accountOf('hidden'), choices);
    world.monotonic.advanceMs(minuteMs);
    await world.engine.keepLastMenu(accountOf('ana'), choices.slice(1));

    await world.engine.recogniseAccount(accountOf('hidden'), ['id-ana']);

    expect(await shown('ana')).toEqual(choices.slice(1));
    expect(await world.ports.lastMenus.of(accountOf('hidden'))).toBeNull();
  });

  it('is in what a fan takes along', async () => {
    const ana = await join(world, 'ana');
    await world.engine.keepLastMenu(accountOf('ana'), choices);

    const page = await world.engine.ownPage(ana.session);

    expect(page?.data.lastMenus).toMatchObject([{ account: { externalId: 'id-ana' }, choices }]);
  });

  it('is in what is kept of who acts for an artist', async () => {
    await aTeam(world);
    await world.engine.keepLastMenu(maya, choices);

    expect(await world.engine.actsOfAccount(maya)).toMatchObject({ menu: { choices } });
  });

  it('is gone once they had us forget them, in chat or on their page, and is not kept anew', async () => {
    const ana = await join(world, 'ana');
    await join(world, 'ben');
    for (const name of ['ana', 'ben']) await world.engine.keepLastMenu(accountOf(name), choices);

    await world.engine.forgetOwn(ana.session);
    await world.engine.forgetAccount(accountOf('ben'));
    for (const name of ['ana', 'ben']) await world.engine.keepLastMenu(accountOf(name), choices);

    for (const name of ['ana', 'ben']) expect(await world.ports.lastMenus.of(accountOf(name))).toBeNull();
  });
});
