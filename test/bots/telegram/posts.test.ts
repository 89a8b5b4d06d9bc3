import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { aBlastLetter, aPostLetter } from '../night-drive.js';
import { until } from '../until.js';
import { buttonsOf } from './telegram-people.js';
import { drivers, openTelegramWorld, type TelegramWorld } from './telegram-world.js';

let world: TelegramWorld;

async function outcomeOf(letter: Letter) {
  world.engine.letters.push(letter);
  await until(() => world.engine.outcomes.length > 0);
  return world.engine.outcomes[0];
}

const inGroup = () => ({ platform: 'telegram', communityId: String(world.group) }) as const;

describe.each(drivers)('a post on Telegram through %s', (driver) => {
  beforeEach(async () => {
    world = await openTelegramWorld({ driver, receives: 'polling' });
    await world.start();
  });
  afterEach(() => world.close());

  it('is one message in the group, with a link that goes on in each one’s own chat with the bot', async () => {
    expect(await outcomeOf(aPostLetter('Tonight at six. <b>@everyone</b>', inGroup()))).toEqual({
      outcome: 'delivered',
    });

    const posted = (await world.people.sees(world.asha, world.group)).at(-1);
    expect(posted?.text).toMatch(/Tonight at six\. <b>@.everyone<\/b>/u);
    const [button] = buttonsOf(posted);
    expect(button).toMatchObject({ text: 'Get my own link', url: expect.stringContaining('?start=presave') });

    await world.people.open(world.asha, button?.url ?? '');
    await until(async () => (await world.people.sees(world.asha)).length > 0);
    expect((await world.people.sees(world.asha)).at(-1)?.text).toContain('Night Drive');
    expect(world.engine.asked).toMatchObject({ release: 'night-drive', place: { communityId: String(world.group) } });
  });

  it('in a group that has removed the bot is put aside for the operator, and nobody counts as gone', async () => {
    const place = { platform: 'telegram', communityId: '-100999' } as const;

    expect(await outcomeOf(aPostLetter('Tonight', place))).toEqual({ outcome: 'refused', code: 'not-in-group' });
  });

  it('to a fan who asked for news comes with one tap that ends them', async () => {
    await world.ask('/help');
    const letter = aBlastLetter('Tonight at six.', { externalId: String(world.asha) });

    expect(await outcomeOf(letter)).toEqual({ outcome: 'delivered' });

    const labels = buttonsOf((await world.people.sees(world.asha)).at(-1)).map(({ text }) => text);
    expect(labels).toEqual(['Get my own link', 'No more news from Late Trains']);
  });
});
