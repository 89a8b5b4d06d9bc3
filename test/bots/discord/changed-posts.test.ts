import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { aPostLetter, aTrackerLetter } from '../night-drive.js';
import { until } from '../until.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';

let world: DiscordWorld;
beforeEach(async () => {
  world = await openDiscordWorld();
  await world.start();
});
afterEach(() => world.close());

async function outcomeOf(letter: Letter): Promise<DeliveryOutcome | undefined> {
  const before = world.engine.outcomes.length;
  world.engine.letters.push(letter);
  await until(() => world.engine.outcomes.length > before);
  return world.engine.outcomes.at(-1);
}

const server = () => ({ platform: 'discord' as const, communityId: world.guild.id, channelId: null });

async function posted(letter: Letter): Promise<string> {
  const outcome = await outcomeOf(letter);
  return outcome?.outcome === 'delivered' ? (outcome.messageId ?? '') : '';
}

const published = 1;

describe('a post in an announcement channel of Discord', () => {
  it('that was published stays published when it is changed, and is taken back', async () => {
    const messageId = await posted(aPostLetter('Doors at seven.', server()));

    await outcomeOf(aPostLetter('Doors at eight.', server(), { revises: { messageId, as: 'edit' } }));
    const [changed] = await world.people.sees(world.asha, 'announcement');
    expect(changed).toMatchObject({ flags: published, embeds: [{ description: 'Doors at eight.' }] });

    await outcomeOf(aPostLetter('', server(), { revises: { messageId, as: 'removal' } }));
    expect(await world.people.sees(world.asha, 'announcement')).toEqual([]);
  });

  it('is published, but a tracker is not: what others read of it would change all day', async () => {
    await outcomeOf(aTrackerLetter(120, server()));

    expect(await world.people.sees(world.asha, 'announcement')).toMatchObject([{ flags: 0, pinned: true }]);
  });
});

describe('a post on Discord that cannot be changed', () => {
  it('comes again later where one of more than an hour ago was changed too often', async () => {
    const messageId = await posted(aTrackerLetter(120, server()));
    const message = 'Maximum number of edits to messages older than 1 hour reached. Try again later.';
    await world.people.post('/faults', {
      match: 'PATCH /channels/*/messages/*',
      status: 400,
      body: { message, code: 30046 },
    });

    const outcome = await outcomeOf(aTrackerLetter(121, server(), { revises: { messageId, as: 'edit' } }));

    expect(outcome).toEqual({ outcome: 'retry', afterMs: 600_000 });
  });

  it('is gone with its channel', async () => {
    const revises = { messageId: '118000000000000009/118000000000000010', as: 'edit' } as const;

    expect(await outcomeOf(aPostLetter('x', server(), { revises }))).toEqual({ outcome: 'message-gone' });
  });

  it('waits for Discord as long as Discord is away', async () => {
    const messageId = await posted(aPostLetter('Doors at seven.', server()));
    await world.people.post('/faults', { match: 'PATCH /channels/*/messages/*', times: 3, status: 503 });

    const edit = aPostLetter('Doors at eight.', server(), { revises: { messageId, as: 'edit' } });
    expect(await outcomeOf(edit)).toEqual({ outcome: 'retry', afterMs: 0 });
    expect(await outcomeOf(edit)).toEqual({ outcome: 'delivered' });
  });
});
