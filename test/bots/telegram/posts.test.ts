import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { aLetter, aPostLetter } from '../night-drive.js';
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

  it('in a topic stands there, and in none that was closed or deleted: the operator is told what to do', async () => {
    const { chatId, topicId } = await world.people.newForum(world.asha);
    const place = { platform: 'telegram', communityId: String(chatId), channelId: String(topicId) } as const;

    expect(await outcomeOf(aPostLetter('Tonight', place))).toMatchObject({ outcome: 'delivered' });
    expect((await world.people.sees(world.asha, chatId)).at(-1)).toMatchObject({ topicId });

    await world.people.post(`/groups/${chatId}/topics/${topicId}`, { closed: true });
    world.engine.outcomes.splice(0);
    expect(await outcomeOf(aPostLetter('Tonight', place))).toMatchObject({ outcome: 'refused' });
    await world.people.post(`/groups/${chatId}/topics/${topicId}`, { deleted: true });
    world.engine.outcomes.splice(0);
    expect(await outcomeOf(aPostLetter('Tonight', place))).toMatchObject({ outcome: 'refused' });
    expect(world.log.messages('warn').filter((line) => line.includes('found no topic'))).toHaveLength(2);
  });

  it('that its group is asked to wait a minute for makes nobody else wait', async () => {
    await world.ask('/help');
    const body = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 60 } };
    await world.people.post('/faults', { match: '/sendMessage', status: 429, body });
    const place = { platform: 'telegram', communityId: String(world.group) } as const;
    expect(await outcomeOf(aPostLetter('Tonight', place))).toEqual({ outcome: 'retry', afterMs: 60_000 });

    world.engine.letters.push(aLetter('saved', { externalId: String(world.asha) }));
    await until(() => world.engine.outcomes.length > 1);

    expect(world.engine.outcomes[1]).toEqual({ outcome: 'delivered' });
  });
});
