import { expect, it } from '@jest/globals';
import type { DeliveryOutcome, PostLetter, Revision } from '../../../core/announcements/deliver-announcement.js';
import type { TrackerTold } from '../../../core/trackers/tracker-told.js';
import { aPostLetter, aTrackerLetter } from '../night-drive.js';
import type { ChatWorld, Scene } from './chat-world.js';
import { deliver as deliverNow } from './deliver.js';
import { untilReads } from './waiting.js';

/** Delivers it once the bot may write unasked again. */
async function deliver(world: ChatWorld, letter: PostLetter): Promise<DeliveryOutcome | undefined> {
  await world.rest();
  return deliverNow(world, letter);
}

/** Posts it; answers how it is named from then on. */
async function post(world: ChatWorld, letter: PostLetter): Promise<{ messageId: string; isPinned?: boolean }> {
  const outcome = await deliver(world, letter);
  if (outcome?.outcome !== 'delivered' || outcome.messageId === undefined) throw new Error(JSON.stringify(outcome));
  const { messageId, isPinned } = outcome;
  return { messageId, ...(isPinned !== undefined && { isPinned }) };
}

const inGroup = (world: ChatWorld) => world.reads('leo', 'group');
/** Each is an announcement of its own: Discord takes one twice, and posts it once. */
const said = (world: ChatWorld, text: string, revises: Revision | null = null): PostLetter => {
  const letter = aPostLetter(text, world.group, { revises });
  return { ...letter, announcement: { ...letter.announcement, id: `${letter.announcement.id}:${text}` } };
};
const tracked = (world: ChatWorld, fans: number, changes: Parameters<typeof aTrackerLetter>[2] = {}) =>
  aTrackerLetter(fans, world.group, changes);

/** What was posted in a group, and what becomes of it there. */
export function postScenarios(scene: Scene): void {
  it('is given new words in its place, with its buttons, and nobody reads the old ones any more', async () => {
    const { world } = scene;
    await world.start();
    const { messageId } = await post(world, said(world, 'Doors at seven.'));
    await post(world, said(world, 'Bring a friend.'));

    const outcome = await deliver(world, said(world, 'Doors at *eight*.', { messageId, as: 'edit' }));

    expect(outcome).toEqual({ outcome: 'delivered' });
    const [first, second, ...others] = await inGroup(world);
    expect(first?.text).toContain('Doors at *eight*.');
    expect(first).toMatchObject({ isEdited: true });
    expect(second).toMatchObject({ text: expect.stringContaining('Bring a friend.'), isEdited: false });
    expect(others).toEqual([]);
    await world.press('Get my own link', { by: 'leo', where: 'group' });
    await untilReads(world, 'Out at 00:00', { by: 'leo' });
  });

  it('that says already what it is to say stays as it is, and that is no trouble', async () => {
    const { world } = scene;
    await world.start();
    const { messageId } = await post(world, said(world, 'Doors at seven.'));

    expect(await deliver(world, said(world, 'Doors at seven.', { messageId, as: 'edit' }))).toEqual({
      outcome: 'delivered',
    });

    expect((await inGroup(world))[0]?.text).toContain('Doors at seven.');
  });

  it('is taken back from everybody', async () => {
    const { world } = scene;
    await world.start();
    const { messageId } = await post(world, said(world, 'Doors at seven.'));
    await post(world, said(world, 'Bring a friend.'));

    expect(await deliver(world, said(world, 'Doors at seven.', { messageId, as: 'removal' }))).toEqual({
      outcome: 'delivered',
    });

    expect((await inGroup(world)).map(({ text }) => text)).toEqual([expect.stringContaining('Bring a friend.')]);
  });

  it.each(['edit', 'removal'] as const)(
    'that somebody has deleted is gone, for an %s as well, and nothing is posted anew',
    async (as) => {
      const { world } = scene;
      await world.start();
      const { messageId } = await post(world, said(world, 'Doors at seven.'));
      await world.deletePosts();

      expect(await deliver(world, said(world, 'Doors at eight.', { messageId, as }))).toEqual({
        outcome: 'message-gone',
      });

      expect(await inGroup(world)).toEqual([]);
      expect(world.log.messages('error')).toEqual([]);
    },
  );

  it('that counts along is pinned, changed where it stands, and unpinned with its last word', async () => {
    const { world } = scene;
    await world.start();
    await world.letPin(true);

    const { messageId, isPinned } = await post(world, tracked(world, 120));
    expect(isPinned).toBe(true);
    const [tracker] = await untilReads(world, '120 fans have pre-saved it.', { by: 'leo', where: 'group' });
    expect(tracker).toMatchObject({ isPinned: true });
    expect(tracker?.text).toContain('380 more, and it is 500.');
    expect(tracker?.buttons.map(({ label }) => label)).toContain('Get my own link');

    const changed = tracked(world, 121, { tracker: { pin: null }, revises: { messageId, as: 'edit' } });
    expect(await deliver(world, changed)).toEqual({ outcome: 'delivered' });
    expect(await untilReads(world, '121 fans', { by: 'leo', where: 'group' })).toEqual([
      expect.objectContaining({ isPinned: true, isEdited: true }),
    ]);

    const told: TrackerTold = { phase: 'out', counts: { fans: 121, goal: null, cities: [] }, key: 'out' };
    const last = tracked(world, 122, {
      tracker: { act: 'finish', pin: 'unpin', told },
      revises: { messageId, as: 'edit' },
    });
    expect(await deliver(world, last)).toEqual({ outcome: 'delivered' });
    expect(await untilReads(world, 'It is out.', { by: 'leo', where: 'group' })).toEqual([
      expect.objectContaining({ isPinned: false }),
    ]);
  });

  it('that the bot may not pin stands there all the same, and is pinned with the next change once it may be', async () => {
    const { world } = scene;
    await world.start();
    await world.letPin(false);

    const { messageId, isPinned } = await post(world, tracked(world, 120));
    expect(isPinned).toBe(false);
    await untilReads(world, '120 fans', { by: 'leo', where: 'group' });
    await world.letPin(true);

    const outcome = await deliver(world, tracked(world, 121, { revises: { messageId, as: 'edit' } }));

    expect(outcome).toEqual({ outcome: 'delivered', isPinned: true });
    expect((await inGroup(world)).find(({ text }) => text.includes('121 fans'))).toMatchObject({ isPinned: true });
  });
}
