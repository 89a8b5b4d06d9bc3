import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { aPostLetter } from '../night-drive.js';
import { until } from '../until.js';
import { drivers, openTelegramWorld, type TelegramWorld } from './telegram-world.js';

let world: TelegramWorld;

async function outcomeOf(letter: Letter) {
  world.engine.letters.push(letter);
  await until(() => world.engine.outcomes.length > 0);
  return world.engine.outcomes[0];
}

describe.each(drivers)('a post on Telegram through %s', (driver) => {
  beforeEach(async () => {
    world = await openTelegramWorld({ driver, receives: 'polling' });
    await world.start();
  });
  afterEach(() => world.close());

  it('in a group that has removed the bot is put aside for the operator, and nobody counts as gone', async () => {
    const place = { platform: 'telegram', communityId: '-100999' } as const;

    expect(await outcomeOf(aPostLetter('Tonight', place))).toEqual({ outcome: 'refused', code: 'not-in-group' });
    expect(world.log.messages('warn')).toContainEqual(expect.stringContaining('put out of it'));
  });
});
