import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { giveUpAt } from '../../../core/announcements/announcement.js';
import { anAnnouncement } from '../../contracts/samples.js';
import { aWorld, join, promiseTo, secondMs, type World } from '../../core/world.js';
import { until } from '../until.js';
import { drivers, openTelegramWorld, type TelegramWorld } from './telegram-world.js';

let telegram: TelegramWorld;
let world: World;

beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => telegram.close());

/** Fans of the sandbox's Telegram who have begun a chat and pre-saved, each with a message that waits for them. */
async function fansToBeTold(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const fan = await join(world, `fan${number}`, { chat: false });
    const { id: preSaveId, artistId, campaignId, fanId } = await promiseTo(world, fan);
    const account = await telegram.people.newFan(`fan.${number}`);
    const createdAt = world.monotonic.now();
    const identity = { artistId, fanId, platform: 'telegram', externalId: String(account) } as const;
    await world.ports.fans.claimIdentity({
      ...identity,
      displayName: `fan ${number}`,
      accountCreatedAt: null,
      createdAt,
    });
    const times = { createdAt, nextTryAt: createdAt, giveUpAt: giveUpAt(createdAt) };
    const about = { id: String(number), preSaveId, campaignId, kind: 'pre-saved' } as const;
    await world.ports.announcements.add(anAnnouncement({ ...identity, ...about, ...times }));
    ids.push(account);
  }
  return ids;
}

async function told(fans: readonly number[]): Promise<number[]> {
  const seen = await Promise.all(fans.map((fan) => telegram.people.sees(fan)));
  return seen.map(
    (messages) => messages.filter(({ text }) => text.includes('You’re in') || text.includes("You're in")).length,
  );
}

describe.each(drivers)('a storm of messages on Telegram through %s', (driver) => {
  it('reaches every fan once through limits, failures and cut lines', async () => {
    telegram = await openTelegramWorld({ driver, receives: 'polling' }, world.monotonic);
    const fans = await fansToBeTold(12);
    await telegram.people.post('/limits', { globalPerSecond: 5 });
    await telegram.people.post('/faults', { match: '/sendMessage', status: 502, times: 2 });
    await telegram.people.post('/faults', { match: '/sendMessage', drop: true, times: 2 });

    await telegram.start({}, world.engine);
    await until(async () => {
      world.monotonic.advanceMs(20 * secondMs);
      return (await world.ports.announcements.ended('telegram', 'delivered', 1_000)).length >= 12;
    }, 25_000);

    expect(await told(fans)).toEqual(fans.map(() => 1));
  });

  it('waits out the whole pause that Telegram asks for: until then no letter leaves, and none counts as failed', async () => {
    telegram = await openTelegramWorld({ driver, receives: 'polling' }, world.monotonic);
    const fans = await fansToBeTold(12);
    const parameters = { retry_after: 300 };
    const body = { ok: false, error_code: 429, description: 'Too Many Requests: retry after 300', parameters };
    await telegram.people.post('/faults', { match: '/sendMessage', status: 429, times: 12, body });
    const { announcements } = world.ports;
    const sent = () => telegram.people.calls('sendMessage');
    const all = async () => Promise.all(fans.map((_, number) => announcements.byId(String(number))));

    await telegram.start({}, world.engine);
    // Those that were on their way already when it was first said.
    await until(async () => (await sent()).length > 0 && (await all()).every((each) => each?.failures === 0));
    const met = (await sent()).length;
    expect(met).toBeLessThanOrEqual(8);
    expect((await all()).map((each) => each?.state)).toEqual(fans.map(() => 'pending'));
    world.monotonic.advanceMs(299 * secondMs);
    await telegram.people.write(telegram.asha, '/help');
    await until(async () => (await sent()).length > met);
    expect((await sent()).slice(met).map(({ parameters: to }) => to?.['chat_id'])).toEqual([String(telegram.asha)]);

    await until(async () => {
      world.monotonic.advanceMs(20 * secondMs);
      return (await announcements.ended('telegram', 'delivered', 100)).length === 12;
    }, 25_000);
    expect(await told(fans)).toEqual(fans.map(() => 1));
  });

  it('asks Telegram once for each account that has blocked the bot, and tells the others', async () => {
    telegram = await openTelegramWorld({ driver, receives: 'polling' }, world.monotonic);
    const fans = await fansToBeTold(4);
    for (const fan of fans.slice(0, 2)) await telegram.people.post(`/users/${fan}`, { blocked: true });

    await telegram.start({}, world.engine);
    await until(async () => {
      world.monotonic.advanceMs(20 * secondMs);
      const { announcements } = world.ports;
      const [lost, reached] = await Promise.all([
        announcements.ended('telegram', 'undeliverable', 100),
        announcements.ended('telegram', 'delivered', 100),
      ]);
      return lost.length === 2 && reached.length === 2;
    });

    expect(await told(fans.slice(2))).toEqual([1, 1]);
  });
});
