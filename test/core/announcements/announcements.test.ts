import { describe, expect, it, jest } from '@jest/globals';
import { collectAnnouncements, releaseNews } from '../../../core/announcements/collect-announcements.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { albumUri, aWorld, hourMs, join, midnightInKolkata, minuteMs, pass, trackUri, type World } from '../world.js';
import { deliverAll } from './deliver-all.js';

/** What waits to be told on Discord, as `kind for account`. */
async function waiting({ ports }: World): Promise<string[]> {
  const pending = await ports.announcements.pending('discord', ports.monotonic.now(), 1_000);
  return pending.map(({ kind, externalId }) => `${kind} for ${externalId}`);
}

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

describe('what cannot be told', () => {
  it('keeps nobody else from hearing of theirs, and is told once it can be', async () => {
    const world = await aWorld();
    const identitiesOf = world.ports.fans.identitiesOf.bind(world.ports.fans);
    let broken = '';
    jest
      .spyOn(world.ports.fans, 'identitiesOf')
      .mockImplementation((fanId) =>
        fanId === broken ? Promise.reject(new Error('It is broken.')) : identitiesOf(fanId),
      );
    const ana = await join(world, 'ana');
    await join(world, 'bea');
    await deliverAll(world);
    broken = ana.fanId;
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    await collectAnnouncements(world.ports);
    expect(await waiting(world)).toContain('saved for id-bea');

    broken = '';
    await collectAnnouncements(world.ports);
    expect(await waiting(world)).toContain('saved for id-ana');
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
    await collectAnnouncements(world.ports);
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

  it('of a second end is told as well: a fan whose new permission ends too is asked again', async () => {
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

  it.each([
    [['verified', 'verified'], 'saved'],
    [['verified', 'already-there'], 'saved'],
    [['already-there', 'already-there'], 'already-there'],
    [['verified', 'dead'], 'not-saved'],
    [['verified', 'needs-reauth'], 'reconnect'],
    [['dead', 'needs-reauth'], 'reconnect'],
    [['verified', 'withdrawn'], null],
    [['reminded', 'reminded'], 'release-reminder'],
    [['reminded', 'withdrawn'], null],
  ] as const)('of writes that ended %j is %j', (states, kind) => {
    expect(releaseNews(states)).toBe(kind);
  });
});
