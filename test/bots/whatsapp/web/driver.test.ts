import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { until } from '../../until.js';
import { ALinkedBot } from './a-linked-bot.js';
import { testBrowser } from '../../../test-browser.js';

const browser = testBrowser();
/** What the queue gives the browser for one message. */
const answeredWithinMs = 45_000;
const asha = '919800000001';
/** Shown by a hidden id. */
const rohan = '919800000002';

const noListener = {
  handle: () => Promise.resolve(),
  wentOut: () => Promise.resolve(),
  cameBack: () => Promise.resolve(),
};

describe('the WhatsApp Web driver, once it is linked', () => {
  let bot: ALinkedBot;
  let pictures: Server;

  beforeAll(async () => {
    bot = await ALinkedBot.make(browser);
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c33' } })
      .png()
      .toBuffer();
    pictures = createServer((request, response) => {
      const isPicture = request.url === '/cover.png';
      response.writeHead(200, { 'Content-Type': isPicture ? 'image/png' : 'text/html' }).end(isPicture ? png : 'no');
    }).listen(0, '127.0.0.1');
    await bot.link();
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await new Promise((resolve) => pictures.close(resolve));
  }, 60_000);

  const pictureUrl = (name: string) => `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/${name}`;
  const toAsha = { kind: 'person', id: `${asha}@c.us` } as const;

  it('has shown its QR code in the terminal and closed the link page again', async () => {
    await until(() => bot.driver.linkPageUrl() === null);
    expect(bot.printed).toContain('Link WhatsApp: http://127.0.0.1:');
    expect(bot.printed).toMatch(/▄{7}/);
    expect(bot.driver.number()).toBe('919800000099');
  });

  it('brings what a fan writes, with both of their ids', async () => {
    const incoming = await bot.hears(asha, 'presave');

    expect(incoming).toMatchObject({
      what: 'text',
      text: 'presave',
      chat: { kind: 'direct' },
      from: { id: '20400000000001@lid', aliases: [`${asha}@c.us`], name: 'Asha' },
    });
  });

  it('answers there, after it was seen typing', async () => {
    await bot.hears(asha, 'rank');
    await bot.whatsApp.control('/ledger', undefined, 'DELETE');

    expect(await bot.send(toAsha, { text: 'You are *first*.' })).toMatchObject({ outcome: 'delivered' });

    const { deeds } = await bot.whatsApp.control('/ledger');
    expect(deeds.map(({ deed, text }) => text ?? deed)).toEqual(['typing', 'You are *first*.']);
    expect((await bot.whatsApp.chat(asha)).at(-1)).toMatchObject({ text: 'You are *first*.', ack: 1 });
  });

  it('writes the addresses of its links under the text, for there is no button that could open them', async () => {
    await bot.hears(asha, 'presave');
    const links = [{ label: 'Pre-save now', url: 'https://frontrow.example/p/secret' }];

    expect(await bot.send(toAsha, { text: '*Night Drive*', links })).toMatchObject({ outcome: 'delivered' });

    const text = '*Night Drive*\n\nPre-save now: https://frontrow.example/p/secret';
    expect((await bot.whatsApp.chat(asha)).at(-1)).toMatchObject({ text });
  });

  it('answers a fan by their hidden id', async () => {
    const { from } = await bot.hears(rohan, 'help');

    expect(await bot.send({ kind: 'person', id: from.id }, { text: 'Hello' })).toMatchObject({ outcome: 'delivered' });
    expect((await bot.whatsApp.chat(rohan)).at(-1)).toMatchObject({ text: 'Hello' });
  });

  it('brings one message once, though WhatsApp brings it twice', async () => {
    const before = bot.heard.length;
    const body = { from: asha, text: 'twice', id: '3A00000000000000AB' };
    await bot.whatsApp.control('/messages', body);
    await bot.whatsApp.control('/messages', body);
    await bot.hears(asha, 'afterwards');

    expect(bot.heard.slice(before).map((each) => each.what === 'text' && each.text)).toEqual(['twice', 'afterwards']);
  });

  it('brings what is written in a group, with who wrote it, and answers there', async () => {
    const { club } = bot.whatsApp.described.groups;
    const incoming = await bot.hears(rohan, '/rank', club);

    expect(incoming).toMatchObject({
      chat: { kind: 'group', groupId: club },
      from: { id: '20400000000002@lid', aliases: [`${rohan}@c.us`] },
    });
    expect(await bot.send({ kind: 'group', groupId: club }, { text: 'In the group' })).toMatchObject({
      outcome: 'delivered',
    });
    expect((await bot.whatsApp.chat(rohan, club)).at(-1)).toMatchObject({ text: 'In the group' });
  });

  it('posts for a community into its announcement group', async () => {
    const { community, announcement } = bot.whatsApp.described.groups;

    expect(await bot.send({ kind: 'group', groupId: community }, { text: 'Out tonight' })).toMatchObject({
      outcome: 'delivered',
    });
    expect((await bot.whatsApp.chat(asha, announcement)).at(-1)).toMatchObject({ text: 'Out tonight' });
  });

  it('shows options as a poll beneath, and brings the vote as what was pressed', async () => {
    const options = [
      { label: 'Yes', choiceId: 'choice-yes' },
      { label: 'No', choiceId: 'choice-no' },
    ];
    await bot.send(toAsha, { text: 'Save it?\n1. Yes\n2. No', options });
    const poll = (await bot.whatsApp.chat(asha)).at(-1);
    expect(poll?.options?.map(({ name }) => name)).toEqual(['Yes', 'No']);
    const before = bot.heard.length;

    await bot.whatsApp.control('/votes', { from: asha, messageId: poll!.messageId, options: ['No'] });

    await until(() => bot.heard.length > before);
    expect(bot.heard.at(-1)).toMatchObject({
      what: 'pressed',
      choiceId: 'choice-no',
      from: { id: '20400000000001@lid', aliases: [`${asha}@c.us`] },
      chat: { kind: 'direct' },
    });
  });

  it('hears no vote that was taken back', async () => {
    const poll = (await bot.whatsApp.chat(asha)).findLast(({ options }) => options !== null);
    const before = bot.heard.length;

    await bot.whatsApp.control('/votes', { from: asha, messageId: poll!.messageId, options: [] });
    await bot.hears(asha, 'and then');

    expect(bot.heard.slice(before).map(({ what }) => what)).toEqual(['text']);
  });

  it('sends a picture with its text', async () => {
    await bot.send(toAsha, { text: 'Night Drive', imageUrl: pictureUrl('cover.png') });

    const shown = (await bot.whatsApp.chat(asha)).at(-1);
    expect(shown).toMatchObject({ type: 'image', text: 'Night Drive' });
    const kept = await sharp(Buffer.from(await (await fetch(shown!.pictureUrl!)).arrayBuffer())).metadata();
    expect(kept).toMatchObject({ format: 'png', width: 8 });
  });

  it('sends the text alone where the picture is none', async () => {
    await bot.send(toAsha, { text: 'Night Drive', imageUrl: pictureUrl('page.html') });

    expect((await bot.whatsApp.chat(asha)).at(-1)).toMatchObject({ type: 'chat', text: 'Night Drive' });
  });

  it('is refused for good by somebody it has never met', async () => {
    const { phone } = await bot.whatsApp.control('/people', { name: 'Stranger' });

    expect(await bot.send({ kind: 'person', id: `${phone}@c.us` }, { text: 'Hi' })).toEqual({
      outcome: 'refused',
      code: 'no-lid',
    });
  });

  it('writes to nobody first, but tells a fan who has just written', async () => {
    await bot.hears(asha, 'status');
    expect(await bot.send(toAsha, { text: 'It is saved.' }, 'notice')).toMatchObject({ outcome: 'delivered' });
    expect(await bot.send(toAsha, { text: 'New single!' }, 'marketing')).toEqual({
      outcome: 'held',
      reason: 'reply-only',
    });

    bot.monotonic.advanceMs(15 * 60_000 + 1);

    expect(await bot.send(toAsha, { text: 'It is saved.' }, 'notice')).toEqual({
      outcome: 'held',
      reason: 'reply-only',
    });
    expect(bot.driver.capacity()).toMatchObject({ lettersPerHour: 0 });
    expect(bot.driver.posting).toBe('only-answers');
  });

  it('tries a message again that the server does not take now', async () => {
    await bot.whatsApp.control('/faults', { match: 'SEND *', status: 503, body: '503: try again' });

    expect(await bot.send(toAsha, { text: 'Hello' })).toMatchObject({ outcome: 'retry' });
    expect(await bot.send(toAsha, { text: 'Hello again' })).toMatchObject({ outcome: 'delivered' });
  });

  it('tries a message again whose answer was lost, though it arrived', async () => {
    await bot.whatsApp.control('/faults', { match: 'SEND *', drop: true, when: 'after' });

    const sending = bot.send(toAsha, { text: 'Did it arrive?' });
    await until(async () => (await bot.whatsApp.chat(asha)).at(-1)?.text === 'Did it arrive?');
    bot.timers.elapse(answeredWithinMs);

    expect(await sending).toEqual({ outcome: 'retry', afterMs: 0 });
    expect((await bot.whatsApp.chat(asha)).at(-1)).toMatchObject({ text: 'Did it arrive?', ack: 1 });
  });

  it('goes on after its connection was cut', async () => {
    await bot.whatsApp.control('/link/cut', {});
    await until(async () => (await bot.whatsApp.control('/link')).is === 'linked');

    expect(await bot.hears(asha, 'still there?')).toMatchObject({ text: 'still there?' });
  });

  it('refuses a second start on the same session, and says what to do', async () => {
    await expect(bot.open().start(noListener)).rejects.toThrow(
      /is in use \(in this very process\): stop that one, or set WHATSAPP_WEB_SESSION_DIR/,
    );
  });
});
