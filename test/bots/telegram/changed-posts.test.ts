import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { aPostLetter, aTrackerLetter } from '../night-drive.js';
import { until } from '../until.js';
import { drivers, openTelegramWorld, type TelegramWorld } from './telegram-world.js';

const group = z.object({ id: z.number() });
let world: TelegramWorld;

async function outcomeOf(letter: Letter): Promise<DeliveryOutcome | undefined> {
  const before = world.engine.outcomes.length;
  world.engine.letters.push(letter);
  await until(() => world.engine.outcomes.length > before);
  return world.engine.outcomes.at(-1);
}

async function posted(letter: Letter): Promise<string> {
  const outcome = await outcomeOf(letter);
  return outcome?.outcome === 'delivered' ? (outcome.messageId ?? '') : '';
}

describe.each(drivers)('what was posted on Telegram through %s', (driver) => {
  const here = () => ({ platform: 'telegram' as const, communityId: String(world.group) });
  const tooOld = { ok: false, error_code: 400, description: "Bad Request: message can't be deleted for everyone" };

  beforeEach(async () => {
    world = await openTelegramWorld({ driver, receives: 'polling' });
    await world.start();
  });
  afterEach(() => world.close());

  it('two days ago cannot be taken back any more', async () => {
    const messageId = await posted(aPostLetter('Doors at seven.', here()));
    await world.people.post('/faults', { match: '/deleteMessage', status: 400, body: tooOld });

    const removal = aPostLetter('', here(), { revises: { messageId, as: 'removal' } });

    expect(await outcomeOf(removal)).toEqual({ outcome: 'too-late' });
  });

  it('two days ago as a tracker is unpinned at least', async () => {
    await world.people.post(`/groups/${world.group}/members`, { bot: true, status: 'administrator' });
    const messageId = await posted(aTrackerLetter(120, here()));
    const pinned = async () => (await world.people.sees(world.asha, world.group)).filter((each) => each.pinned);
    expect(await pinned()).toHaveLength(1);
    await world.people.post('/faults', { match: '/deleteMessage', status: 400, body: tooOld });

    const removal = aTrackerLetter(120, here(), {
      tracker: { act: 'remove', pin: null },
      revises: { messageId, as: 'removal' },
    });

    expect(await outcomeOf(removal)).toEqual({ outcome: 'too-late' });
    expect(await pinned()).toEqual([]);
  });

  it('is gone where the group has become another one since', async () => {
    const { id } = group.parse(
      await world.people.post('/groups', { title: 'Club', kind: 'group', ownerId: world.asha }),
    );
    const place = { platform: 'telegram', communityId: String(id) } as const;
    const messageId = await posted(aPostLetter('Doors at seven.', place));
    await world.people.post(`/groups/${id}/upgrade`);

    const edit = aPostLetter('Doors at eight.', place, { revises: { messageId, as: 'edit' } });

    expect(await outcomeOf(edit)).toEqual({ outcome: 'message-gone' });
  });

  it('waits for as long as Telegram asks for', async () => {
    const messageId = await posted(aPostLetter('Doors at seven.', here()));
    const body = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 30 } };
    await world.people.post('/faults', { match: '/editMessageText', status: 429, body });
    const edit = aPostLetter('Doors at eight.', here(), { revises: { messageId, as: 'edit' } });

    expect(await outcomeOf(edit)).toEqual({ outcome: 'retry', afterMs: 30_000 });
    expect(await outcomeOf(edit)).toEqual({ outcome: 'delivered' });
  });

  it('by a bot that was put out of the group is for a human to look at', async () => {
    const messageId = await posted(aPostLetter('Doors at seven.', here()));
    await world.people.post(`/groups/${world.group}/members`, { bot: true, status: 'kicked' });

    const edit = aPostLetter('Doors at eight.', here(), { revises: { messageId, as: 'edit' } });

    expect(await outcomeOf(edit)).toEqual({ outcome: 'refused', code: 'not-in-group' });
  });
});
