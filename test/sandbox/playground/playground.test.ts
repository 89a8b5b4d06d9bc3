import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  type ChatInputCommandInteraction,
  type Client,
  type TextChannel,
} from 'discord.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { until } from '../../bots/until.js';
import { callApi, connect, control, nightDrive } from '../services/spotify/listener.js';
import { answerWithCard, connectBot, personalLink } from './a-bot.js';
import { openPage, startBrowser } from './a-browser.js';

const kolkata = { timezoneId: 'Asia/Kolkata' };

describe('the playground', () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let bots: Client[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, folder: null });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    for (const bot of bots) await bot.destroy();
    bots = [];
    await sandbox.close();
  });

  async function open(options: BrowserContextOptions = kolkata, query = ''): Promise<Page> {
    const opened = await openPage(browser, options);
    complaints = opened.complaints;
    await opened.page.goto(`${sandbox.origin}/playground${query}`);
    return opened.page;
  }

  async function aBot(answer?: (interaction: ChatInputCommandInteraction) => unknown): Promise<Client<true>> {
    const bot = await connectBot(sandbox, answer);
    bots.push(bot);
    return bot;
  }

  const box = (page: Page) => page.getByRole('combobox', { name: 'Message' });
  const chat = (page: Page) => page.getByRole('log', { name: 'Messages in general' });

  it('offers the registered commands at a slash, sends the chosen one to the bot, and shows its private answer', async () => {
    let asker = '';
    await aBot((interaction) => {
      asker = interaction.user.username;
      return answerWithCard(interaction);
    });
    const page = await open();

    await box(page).fill('/');
    const offered = await page.getByRole('option', { name: /^\// }).allTextContents();
    await box(page).fill('/pre');
    await box(page).press('Tab');
    expect(await box(page).inputValue()).toBe('/presave');
    await box(page).press('Enter');
    const answer = chat(page).getByRole('listitem').filter({ hasText: 'Only you can see this' });
    await answer.getByRole('link', { name: 'Pre-save now' }).waitFor();

    expect(offered.join(' ')).toContain('/presaveGet your own link to pre-save the next release');
    expect(asker).toBe('asha');
    expect(await answer.textContent()).toContain('Asha used /presave');
    expect(await answer.getByRole('heading', { name: 'Night Drive' }).isVisible()).toBe(true);
    expect(await answer.getByRole('link').getAttribute('href')).toBe(personalLink);
    expect(await page.getByRole('list', { name: 'What just happened' }).textContent()).toContain('Asha typed /presave');
    expect(complaints).toEqual([]);
  });

  it('types /presave for a newcomer who presses the hint, and then needs the hint no more', async () => {
    await aBot();
    const page = await open();

    await page.getByRole('button', { name: 'Type /presave' }).click();
    await chat(page).getByRole('link', { name: 'Pre-save now' }).waitFor();

    expect(await page.getByRole('button', { name: 'Type /presave' }).count()).toBe(0);
    expect(await page.locator('[aria-current=step]').textContent()).toContain('Open the link');
  });

  it('shows that the bot is thinking, and that it did not answer', async () => {
    await aBot((interaction) => (interaction.commandName === 'help' ? undefined : interaction.deferReply()));
    const page = await open();

    await box(page).fill('/presave');
    await box(page).press('Enter');
    await chat(page).getByText('Frontrow is thinking…').waitFor();
    await box(page).fill('/help');
    await box(page).press('Enter');

    await chat(page).getByText('The application did not respond').waitFor();
  });

  it('says what to type when there is no such command, and keeps what was typed', async () => {
    await aBot();
    const page = await open();

    await box(page).fill('/presale');
    await box(page).press('Enter');

    await page.getByText('There is no command /presale. Try /presave, /help.').waitFor();
    expect(await box(page).inputValue()).toBe('/presale');
  });

  it('makes no other command of what was typed, but for one that was chosen with the arrows', async () => {
    let asked = '';
    await aBot((interaction) => {
      asked = interaction.commandName;
      return answerWithCard(interaction);
    });
    const page = await open();

    await box(page).fill('/pre');
    await box(page).press('Enter');
    await page.getByText('There is no command /pre.').waitFor();
    expect(asked).toBe('');

    await box(page).fill('/pre');
    await box(page).press('ArrowDown');
    await box(page).press('Enter');
    await chat(page).getByRole('link', { name: 'Pre-save now' }).waitFor();
    expect(asked).toBe('presave');
  });

  it('opens a link of the chat as a phone, and remembers it there', async () => {
    await aBot();
    const page = await open();
    await page.getByRole('button', { name: 'Type /presave' }).click();

    const [phone] = await Promise.all([
      page.context().waitForEvent('page'),
      chat(page).getByRole('link', { name: 'Pre-save now' }).click(),
    ]);

    expect(await phone.evaluate('[window.innerWidth, window.innerHeight]')).toEqual([390, 844]);
    const again = page.getByRole('link', { name: 'Open the phone' });
    expect(await again.getAttribute('href')).toBe(personalLink);
    expect(await again.getAttribute('rel')).toBe('noopener');
  });

  it('switches a storm over Spotify on and off, and says in a line what is on', async () => {
    const page = await open();
    const board = page.locator('[data-switches]');
    const ghosts = page.getByRole('switch', { name: 'Ghost saves' });

    await board.locator('summary').click();
    await ghosts.click();
    await board.getByText('ghost saves', { exact: true }).waitFor();
    expect(await ghosts.getAttribute('aria-checked')).toBe('true');
    expect(sandbox.spotify.state.faults.list()).toHaveLength(1);

    await ghosts.click();
    await board.getByText('Spotify is well').waitFor();
    expect(sandbox.spotify.state.faults.list()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('marks a direct message of the bot as unread until it is read', async () => {
    const bot = await aBot();
    const page = await open();
    const room = page.getByRole('link', { name: 'Frontrow' }).first();
    const [asha] = await page.locator('body').evaluateAll((bodies) => bodies.map((body) => body.dataset['fan'] ?? ''));

    await (await bot.users.fetch(asha ?? '')).send('It is in your library.');
    await room.getByText('new').waitFor();
    await room.click();

    await page.getByRole('log', { name: 'Messages in frontrow' }).getByText('It is in your library.').waitFor();
    expect(await room.getByText('new').isVisible()).toBe(false);
  });

  it('moves the calendar to midnight of the release where the fan lives, wherever the browser is', async () => {
    const page = await open({ timezoneId: 'America/New_York' });
    const { releaseDate } = nightDrive(sandbox);

    await page.getByRole('button', { name: 'Move the calendar to release midnight in Kolkata' }).click();
    await page.getByText('Midnight in Kolkata has passed').waitFor();

    const pastMidnightMs = sandbox.calendar.now().getTime() - Date.parse(`${releaseDate}T00:00:00+05:30`);
    expect(pastMidnightMs).toBeGreaterThanOrEqual(0);
    expect(pastMidnightMs).toBeLessThan(20_000);
    expect(await page.locator('[data-clock]').textContent()).toMatch(/^00:00:\d\d$/);
  });

  it('counts down to midnight in a zone that is chosen, and shows when it has passed', async () => {
    const page = await open(kolkata);
    await page.getByLabel('Time zone').selectOption('Pacific/Auckland');

    await page.getByText('until midnight in Auckland').waitFor();
    await page.getByRole('button', { name: '1 min before' }).click();
    await page.locator('[data-countdown]', { hasText: /^00:00:/ }).waitFor();
    await page.getByRole('button', { name: '+10 min' }).click();

    await page.getByText('Midnight in Auckland has passed').waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByText('until midnight in Auckland').waitFor();
    expect(Math.abs(sandbox.calendar.now().getTime() - Date.now())).toBeLessThan(1000);
  });

  it('shows a saved track in the library without a reload, with the time at which it was added', async () => {
    const page = await open(kolkata);
    await page.getByText('Asha’s library is empty').waitFor();
    await page.getByRole('button', { name: /release midnight/ }).click();
    await page.getByText('Midnight in Kolkata has passed').waitFor();

    const { accessToken } = await connect(sandbox, 'Asha');
    await callApi(sandbox, `PUT /me/library?uris=${nightDrive(sandbox).track}`, accessToken);

    const item = page.getByRole('list', { name: 'Library' }).getByRole('listitem').filter({ hasText: 'Song' });
    await item.waitFor();
    expect(await item.textContent()).toMatch(/Night DriveSong · Asha & The Late Trainsadded Fri \d+ \w+, 00:00/);
    expect(await page.getByRole('list', { name: 'What just happened' }).textContent()).toContain(
      'Asha said yes on Sandbox Spotify',
    );
  });

  it('shows hostile names and texts as text', async () => {
    const hostile = '<img src=x onerror="document.title=`taken`"><script>document.title="taken"</script>\u202Egnp.exe';
    await control(sandbox, 'PUT /catalogue', {
      title: hostile.slice(0, 150),
      artist: '</p><script>document.title="taken"</script>',
      isrc: 'INZ032600002',
      upc: '196871000024',
      releaseDate: '2026-01-02',
    });
    await control(sandbox, 'POST /accounts', { displayName: '<b onclick=1>Mallory</b>', country: 'IN', id: 'mallory' });
    await fetch(`${sandbox.discord.describe().control}/users`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'mallory', displayName: '<script>alert(1)</script>' }),
    });
    await aBot((interaction) =>
      answerWithCard(interaction, {
        title: hostile,
        text: '[x](javascript:alert(1)) <t:99999999999999:R> **<i>no</i>**',
      }),
    );
    const page = await open(kolkata, '?fan=mallory&account=mallory');

    await box(page).fill('/presave');
    await box(page).press('Enter');
    await chat(page).getByRole('link', { name: 'Pre-save now' }).waitFor();

    const shown = (await chat(page).textContent()) ?? '';
    expect(shown).toContain('<script>alert(1)</script>');
    expect(shown).toContain('<img src=x onerror=');
    expect(shown).toContain('[x](javascript:alert(1))');
    expect(shown).toContain('<i>no</i>');
    expect(await chat(page).locator('img, script, i').count()).toBe(0);
    expect(await page.title()).toBe('Frontrow playground');
    expect(complaints).toEqual([]);
  });

  it('can be read without scripts, its links plain links to a new tab', async () => {
    await aBot();
    const withScripts = await open();
    await withScripts.getByRole('button', { name: 'Type /presave' }).click();
    await chat(withScripts).getByRole('link', { name: 'Pre-save now' }).waitFor();

    const page = await open({ javaScriptEnabled: false });
    const link = chat(page).getByRole('link', { name: 'Pre-save now' });

    expect(await link.getAttribute('href')).toBe(personalLink);
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener');
  });

  it('fits a phone: one panel at a time, nothing wider than the screen', async () => {
    await aBot();
    const page = await open({ ...kolkata, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Calendar' }).tap();

    expect(await page.getByRole('button', { name: /release midnight/ }).isVisible()).toBe(true);
    expect(await box(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('leaves a phone room for messages under an event and what is pinned, each in one line', async () => {
    const bot = await aBot();
    const guild = bot.guilds.cache.first()!;
    const name = 'Late Trains live: Night Drive, the whole way through the night and back';
    await guild.scheduledEvents.create({
      name,
      entityType: GuildScheduledEventEntityType.External,
      entityMetadata: { location: 'https://www.youtube.com/live/night-drive' },
      privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
      scheduledStartTime: new Date(Date.now() + 86_400_000),
      scheduledEndTime: new Date(Date.now() + 90_000_000),
    });
    const general = guild.channels.cache.find((channel) => channel.name === 'general') as TextChannel;
    for (const title of ['Night Drive', 'Another Road']) {
      await (await general.send(`${title}: pre-save it, and bring all the others who would like to hear it.`)).pin();
    }
    const page = await open({ ...kolkata, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const heightOf = async (selector: string) =>
      (await page.locator(selector).filter({ visible: true }).first().boundingBox())?.height ?? 0;
    await page.locator('.pins li').nth(1).waitFor({ state: 'attached' });

    expect(await heightOf('.event')).toBeLessThanOrEqual(48);
    expect(await heightOf('.pins')).toBeLessThanOrEqual(48);
    expect(await heightOf('.messages')).toBeGreaterThan(240);
    const input = await box(page).boundingBox();
    expect(input!.y + input!.height).toBeLessThan(844);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('scrolls wide code in its message, and never the whole conversation sideways', async () => {
    const wide = `\`\`\`\n${'city fans '.repeat(30)}\n\`\`\``;
    await aBot((interaction) => answerWithCard(interaction, { title: 'Cities', text: wide }));
    const page = await open({ ...kolkata, viewport: { width: 1280, height: 900 } });

    await box(page).fill('/presave');
    await box(page).press('Enter');
    await chat(page).getByRole('link', { name: 'Pre-save now' }).waitFor();

    const sizes = await page.evaluate(() =>
      ['.messages', '.message pre'].map((selector) =>
        [...document.querySelectorAll(`[data-conversation]:not([hidden]) ${selector}`)].map(
          ({ clientWidth, scrollWidth }) => scrollWidth > clientWidth,
        ),
      ),
    );
    expect(sizes).toEqual([[false], [true, true]]);
  });

  it('shows what came while another panel was open: a dot at first, and its end when one comes back', async () => {
    let mayAnswer = Promise.resolve();
    await aBot(async (interaction) => {
      await mayAnswer;
      return answerWithCard(interaction);
    });
    const page = await open({ ...kolkata, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const panel = (name: string) => page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name });
    const ask = async () => {
      await box(page).fill('/presave');
      await box(page).press('Enter');
    };
    for (const already of [0, 1, 2]) {
      await ask();
      await chat(page).getByRole('link', { name: 'Pre-save now' }).nth(already).waitFor();
    }

    let answer: () => void = () => undefined;
    mayAnswer = new Promise((resolve) => (answer = resolve));
    await ask();
    await panel('Calendar').tap();
    answer();
    await panel('Chat').locator('.dot').waitFor();
    await page.locator('.messages a', { hasText: 'Pre-save now' }).nth(3).waitFor({ state: 'attached' });
    await panel('Chat').tap();

    const list = "document.querySelector('[data-conversation]:not([hidden]) .messages')";
    await until(
      async () => (await page.evaluate<number>(`${list}.scrollHeight - ${list}.scrollTop - ${list}.clientHeight`)) < 4,
    );
  });
});
