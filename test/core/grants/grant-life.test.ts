import { describe, expect, it } from '@jest/globals';
import { destroyExpiredGrants } from '../../../core/grants/destroy-expired-grants.js';
import { startOfDay } from '../../../core/release-waves/midnight.js';
import { aWorld, hourMs, join } from '../world.js';
import { grantOf } from './known-grant.js';

const lastMidnight = startOfDay('2026-04-24', 'Etc/GMT+12');

describe('a grant', () => {
  it('is sealed: nothing of its credentials is readable in its record', async () => {
    const world = await aWorld();
    const grant = await grantOf(world, await join(world, 'ana'));

    const record = JSON.stringify(grant);
    expect(world.service.tokens.issued.filter((token) => record.includes(token))).toEqual([]);
    expect(grant.sealed?.kid).toBe('test');
  });

  it('is kept until 72 hours after the last midnight on Earth', async () => {
    const world = await aWorld();
    const grant = await grantOf(world, await join(world, 'ana'));
    expect(grant.keepUntil).toEqual(new Date(lastMidnight.getTime() + 72 * hourMs));
  });

  it('is destroyed on its date, with everything that could open a library, and not a millisecond before', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(new Date(lastMidnight.getTime() + 72 * hourMs - 1));
    await destroyExpiredGrants(world.ports);
    expect((await grantOf(world, ana)).state).toBe('live');

    world.calendar.advanceMs(1);
    await Promise.all([destroyExpiredGrants(world.ports), destroyExpiredGrants(world.ports)]);

    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed', sealed: null, scopes: [], version: 2 });
  });

  it('is destroyed on its date also when it was flagged, and by the hundreds', async () => {
    const world = await aWorld();
    const fans = [];
    for (let number = 0; number < 250; number += 1) fans.push(await join(world, `fan-${number}`));
    world.calendar.moveTo(new Date(lastMidnight.getTime() + 73 * hourMs));

    await destroyExpiredGrants(world.ports);

    const grants = await Promise.all(fans.map((fan) => grantOf(world, fan)));
    expect(grants.filter((grant) => grant.sealed !== null)).toEqual([]);
  });

  it('is replaced, not doubled, when the fan signs in again, and serves the same campaign', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const first = await grantOf(world, ana);
    world.calendar.advanceMs(hourMs);

    const again = await join(world, 'ana');

    expect(again.fanId).toBe(ana.fanId);
    expect(await grantOf(world, ana)).toMatchObject({ version: 2, state: 'live', purposes: first.purposes });
  });

  it('comes back to life when the fan signs in again after it was over', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const grant = await grantOf(world, ana);
    await world.ports.grants.replace({ ...grant, state: 'needs-reauth', version: 2 });

    await join(world, 'ana');

    expect(await grantOf(world, ana)).toMatchObject({ version: 3, state: 'live' });
  });

  it('survives two tabs that end their sign-ins at once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const [one, other] = await Promise.all([join(world, 'ana'), join(world, 'ana')]);

    expect(one.fanId).toBe(other.fanId);
    expect(await grantOf(world, one)).toMatchObject({ version: 3, state: 'live' });
  });
});
