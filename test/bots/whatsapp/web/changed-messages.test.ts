import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '../../../../bots/whatsapp/driver.js';
import { testBrowser } from '../../../test-browser.js';
import { ALinkedBot } from './a-linked-bot.js';

const browser = testBrowser();
const asha = '919800000001';
const dayMs = 24 * 60 * 60 * 1000;
const said = (text: string): OutgoingMessage => ({ text, language: 'en', imageUrl: null, links: [], options: [] });

describe('a message of ours in a WhatsApp group', () => {
  let bot: ALinkedBot;
  let group: string;

  beforeAll(async () => {
    bot = await ALinkedBot.make(browser, true);
    await bot.link();
  }, 120_000);
  afterAll(() => bot.close(), 60_000);
  beforeEach(async () => {
    const { id } = await bot.whatsApp.control('/groups', { subject: 'Night drivers', members: [{ phone: asha }] });
    group = id;
    await bot.whatsApp.control('/faults', undefined, 'DELETE');
  });

  /** Sends it; answers both its names: ours, and WhatsApp's own on people's phones. */
  async function sent(text: string): Promise<{ messageId: string; onPhones: string }> {
    const outcome = await bot.send({ kind: 'group', groupId: group }, said(text));
    if (outcome.outcome !== 'delivered' || outcome.messageId === undefined) throw new Error(JSON.stringify(outcome));
    const shown = (await seen()).at(-1);
    return { messageId: outcome.messageId, onPhones: shown?.messageId ?? '' };
  }
  const seen = () => bot.whatsApp.chat(asha, group);
  const change = (messageId: string, text: string | null) => {
    bot.monotonic.advanceMs(dayMs);
    return bot.driver.change(messageId, text === null ? null : said(text));
  };

  it('is changed within a quarter of an hour, and no later', async () => {
    const { messageId, onPhones } = await sent('Doors at seven.');
    expect(await change(messageId, 'Doors at eight.')).toEqual({ outcome: 'delivered' });
    expect(await seen()).toMatchObject([{ text: 'Doors at eight.', edited: true }]);

    await bot.whatsApp.control('/ages', { messageId: onPhones, byMinutes: 16 });

    expect(await change(messageId, 'Doors at nine.')).toEqual({ outcome: 'too-late' });
    expect(await seen()).toMatchObject([{ text: 'Doors at eight.' }]);
  });

  it('is taken back from everybody within two days and a half, and no later, not even from our own phone', async () => {
    const [first, second] = [await sent('One.'), await sent('Two.')];
    await bot.whatsApp.control('/ages', { messageId: first.onPhones, byMinutes: 61 * 60 });

    expect(await change(first.messageId, null)).toEqual({ outcome: 'too-late' });
    expect(await change(second.messageId, null)).toEqual({ outcome: 'delivered' });

    expect((await seen()).map(({ type, text }) => [type, text])).toEqual([
      ['chat', 'One.'],
      ['revoked', ''],
    ]);
  });

  it('is found again by a browser that was started anew', async () => {
    const { messageId } = await sent('Doors at seven.');
    bot.processes.at(-1)?.kill();
    await bot.reached('starting');
    bot.timers.elapse(1_000);
    await bot.reached('ready');

    expect(await change(messageId, 'Doors at eight.')).toEqual({ outcome: 'delivered' });
    expect(await seen()).toMatchObject([{ text: 'Doors at eight.' }]);
  });

  it('is pinned for everybody and unpinned again, unless WhatsApp does not let us', async () => {
    const { messageId } = await sent('Doors at seven.');

    expect(await bot.driver.pin(messageId, true)).toBe(true);
    expect(await seen()).toMatchObject([{ pinned: true }]);
    expect(await bot.driver.pin(messageId, false)).toBe(true);
    expect(await seen()).toMatchObject([{ pinned: false }]);
    await bot.whatsApp.control('/faults', { match: 'PIN *', status: 403, body: '403: not allowed' });
    expect(await bot.driver.pin(messageId, true)).toBe(false);
  });

  it('that the server refuses to change is judged like one that it refuses to take', async () => {
    const { messageId } = await sent('Doors at seven.');
    await bot.whatsApp.control('/faults', { match: 'EDIT *', status: 403, body: '403: not a member of this group' });

    expect(await change(messageId, 'Doors at eight.')).toEqual({ outcome: 'refused', code: 'not-in-group' });
  });
});
