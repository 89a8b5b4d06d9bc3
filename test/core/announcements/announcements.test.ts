import { describe, expect, it, jest } from '@jest/globals';
import type { Announcement } from '../../../core/announcements/announcement.js';
import { collectAnnouncements, releaseNews } from '../../../core/announcements/collect-announcements.js';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import {
  albumUri,
  aWorld,
  hourMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  secondMs,
  trackUri,
  type World,
} from '../world.js';

/** What waits to be told on Discord, as `kind for account`. */
async function waiting({ ports }: World): Promise<string[]> {
  const pending = await ports.announcements.pending('discord', ports.monotonic.now(), 1_000);
  return pending.map(({ kind, externalId }) => `${kind} for ${externalId}`);
}

/** Lets the platform take everything that waits; answers what was delivered. */
async function deliverAll(
  { engine }: World,
  outcome: (letter: Letter) => DeliveryOutcome = () => ({ outcome: 'delivered' }),
): Promise<Announcement['kind'][]> {
  const delivered: Announcement['kind'][] = [];
  const deliver = async (letter: Letter) => {
    delivered.push(letter.announcement.kind);
    return outcome(letter);
  };
  await engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return delivered;
}

const inTrouble = (): DeliveryOutcome => ({ outcome: 'retry', afterMs: 0 });

const died = (): never => {
  throw new Error('The process died.');
};

/** Ana has pre-saved track and album, has heard of it, and it is midnight. */
async function aMidnight(): Promise<World> {
  const world = await aWorld({ campaign: { saves: ['track', 'album'] } });
  await join(world, 'ana');
  await deliverAll(world);
  world.calendar.moveTo(midnightInKolkata);
  return world;
}

describe('the news of a pre-save', () => {
  it('reaches the fan’s chat account at once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    expect(await waiting(world)).toEqual(['pre-saved for id-ana']);
  });

  it('is told once to a fan who joins twice', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world);
    await join(world, 'ana');
    expect(await waiting(world)).toEqual([]);
  });

  it('goes to nobody for a fan without a chat account', async () => {
    const world = await aWorld();
    await join(world, 'ana', { chat: false });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    expect(await waiting(world)).toEqual([]);
    expect(await world.ports.writes.withOutbox(10)).toEqual([]);
  });
});

describe('the news of a release', () => {
  it('is one message per pre-save, after the last item', async () => {
    const world = await aMidnight();
    world.service.onArrival = ({ call }) => {
      // The track is saved; the album has to wait.
      if (call === 'save' && world.service.count('save') === 1) world.service.fail('save', { outcome: 'ghost' });
    };
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    expect(await waiting(world)).toEqual([]);

    pass(world, 10 * minuteMs);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);

    expect(await waiting(world)).toEqual(['saved for id-ana']);
    expect(world.service.libraryOf('ana').sort()).toEqual([albumUri, trackUri].sort());
  });

  it('is told once although the collector died between keeping the message and clearing the outbox', async () => {
    const world = await aMidnight();
    await runDueWaves(world.ports);
    const clear = jest.spyOn(world.ports.writes, 'clearOutbox').mockRejectedValueOnce(new Error('The process died.'));
    await expect(collectAnnouncements(world.ports)).rejects.toThrow('The process died.');
    clear.mockRestore();

    expect(await deliverAll(world)).toEqual(['saved']);
    await collectAnnouncements(world.ports);
    await collectAnnouncements(world.ports);

    expect(await deliverAll(world)).toEqual([]);
    expect(await world.ports.writes.withOutbox(10)).toEqual([]);
  });

  it('is told once when two workers collect at once', async () => {
    const world = await aMidnight();
    await runDueWaves(world.ports);
    await Promise.all([collectAnnouncements(world.ports), collectAnnouncements(world.ports)]);
    expect(await waiting(world)).toEqual(['saved for id-ana']);
  });

  it('is asked for anew by a permission that has ended, and told when the fan has given a new one', async () => {
    const world = await aMidnight();
    world.service.revoke('ana');
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    expect(await deliverAll(world)).toEqual(['reconnect']);

    await join(world, 'ana');
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);

    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it.each([
    [['verified', 'verified'], 'saved'],
    [['verified', 'already-there'], 'saved'],
    [['already-there', 'already-there'], 'already-there'],
    [['verified', 'dead'], 'not-saved'],
    [['verified', 'needs-reauth'], 'reconnect'],
    [['dead', 'needs-reauth'], 'reconnect'],
    [['verified', 'withdrawn'], null],
    [['reminded'], null],
  ] as const)('of writes that ended %j is %j', (states, kind) => {
    expect(releaseNews(states)).toBe(kind);
  });
});

describe('a delivery', () => {
  it('is made once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    expect(await deliverAll(world)).toEqual(['pre-saved']);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('is made once by two processes at once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const both = await Promise.all([deliverAll(world), deliverAll(world)]);
    expect(both.flat()).toEqual(['pre-saved']);
  });

  it('is made again after its time when the platform asks to wait', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, () => ({ outcome: 'retry', afterMs: 5 * minuteMs }));
    world.monotonic.advanceMs(5 * minuteMs - 1);
    expect(await deliverAll(world)).toEqual([]);
    world.monotonic.advanceMs(1);
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is made again by another process once the lease of one that died is over', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await expect(deliverAll(world, died)).rejects.toThrow('The process died.');
    world.monotonic.advanceMs(3 * minuteMs - 1);
    expect(await deliverAll(world)).toEqual([]);
    world.monotonic.advanceMs(1);
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is left to the one that is at it, however long the letters before it took', async () => {
    const world = await aWorld();
    for (const name of ['ana', 'binod', 'chloe']) await join(world, name);
    let inHand = 0;
    const second: string[] = [];
    const deliver = async (): Promise<DeliveryOutcome> => {
      // Three calls, each of three tries of 10 s with a rate limit of 5 s before it.
      world.monotonic.advanceMs(135 * secondMs);
      inHand += 1;
      if (inHand === 3) second.push(...(await deliverAll(world)));
      return { outcome: 'delivered' };
    };

    await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });

    expect(inHand).toBe(3);
    expect(second).toEqual([]);
  });

  it('is made in the next round although the letter before it cannot be opened', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await join(world, 'binod');
    const ofFan = world.ports.preSaves.ofFan.bind(world.ports.preSaves);
    jest.spyOn(world.ports.preSaves, 'ofFan').mockImplementation(async (fanId) => {
      if (fanId === ana.fanId) throw new Error('It cannot be read.');
      return ofFan(fanId);
    });

    await expect(deliverAll(world)).rejects.toThrow('It cannot be read.');

    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is given up when the account cannot be reached any more', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, () => ({ outcome: 'gone' }));
    world.monotonic.advanceMs(48 * hourMs);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('outlasts 71 hours of a platform’s trouble', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    for (let hour = 0; hour < 71; hour += 1) {
      expect(await deliverAll(world, inTrouble)).toEqual(['pre-saved']);
      world.monotonic.advanceMs(hourMs);
    }
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is given up once the platform has been in trouble for 72 hours, counted from the news', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.monotonic.advanceMs(72 * hourMs);
    expect(await deliverAll(world, inTrouble)).toEqual(['pre-saved']);
    world.monotonic.advanceMs(hourMs);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('is tried again after pauses that double from half a minute to half an hour', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, inTrouble);
    for (const pauseMinutes of [0.5, 1, 2, 4, 8, 16, 30, 30, 30]) {
      world.monotonic.advanceMs(pauseMinutes * minuteMs - 1);
      expect(await deliverAll(world)).toEqual([]);
      world.monotonic.advanceMs(1);
      expect(await deliverAll(world, inTrouble)).toEqual(['pre-saved']);
    }
  });

  it('is left alone by a bot that is stopping', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await join(world, 'binod');
    const told: string[] = [];
    const deliver = async ({ announcement }: Letter): Promise<DeliveryOutcome> => {
      told.push(announcement.externalId);
      return { outcome: 'delivered' };
    };

    await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => told.length === 0 });

    expect(told).toEqual(['id-ana']);
    // Not taken, so that the next bot needs to wait for no lease, and counts no attempt.
    const untouched = await world.ports.announcements.pending('discord', world.monotonic.now(), 10);
    expect(untouched).toMatchObject([{ externalId: 'id-binod', attempts: 0 }]);
  });

  it('of a second end is made as well: a fan whose new permission ends too is asked again', async () => {
    const world = await aMidnight();
    const heard: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      world.service.revoke('ana');
      await runDueWaves(world.ports);
      await collectAnnouncements(world.ports);
      heard.push(...(await deliverAll(world)));
      world.calendar.advanceMs(hourMs);
      await join(world, 'ana');
    }

    expect(heard).toEqual(['reconnect', 'reconnect']);
  });
});
