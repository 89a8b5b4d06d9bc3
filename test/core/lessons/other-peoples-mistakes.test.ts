import { describe, expect, it } from '@jest/globals';
import { libraryWriteId } from '../../../core/library-writes/library-write.js';
import { preSaveId } from '../../../core/pre-saves/pre-save.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { fanNumber } from '../../contracts/samples.js';
import { aBrowserOf, aWorld, begin, join, midnightInKolkata, writeOf } from '../world.js';

describe('what went wrong in other people’s pre-save code', () => {
  it('500 dead writes at the head of the queue starve no live one', async () => {
    const world = await aWorld();
    const model = await writeOf(world, await join(world, 'first'));
    const dead = Array.from({ length: 500 }, (_, number) => {
      const fanId = fanNumber(number);
      const id = preSaveId(world.campaign.id, fanId, 'spotify');
      return { ...model, id: libraryWriteId(id, 'track'), preSaveId: id, fanId, state: 'dead' as const };
    });
    await world.ports.writes.add(dead);
    const last = await join(world, 'last');

    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(await writeOf(world, last)).toMatchObject({ state: 'verified' });
  });

  it('the `state` of a sign-in is never the same twice, and as long as 256 random bits', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    const states = new Set<string | null>();
    for (let time = 0; time < 20; time += 1) states.add((await begin(world, here)).searchParams.get('state'));

    expect(states.size).toBe(20);
    for (const state of states) expect(Buffer.from(state ?? '', 'base64url')).toHaveLength(32);
  });
});
