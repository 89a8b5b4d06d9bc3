import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HandClock } from '../discord/a-discord.js';
import { openJournal } from '../../../../sandbox/state/journal.js';
import { until } from '../../../bots/until.js';
import { ATelegram, type Wire } from './a-telegram.js';

let telegram: ATelegram;
let clock: HandClock;
let kim: number;

beforeEach(async () => {
  clock = new HandClock();
  telegram = await ATelegram.start({ clock });
  kim = await telegram.fan();
});
afterEach(() => telegram.close());

const write = (text: string, chatId?: number) =>
  telegram.people('/messages', { userId: kim, text, ...(chatId !== undefined && { chatId }) });

async function textsOf(parameters: object = {}): Promise<string[]> {
  const { result } = await telegram.call('getUpdates', parameters);
  return result.map((update) => update.message?.text ?? '');
}

describe('updates that are fetched', () => {
  it('are given again until they are confirmed by the offset behind them', async () => {
    await write('one');
    await write('two');
    const { result } = await telegram.call('getUpdates', { limit: 1 });
    expect(await textsOf()).toEqual(['one', 'two']);

    expect(await textsOf({ offset: (result[0]?.update_id ?? 0) + 1 })).toEqual(['two']);
    expect(await textsOf()).toEqual(['two']);
    expect(await textsOf({ offset: -1 })).toEqual(['two']);
  });

  it('are waited for as long as was asked, and end the waiting', async () => {
    const waiting = textsOf({ timeout: 30 });
    await write('now');
    expect(await waiting).toEqual(['now']);

    const { result } = await telegram.call('getUpdates');
    const idle = textsOf({ timeout: 30, offset: (result[0]?.update_id ?? 0) + 1 });
    await until(async () => (await telegram.people('/updates')).waiting === 0);
    clock.advanceMs(30_000);
    expect(await idle).toEqual([]);
  });

  it('are refused to the one of two who asked first', async () => {
    const first = telegram.call('getUpdates', { timeout: 30 });
    // Whichever came first is refused: the other one goes on waiting.
    const second = telegram.call('getUpdates', { timeout: 30 });

    const refused = await Promise.race([first, second]);

    expect(refused).toMatchObject({
      error_code: 409,
      description: expect.stringMatching(/terminated by other getUpdates/),
    });
    await write('end');
    expect((await Promise.all([first, second])).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are only of the kinds that were asked for', async () => {
    await telegram.call('getUpdates', { allowed_updates: ['callback_query'] });
    await write('unheard');
    await telegram.call('getUpdates', { allowed_updates: [] });
    await write('heard');

    expect(await textsOf()).toEqual(['heard']);
  });

  it('outlive a restart', async () => {
    const journal = openJournal(null);
    const before = await ATelegram.start({ journal });
    const { id } = await before.people('/users', { username: 'lee' });
    await before.people('/messages', { userId: id, text: 'kept' });
    await before.close();

    const after = await ATelegram.start({ journal });
    const { result } = await after.call('getUpdates');
    await after.close();

    expect(result).toMatchObject([{ message: { text: 'kept', from: { id } } }]);
  });
});

describe('a group of a bot in privacy mode', () => {
  it('lets through commands, but for other bots, and what names the bot', async () => {
    await telegram.people(`/groups/${telegram.group}/members`, { userId: kim, status: 'member' });
    for (const text of ['hello', '/presave', '/presave@other_bot', 'hi @frontrow_bot'])
      await write(text, telegram.group);
    expect(await textsOf()).toEqual(['/presave', 'hi @frontrow_bot']);

    await telegram.people('/bot', { privacyMode: false });
    await write('hello again', telegram.group);

    expect(await textsOf()).toContain('hello again');
  });
});

describe('a pressed button', () => {
  it('is answered once, and in time', async () => {
    const keyboard = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] };
    const { result: message } = await telegram.call('sendMessage', {
      chat_id: kim,
      text: 'Well?',
      reply_markup: keyboard,
    });
    const press = { userId: kim, chatId: kim, messageId: message.message_id, data: 'go' };
    const { callbackQueryId: id } = await telegram.people('/presses', press);
    const { result } = await telegram.call('getUpdates');
    expect(result).toMatchObject([
      { callback_query: { id, data: 'go', from: { id: kim }, message: { text: 'Well?' } } },
    ]);

    const answer = { callback_query_id: id, text: 'Gone' };
    expect((await telegram.call('answerCallbackQuery', answer)).ok).toBe(true);
    expect(await telegram.people(`/presses/${id}`)).toMatchObject({ answer: { text: 'Gone' } });
    expect(await telegram.call('answerCallbackQuery', answer)).toMatchObject({ error_code: 400 });

    const { callbackQueryId: late } = await telegram.people('/presses', press);
    clock.advanceMs(31_000);
    expect(await telegram.call('answerCallbackQuery', { callback_query_id: late })).toMatchObject({
      description: expect.stringMatching(/query is too old/),
    });
  });
});

describe('a webhook', () => {
  let server: Server;
  let url: string;
  const received: { secret: unknown; body: Wire }[] = [];
  /** What the next calls are answered with; a cut one not at all. */
  let answers: ({ status: number; body: string } | 'cut')[];

  beforeEach(async () => {
    received.length = 0;
    answers = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ secret: request.headers['x-telegram-bot-api-secret-token'], body: JSON.parse(body) as Wire });
        const answer = answers.shift() ?? { status: 200, body: '' };
        if (answer === 'cut') return void request.socket.destroy();
        response.writeHead(answer.status).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('is brought each update with its secret, again until it is taken', async () => {
    answers = [{ status: 500, body: '' }];
    await telegram.call('setWebhook', { url, secret_token: 'only-us' });
    await write('hello');
    await until(() => received.length === 1);
    await until(async () => (await telegram.call('getWebhookInfo')).result.last_error_message !== undefined);
    expect((await telegram.call('getWebhookInfo')).result).toMatchObject({
      url,
      pending_update_count: 1,
      last_error_message: expect.stringMatching(/500/),
    });

    clock.advanceMs(1_000);
    await until(async () => (await telegram.call('getWebhookInfo')).result.pending_update_count === 0);

    expect(received.map(({ secret, body }) => [secret, body.message?.text])).toEqual(
      Array(2).fill(['only-us', 'hello']),
    );
  });

  it('is brought an update again when it does not answer at all', async () => {
    answers = ['cut'];
    await telegram.call('setWebhook', { url });
    await write('hello');
    await until(async () => (await telegram.call('getWebhookInfo')).result.last_error_message !== undefined);
    expect((await telegram.call('getWebhookInfo')).result.pending_update_count).toBe(1);

    clock.advanceMs(1_000);
    await until(async () => (await telegram.call('getWebhookInfo')).result.pending_update_count === 0);
    expect(received.map(({ body }) => body.message?.text)).toEqual(['hello', 'hello']);
  });

  it('is brought what others write while it has not taken what one writes, each chat in order', async () => {
    const lee = await telegram.fan('lee');
    answers = [{ status: 500, body: '' }];
    await telegram.call('setWebhook', { url });
    await write('one');
    await until(() => received.length === 1);
    await write('two');
    await telegram.people('/messages', { userId: lee, text: 'hi' });
    await until(() => received.length === 2);
    await until(async () => (await telegram.call('getWebhookInfo')).result.pending_update_count === 2);

    clock.advanceMs(1_000);
    await until(async () => (await telegram.call('getWebhookInfo')).result.pending_update_count === 0);

    expect(received.map(({ body }) => body.message?.text)).toEqual(['one', 'hi', 'one', 'two']);
  });

  it('is brought nothing while Telegram is down, and then what was written meanwhile', async () => {
    await telegram.call('setWebhook', { url });
    await telegram.people('/outage', { down: true });
    await write('hello');
    expect(received).toEqual([]);

    await telegram.people('/outage', { down: false });

    await until(() => received.length === 1);
  });

  it('may answer with a call', async () => {
    answers = [{ status: 200, body: JSON.stringify({ method: 'sendMessage', chat_id: kim, text: 'by answer' }) }];
    await telegram.call('setWebhook', { url });
    await write('hello');

    await until(async () => {
      const { chats } = await telegram.people(`/chat?userId=${kim}`);
      return chats[0]?.messages.some(({ text }) => text === 'by answer') ?? false;
    });
  });

  it('keeps fetching out, until it is removed', async () => {
    await telegram.call('setWebhook', { url });
    expect(await telegram.call('getUpdates')).toMatchObject({
      error_code: 409,
      description: expect.stringMatching(/webhook is active/),
    });
    await telegram.call('deleteWebhook');

    expect((await telegram.call('getUpdates')).ok).toBe(true);
  });

  it('is refused without TLS beyond this machine, and with a secret of other characters', async () => {
    const refusals = [
      await telegram.call('setWebhook', { url: 'http://bot.example/hook' }),
      await telegram.call('setWebhook', { url, secret_token: 'a b' }),
    ];

    expect(refusals.map(({ error_code: code }) => code)).toEqual([400, 400]);
  });
});
