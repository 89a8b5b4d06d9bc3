import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bot, InlineKeyboardBuilder } from 'node-telegram-bot-api';
import { createWebhookServer } from 'node-telegram-bot-api/node';
import { until } from '../../../bots/until.js';
import { ATelegram } from './a-telegram.js';

const secretToken = 'known-to-the-two-of-them';

/** A bot as the examples of node-telegram-bot-api have it: a library that is neither of ours, with types of its own. */
function aBot({ apiUrl, token }: ATelegram): Bot {
  const bot = new Bot(token, { apiRoot: apiUrl });
  bot.command('start', (context) => context.reply(`Hello ${context.from?.first_name ?? ''}`));
  bot.command('vote', (context) =>
    context.reply('Tea?', { reply_markup: new InlineKeyboardBuilder().text('Yes', 'yes').text('No', 'no').build() }),
  );
  bot.on('callback_query', async (context) => {
    await context.answerCallbackQuery({ text: 'Noted' });
    const { message, data } = context.callbackQuery ?? {};
    if (!message) return;
    const where = { chat_id: message.chat.id, message_id: message.message_id };
    await bot.api.editMessageText({ ...where, text: `You said ${data ?? 'nothing'}.` });
  });
  bot.on('my_chat_member', async (context) => {
    if (!('my_chat_member' in context.update)) return;
    const { chat, new_chat_member: standing } = context.update.my_chat_member;
    if (chat.type === 'supergroup' && standing.status === 'member') {
      await bot.api.sendMessage({ chat_id: chat.id, text: 'Hello, all.' });
    }
  });
  return bot;
}

let telegram: ATelegram;
let kim: number;

beforeEach(async () => {
  telegram = await ATelegram.start();
  kim = await telegram.fan();
});
afterEach(() => telegram.close());

const textsIn = async (index = 0): Promise<string[]> => {
  const { chats } = await telegram.people(`/chat?userId=${kim}`);
  return chats[index]?.messages.map(({ text }) => text) ?? [];
};
const seen = (text: string, index = 0) => until(async () => (await textsIn(index)).includes(text));

/** Kim begins a chat, asks, presses a button, and adds the bot to a group. */
async function goThrough(): Promise<void> {
  await telegram.people('/starts', { userId: kim });
  await seen('Hello kim');
  await telegram.people('/messages', { userId: kim, text: '/vote@frontrow_bot' });
  await seen('Tea?');
  const { chats } = await telegram.people(`/chat?userId=${kim}`);
  const messageId = chats[0]?.messages.find(({ text }) => text === 'Tea?')?.messageId;
  const { callbackQueryId } = await telegram.people('/presses', { userId: kim, chatId: kim, messageId, data: 'yes' });
  await seen('You said yes.');
  expect(await telegram.people(`/presses/${callbackQueryId}`)).toMatchObject({ answer: { text: 'Noted' } });
  expect(await textsIn()).not.toContain('Tea?');
  await telegram.people('/groups', { title: 'Tea club', ownerId: kim });
  await seen('Hello, all.', 1);
}

describe('a client that is none of ours', () => {
  it('is served as by Telegram when it polls', async () => {
    const bot = aBot(telegram);
    const polling = bot.startPolling();

    await goThrough();

    bot.stop();
    await polling;
  });

  it('is served as by Telegram when it is called', async () => {
    const bot = aBot(telegram);
    const server = createWebhookServer(bot, { path: '/hook', secretToken });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    await bot.api.setWebhook({ url, secret_token: secretToken });

    await goThrough();

    expect(await bot.api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0 });
    await new Promise((resolve) => server.close(resolve));
  });
});
