import { describe, expect, it } from '@jest/globals';
import type { LateFailure } from '../../../core/announcements/record-delivery.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import type { Announcement } from '../../../core/announcements/announcement.js';
import { aWorld, join, type World } from '../world.js';
import { deliverAll } from './deliver-all.js';

/** Ana has been told that she is in; answers the letter. */
async function aDelivered(): Promise<{ world: World; letter: Announcement }> {
  const world = await aWorld();
  const { fanId } = await join(world, 'ana');
  await collectAnnouncements(world.ports);
  await deliverAll(world);
  const [letter] = await world.ports.announcements.ofFan(fanId);
  if (letter?.state !== 'delivered') throw new Error('Nothing was delivered.');
  return { world, letter };
}

const stateOf = async ({ ports }: World, { id }: Announcement) => {
  const { state, reason } = (await ports.announcements.byId(id))!;
  return { state, reason };
};

describe('a delivered letter that came back', () => {
  it.each([
    [
      { outcome: 'retry', afterMs: 1_000 },
      { state: 'pending', reason: null },
    ],
    [{ outcome: 'gone' }, { state: 'undeliverable', reason: 'unreachable' }],
    [
      { outcome: 'held', reason: 'window-closed' },
      { state: 'held', reason: 'window-closed' },
    ],
    [
      { outcome: 'refused', code: '132015' },
      { state: 'parked', reason: 'refused: 132015' },
    ],
  ] as const)('counts as delivered no more: %j', async (why, becomes) => {
    const { world, letter } = await aDelivered();

    await world.engine.recordCameBack(letter.id, 'wamid.1', why);

    expect(await stateOf(world, letter)).toEqual(becomes);
  });

  it('is told anew where that can be, and then stays told whatever is said again of the first message', async () => {
    const { world, letter } = await aDelivered();
    const retry: LateFailure = { outcome: 'retry', afterMs: 0 };
    await world.engine.recordCameBack(letter.id, 'wamid.1', retry);
    world.monotonic.advanceMs(60_000);

    expect(await deliverAll(world)).toEqual([letter.kind]);
    await world.engine.recordCameBack(letter.id, 'wamid.1', retry);

    expect(await stateOf(world, letter)).toMatchObject({ state: 'delivered' });
    expect(await deliverAll(world)).toEqual([]);
  });

  it('is given up where its time is over, and an account that is gone is written to no more', async () => {
    const { world, letter } = await aDelivered();
    world.monotonic.advanceMs(73 * 3_600_000);
    await world.engine.recordCameBack(letter.id, 'wamid.1', { outcome: 'retry', afterMs: 0 });
    expect(await stateOf(world, letter)).toEqual({ state: 'undeliverable', reason: 'platform-trouble' });

    const other = await aDelivered();
    await other.world.engine.recordCameBack(other.letter.id, 'wamid.2', { outcome: 'gone' });
    const { platform, externalId, artistId } = other.letter;
    if (platform === 'email') throw new Error('Ana is in chat.');
    const identity = await other.world.ports.fans.identity(artistId, platform, externalId);
    expect(identity?.unreachableSince).not.toBeNull();
  });

  it('is nobody’s where it is unknown, or was not delivered', async () => {
    const { world } = await aDelivered();

    await expect(world.engine.recordCameBack('nobodys', 'wamid.1', { outcome: 'gone' })).resolves.toBeUndefined();
  });
});
