import { describe, expect, it, jest } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { anAnnouncement } from '../../contracts/samples.js';
import { aWorld, hourMs, join, midnightInKolkata, minuteMs, promiseTo, type KnownFan, type World } from '../world.js';
import { deliverAll } from './deliver-all.js';

/** A second message to the same account, of a kind that is true of a pre-save before its release. */
async function alsoTell(world: World, fan: KnownFan, id: string): Promise<void> {
  const { id: preSaveId, artistId, campaignId, fanId } = await promiseTo(world, fan);
  const now = world.monotonic.now();
  const times = { nextTryAt: now, createdAt: now, giveUpAt: new Date(now.getTime() + 72 * hourMs) };
  const externalId = `id-${fan.accountId}`;
  await world.ports.announcements.add(
    anAnnouncement({ id, preSaveId, artistId, campaignId, fanId, externalId, kind: 'pre-saved', ...times }),
  );
}

/** Delivers whatever is due, each to its own account, and notes the ids. */
function aPostman(outcome: (letter: Letter) => DeliveryOutcome = () => ({ outcome: 'delivered' })) {
  const told: string[] = [];
  const deliver = async (letter: Letter): Promise<DeliveryOutcome> => {
    const made = outcome(letter);
    if (made.outcome === 'delivered') told.push(letter.announcement.id);
    return made;
  };
  return { told, postman: { deliver, isAtWork: () => true, atOnce: 3 } };
}

describe('messages to one account', () => {
  it('arrive in the order in which they happened, also when the first is put off', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await alsoTell(world, ana, 'b-second');
    await alsoTell(world, ana, 'a-third');
    let trouble = true;
    const { told, postman } = aPostman(() => (trouble ? { outcome: 'retry', afterMs: 0 } : { outcome: 'delivered' }));
    await world.engine.deliverAnnouncements('discord', postman);
    trouble = false;
    for (let round = 0; round < 20; round += 1) {
      world.monotonic.advanceMs(minuteMs);
      await world.engine.deliverAnnouncements('discord', postman);
    }

    expect(told.slice(1)).toEqual(['b-second', 'a-third']);
    expect(told[0]).toMatch(/^pre-saved:/);
  });

  it('wait for one that is put off, while other accounts get theirs', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await alsoTell(world, ana, 'second');
    await join(world, 'binod');
    const { told, postman } = aPostman(({ announcement }) =>
      announcement.externalId === 'id-ana' ? { outcome: 'retry', afterMs: hourMs } : { outcome: 'delivered' },
    );
    for (let round = 0; round < 5; round += 1) {
      await world.engine.deliverAnnouncements('discord', postman);
      world.monotonic.advanceMs(minuteMs);
    }

    expect(told).toHaveLength(1);
    expect(told[0]).toContain('id-binod');
  });

  it('wait no longer once the one before them is parked', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await alsoTell(world, ana, 'second');
    const { told, postman } = aPostman(({ announcement }) =>
      announcement.id === 'second' ? { outcome: 'delivered' } : { outcome: 'refused', code: '50035' },
    );
    await world.engine.deliverAnnouncements('discord', postman);
    world.monotonic.advanceMs(5 * minuteMs);
    await world.engine.deliverAnnouncements('discord', postman);

    expect(told).toEqual(['second']);
  });

  it('are numbered by what happened first, also when so many wait that the release is collected before the sign-up', async () => {
    const world = await aWorld();
    const others = jest.spyOn(world.ports.preSaves, 'withOutbox').mockResolvedValue([]);
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    others.mockRestore();
    await collectAnnouncements(world.ports);

    const { id } = await promiseTo(world, ana);
    const told = [`pre-saved:${id}:pre-saved:${id}:discord:id-ana`, `saved:${id}:track-1:discord:id-ana`];
    const numbers = told.map(async (each) => (await world.ports.announcements.byId(each))?.sequence);
    expect(await Promise.all(numbers)).toEqual([1, 2]);
  });
});

describe('messages to several accounts', () => {
  it('are in hand at once, as many as the platform allows and never two to one account', async () => {
    const world = await aWorld();
    for (const name of ['ana', 'binod', 'chloe', 'dan', 'eva', 'finn', 'gita']) {
      await alsoTell(world, await join(world, name), `second to ${name}`);
    }
    const inHand: string[] = [];
    let most = 0;
    const deliver = async ({ announcement }: Letter): Promise<DeliveryOutcome> => {
      expect(inHand).not.toContain(announcement.externalId);
      inHand.push(announcement.externalId);
      most = Math.max(most, inHand.length);
      await new Promise((resolve) => setImmediate(resolve));
      inHand.splice(inHand.indexOf(announcement.externalId), 1);
      return { outcome: 'delivered' };
    };

    for (let round = 0; round < 2; round += 1) {
      await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true, atOnce: 3 });
    }

    expect(most).toBe(3);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('are all brought in one round, however many wait', async () => {
    const world = await aWorld();
    for (let fan = 0; fan < 230; fan += 1) await join(world, `fan${fan}`);
    expect(await deliverAll(world)).toHaveLength(230);
  });
});
