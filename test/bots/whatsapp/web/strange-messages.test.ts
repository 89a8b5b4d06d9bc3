import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWhatsAppBot } from '../../../../bots/whatsapp/bot.js';
import { FakeEngine } from '../../fake-engine.js';
import { testBrowser } from '../../../test-browser.js';
import { until } from '../../until.js';
import { SharedLink } from './shared-link.js';

const asha = '919800000001';
/** Shown by a hidden id. */
const rohan = '919800000002';
const ashaPrivately = '20400000000001@lid';

describe('on WhatsApp Web', () => {
  const engine = new FakeEngine();
  let link: SharedLink;
  let bot: { stop(): Promise<void> };
  let club: string;

  beforeAll(async () => {
    link = await SharedLink.make(testBrowser());
    const { monotonic, log, sessionDir, whatsApp } = link.bot;
    club = whatsApp.described.groups.club;
    const { driver } = link.lend();
    const settings = { driver: 'web', sessionDir, chromeArgs: [], isProactive: true } as const;
    bot = await startWhatsAppBot({ engine, settings, webhooks: null, calendar: monotonic, monotonic, log, driver });
  }, 120_000);
  afterAll(async () => {
    await bot.stop();
    await link.close();
  }, 60_000);

  const control = (path: string, body?: object, method?: string) => link.bot.whatsApp.control(path, body, method);
  const write = (body: { from: string; text: string } & Record<string, unknown>) => control('/messages', body);
  const heardTexts = () => link.bot.heard.flatMap((each) => (each.what === 'text' ? [each.text] : []));
  const answers = async (chat: string) => (await control(`/ledger?deed=message&chat=${chat}`)).deeds;

  let marks = 0;
  /** What was heard of all this, before what somebody writes in the group after it. */
  async function heardOf(strange: () => Promise<unknown>): Promise<string[]> {
    const before = heardTexts().length;
    await strange();
    // Minutes later: nobody is hammering.
    link.bot.monotonic.advanceMs(10 * 60_000);
    const mark = `/help ${(marks += 1)}`;
    await write({ from: rohan, text: mark, group: club });
    await until(() => heardTexts().includes(mark));
    return heardTexts().slice(before, -1);
  }

  it.each([
    [
      'a channel',
      async () => control('/posts', { channel: (await control('/channels', { name: 'Radio' })).id, text: '/rank' }),
    ],
    ['a status', () => write({ from: asha, text: '/rank', group: 'status@broadcast' })],
    ['a broadcast list', () => write({ from: asha, text: '/rank', broadcast: true })],
    ['an assistant in our chat', () => assistantWrites({ shownAs: 'bot' })],
    ['an assistant in the group', () => assistantWrites({ shownAs: 'bot' }, club)],
    ['an assistant by its number', () => assistantWrites({ phone: '13135550002' })],
    ['WhatsApp itself', () => assistantWrites({ phone: '0' })],
    ['our own phone, to a fan', () => control('/own-messages', { to: asha, text: '/rank' })],
    ['our own phone, in the group', () => control('/own-messages', { to: club, text: '/rank' })],
  ])('leaves alone what %s says, and answers the group’s others', async (_who, strange) => {
    expect(await heardOf(strange)).toEqual([]);

    await until(async () => (await answers(club)).length >= marks, 20_000);
  });

  async function assistantWrites(kind: object, group?: string): Promise<void> {
    const { phone } = await control('/people', { name: 'Helper', ...kind });
    const members = [{ phone: asha }, { phone }];
    const place =
      group === undefined ? undefined : (await control('/groups', { subject: 'With a helper', members })).id;
    await write({ from: phone, text: '/rank', ...(place !== undefined && { group: place }) });
  }

  it('runs a command once, however often it is edited, taken back, or brought again', async () => {
    const heard = await heardOf(async () => {
      const { messageId } = await write({ from: asha, text: '/rank' });
      await until(() => heardTexts().at(-1) === '/rank');
      for (const text of ['/rank', '/leaderboard', '/presave']) await control('/edits', { messageId, text });
      await write({ from: asha, text: '/rank', id: messageId });
      await control('/revocations', { messageId });
    });

    expect(heard).toEqual(['/rank']);
  });

  it('runs no command that talk was edited into', async () => {
    const heard = await heardOf(async () => {
      const { messageId } = await write({ from: asha, text: 'hello all', group: club });
      await until(() => heardTexts().at(-1) === 'hello all');
      await control('/edits', { messageId, text: '/forget' });
    });

    expect(heard).toEqual(['hello all']);
  });

  it('runs a command once that comes late, after newer ones and again', async () => {
    const heard = await heardOf(async () => {
      const late = { from: asha, text: '/city Pune', sentAt: '2026-04-30T23:00:00Z', id: '3AFFFF00000000000001' };
      await write({ from: asha, text: '/city Delhi' });
      await write(late);
      await write({ from: asha, text: '/city Agra' });
      await write(late);
      await until(() => heardTexts().at(-1) === '/city Agra');
    });

    expect(heard).toEqual(['/city Delhi', '/city Pune', '/city Agra']);
  });

  it('runs a command once that is brought again after the fan’s number was hidden, and knows the fan', async () => {
    const message = { from: asha, text: '/rank', id: '3AFFFF00000000000002' };
    const heard = await heardOf(async () => {
      await write(message);
      await until(() => heardTexts().at(-1) === '/rank');
      await control(`/people/${asha}`, { shownAs: 'lid' }, 'PATCH');
      await write(message);
      await write({ from: asha, text: '/status' });
      await until(() => heardTexts().at(-1) === '/status');
    });

    expect(heard).toEqual(['/rank', '/status']);
    const authors = link.bot.heard.filter(({ chat }) => chat.kind === 'direct').slice(-2);
    expect(authors.map(({ from }) => from.id)).toEqual([ashaPrivately, ashaPrivately]);
  });

  it('answers in a group on after it has moved into a community and its people hide their numbers', async () => {
    const { community } = link.bot.whatsApp.described.groups;
    await control(`/groups/${club}`, { parent: community }, 'PATCH');

    await write({ from: asha, text: '/status', group: club });
    await until(async () => (await answers(club)).length > marks, 20_000);

    expect(link.bot.heard.at(-1)).toMatchObject({ chat: { groupId: club }, from: { id: ashaPrivately } });
  });

  it('is not troubled by somebody who has deleted their account meanwhile', async () => {
    const { phone } = await control('/people', { name: 'Gone' });
    const { id: group } = await control('/groups', { subject: 'Short', members: [{ phone }, { phone: asha }] });
    const heard = await heardOf(async () => {
      await control(`/people/${phone}`, undefined, 'DELETE');
      await write({ from: phone, text: '/presave' });
      await until(() => heardTexts().at(-1) === '/presave');
      await write({ from: asha, text: '/status', group });
      await until(() => heardTexts().at(-1) === '/status');
    });

    expect(heard).toEqual(['/presave', '/status']);
    expect(link.bot.log.messages('error')).toEqual([]);
    expect(link.bot.driver.status().is).toBe('ready');
  });
});
