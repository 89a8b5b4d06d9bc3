import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Bot, InlineKeyboard } from 'grammy';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { until } from '../../bots/until.js';
import { personalLink } from './a-bot.js';
import { openPage, startBrowser } from './a-browser.js';

const kolkata = { timezoneId: 'Asia/Kolkata' };

let browser: Browser;
let sandbox: Sandbox;
let bot: Bot | undefined;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  ({ page, complaints } = await openPage(browser, kolkata));
});
afterEach(async () => {
  await bot?.stop();
  for (const context of browser.contexts()) await context.close();
  await sandbox.close();
});

/** A small bot on Telegram: its own chat has a link, the group a way into that chat. */
async function aTelegramBot(): Promise<void> {
  const { apiUrl, credentials } = sandbox.world().platforms.telegram;
  const made = new Bot(credentials.token, { client: { apiRoot: apiUrl } });
  await made.init();
  made.command('start', (context) => context.reply(`You came with ${context.match}.`));
  made.command('presave', (context) => {
    const goOn = new InlineKeyboard().url('Go on', `https://t.me/${made.botInfo.username}?start=presave`);
    if (context.chat.type !== 'private') return context.reply('For you alone:', { reply_markup: goOn });
    const keyboard = new InlineKeyboard().url('Pre-save now', personalLink).row().text('What is it?', 'faq');
    return context.reply('<b>Night Drive</b>', { parse_mode: 'HTML', reply_markup: keyboard });
  });
  made.on('callback_query', async (context) => {
    await context.answerCallbackQuery();
    await context.reply(`You pressed ${context.callbackQuery.data ?? 'nothing'}.`);
  });
  void made.start();
  bot = made;
}

const box = () => page.getByRole('combobox', { name: 'Message' });
const rooms = () => page.getByRole('navigation', { name: 'Conversations' });
const shown = () => page.locator('[data-conversation]:not([hidden])');

async function type(text: string): Promise<void> {
  await box().fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

describe('the playground beside Discord', () => {
  it('lets a fan write to the Telegram bot, press its buttons, and open its link on their phone', async () => {
    await aTelegramBot();
    await page.goto(`${sandbox.origin}/playground`);
    await rooms().locator('.direct[data-platform="telegram"]').click();
    await type('/presave');

    await shown().getByRole('strong').getByText('Night Drive').waitFor();
    expect(await shown().getByRole('link', { name: 'Pre-save now' }).getAttribute('href')).toBe(personalLink);
    await page.locator('[data-region="phone"]').getByText('Telegram', { exact: true }).waitFor();
    await shown().getByRole('button', { name: 'What is it?' }).click();
    await shown().getByText('You pressed faq.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads from a group into the fan’s own chat with the bot, and goes on there', async () => {
    await aTelegramBot();
    await page.goto(`${sandbox.origin}/playground`);
    await rooms().locator('[data-platform="telegram"]:not(.direct)').click();
    await type('/presave');
    await shown().getByRole('button', { name: 'Go on' }).click();

    await shown().getByText('You came with presave.').waitFor();
    await until(async () => (await shown().getAttribute('aria-label')) === 'Frontrow');
    expect(complaints).toEqual([]);
  });
});
