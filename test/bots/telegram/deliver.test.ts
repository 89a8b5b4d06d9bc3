import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { aLetter } from '../night-drive.js';
import { until } from '../until.js';
import { drivers, openTelegramWorld, type TelegramWorld } from './telegram-world.js';

let world: TelegramWorld;

/** A message after the release, to a Telegram account. */
function toTelegram(account: number): Letter {
  const letter = aLetter('saved', { externalId: String(account) });
  return { ...letter, announcement: { ...letter.announcement, platform: 'telegram' } };
}

async function outcomeOf(letter: Letter) {
  world.engine.letters.push(letter);
  await until(() => world.engine.outcomes.length > 0);
  return world.engine.outcomes[0];
}

describe.each(drivers)('an announcement on Telegram through %s', (driver) => {
  beforeEach(async () => {
    world = await openTelegramWorld({ driver, receives: 'polling' });
    await world.start();
  });
  afterEach(() => world.close());

  it('ends for a fan who has blocked the bot, and comes again once they have written', async () => {
    await world.ask('/help');
    await world.people.post(`/users/${world.asha}`, { blocked: true });

    expect(await outcomeOf(toTelegram(world.asha))).toEqual({ outcome: 'gone' });
    expect(world.log.messages('error')).toEqual([]);

    await world.ask('/help');
    world.engine.letters.push(toTelegram(world.asha));
    await until(() => world.engine.outcomes.length > 1);
    expect(world.engine.outcomes[1]).toEqual({ outcome: 'delivered' });
  });

  it('ends for an account that has never begun a chat, and for one that there is not', async () => {
    expect(await outcomeOf(toTelegram(world.asha))).toEqual({ outcome: 'gone' });
    world.engine.letters.push(toTelegram(1));
    await until(() => world.engine.outcomes.length > 1);

    expect(world.engine.outcomes[1]).toEqual({ outcome: 'gone' });
  });

  it.each([
    ['fails', { status: 502 }],
    ['cuts the line', { drop: true }],
    ['is shut off by what stands before it', { status: 503, html: '<h1>down</h1>' }],
  ])('is tried again when Telegram %s', async (_what, fault) => {
    await world.ask('/help');
    await world.people.post('/faults', { match: '/sendMessage', ...fault });

    expect(await outcomeOf(toTelegram(world.asha))).toEqual({ outcome: 'retry', afterMs: 0 });
  });

  it('is refused for good when Telegram cannot read it, and says why', async () => {
    await world.ask('/help');
    const description = "Bad Request: can't parse entities";
    const body = { ok: false, error_code: 400, description };
    await world.people.post('/faults', { match: '/sendMessage', status: 400, body });

    expect(await outcomeOf(toTelegram(world.asha))).toEqual({ outcome: 'refused', code: description });
  });
});
