import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { languages } from '../../../core/languages/language.js';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { EngineError } from '../../../core/errors.js';
import { Secret } from '../../../core/secret.js';
import { nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import { buttonsOf } from './telegram-people.js';
import { openTelegramWorld, ways, type TelegramWorld } from './telegram-world.js';

let world: TelegramWorld;

describe.each(ways)('the Telegram bot through $driver, by $receives', (way) => {
  beforeEach(async () => {
    world = await openTelegramWorld(way);
  });
  afterEach(() => world.close());

  it('never posts a personal link in a group: it goes to a fan who has begun a chat in that chat', async () => {
    await world.start();
    await world.ask('/help');

    const [line] = await world.ask('/presave', { chatId: world.group });

    const inPrivate = (await world.people.sees(world.asha)).at(-1);
    expect(buttonsOf(inPrivate)[0]?.url).toBe(`https://frontrow.example/p/secret-of-${world.asha}`);
    expect(JSON.stringify(line)).not.toContain('frontrow.example');
    expect(line?.text).toBe('That is for you alone: I have answered you in our own chat.');
  });

  it('leads a fan who has not begun a chat into it by a link, and goes on there with what was typed in the group', async () => {
    await world.start();

    const [line] = await world.ask('/presave release: night-drive', { chatId: world.group });
    const url = buttonsOf(line)[0]?.url ?? '';
    expect(url).toBe('https://t.me/frontrow_bot?start=presave_in1001800000001_release-night-drive');
    await world.people.open(world.asha, url);
    await until(async () => (await world.people.sees(world.asha)).length > 0);

    expect(world.engine.asked).toEqual({
      place: { platform: 'telegram', communityId: String(world.group), channelId: null },
      release: 'night-drive',
      code: null,
    });
    expect(buttonsOf((await world.people.sees(world.asha))[0])[0]?.url).toContain('/p/secret-of-');
  });

  it('shows the leaderboard to who asks for it in a group, and to nobody else there', async () => {
    await world.start();
    world.engine.viewLeaderboard = async () => ({
      campaign: nightDrive(),
      rows: [{ place: 1, points: 3, name: { shown: 'full', name: 'Mia' }, isOwn: false }],
      fans: 1,
      own: null,
      isFrozen: false,
      freezeAt: new Date('2026-12-18T12:00:00Z'),
      commitment: 'c0ffee',
      seed: null,
    });

    await world.ask('/help');

    const [line] = await world.ask('/leaderboard', { chatId: world.group });

    expect((await world.people.sees(world.asha)).at(-1)?.text).toContain('#1 Mia: 3 pre-saves');
    expect(line?.text).not.toContain('Mia');
    expect(line?.replyToId).not.toBeNull();
  });

  it('greets somebody who opens it by what it can do', async () => {
    await world.start();

    await world.people.open(world.asha, 'https://t.me/frontrow_bot');
    await until(async () => (await world.people.sees(world.asha)).length > 0);

    expect((await world.people.sees(world.asha))[0]?.text).toContain('What you can ask for');
  });

  it('takes what follows ?start= for a friend’s code, when it is nothing of its own', async () => {
    await world.start();

    await world.people.open(world.asha, 'https://t.me/frontrow_bot?start=NGHT7K3MXQ');
    await until(async () => (await world.people.sees(world.asha)).length > 0);

    expect(world.engine.asked).toMatchObject({ code: 'NGHT7K3MXQ', release: null });
  });

  it('answers a button as the command that it types, for whoever presses it', async () => {
    const monsoon = nightDrive({ id: campaignId.parse('cmp_monsoon000'), slug: 'monsoon', title: 'Monsoon' });
    world.engine.open = [nightDrive(), monsoon];
    await world.start();
    const [, message] = await world.ask('/presave', { messages: 2 });
    const data = buttonsOf(message).find(({ text }) => text === 'Monsoon')?.callback_data;
    expect(data).toBe('/presave release:monsoon');

    const press = { userId: world.asha, chatId: world.asha, messageId: message!.messageId, data };
    await world.people.post('/presses', press);
    await until(async () => world.engine.asked?.release === 'monsoon');
    await until(async () => (await world.people.sees(world.asha)).length > 3);

    expect((await world.people.calls('answerCallbackQuery')).map(({ status }) => status)).toEqual([200]);
  });

  it.each([
    '/PRESAVE',
    '/pre-save',
    '/presave@Frontrow_Bot',
    '/pre_save night-drive',
    '/presave  release:  night-drive',
  ])('understands %s', async (text) => {
    await world.start();

    expect((await world.ask(text))[0]?.text).toContain('Night Drive');
    expect(world.engine.asked?.release ?? 'night-drive').toBe('night-drive');
  });

  it('finds /forget under the names that are typed for it', async () => {
    await world.start();

    const [one] = await world.ask('/forget_me');
    const [other] = await world.ask('/forget-me');

    expect([one?.text, other?.text]).toEqual(Array(2).fill(expect.stringContaining('nothing to forget')));
  });

  it('leaves alone what is meant for another bot, what bots write, what is edited, and talk in a group', async () => {
    await world.people.post('/bot', { privacyMode: false });
    await world.start();
    const there = { userId: world.asha, chatId: world.group };
    await world.people.post('/messages', { ...there, text: '/presave@other_bot' });
    await world.people.post('/messages', { ...there, text: '/roll 2d6' });
    await world.people.post('/messages', { ...there, text: 'I love /presave and you all' });
    const written = (await world.people.post('/messages', { ...there, text: 'hello' })) as { messageId: number };
    await world.people.post('/edits', { ...there, ...written, text: '/presave' });

    await world.ask('/help');

    expect(await world.people.sees(world.asha, world.group)).toEqual([]);
  });

  it('does not answer again, after a restart, what it had answered before', async () => {
    const first = await world.start();
    await world.ask('/presave');
    await first.stop();

    await world.start();
    await world.ask('/help');

    expect(await world.people.sees(world.asha)).toHaveLength(2);
  });

  it('answers in the order in which a fan asks, while it answers others', async () => {
    await world.start();
    const mia = await world.people.fan('mia');
    let letGo: (() => void) | undefined;
    world.engine.invite = async ({ externalId }) => {
      if (externalId === String(world.asha)) await new Promise<void>((resolve) => (letGo = resolve));
      throw new EngineError('no-open-campaign', 'None.');
    };

    await world.people.write(world.asha, '/presave');
    await world.people.write(world.asha, '/help');
    await world.people.write(mia, '/help');
    await until(async () => (await world.people.sees(mia)).length === 1 && letGo !== undefined);
    expect(await world.people.sees(world.asha)).toEqual([]);
    letGo?.();
    await until(async () => (await world.people.sees(world.asha)).length === 2);

    expect((await world.people.sees(world.asha)).map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('nothing to pre-save'),
      'What you can ask for',
    ]);
  });

  it('waits as long as Telegram asks for before it answers', async () => {
    await world.start();
    await world.people.post('/faults', {
      match: '/sendMessage',
      status: 429,
      body: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 1',
        parameters: { retry_after: 1 },
      },
    });

    expect((await world.ask('/help'))[0]?.text).toContain('What you can ask for');
  });

  it('answers without the picture when Telegram cannot fetch it', async () => {
    await world.start();

    const [message] = await world.ask('/presave');

    expect((await world.people.calls('sendPhoto')).map(({ status }) => status)).toEqual([400]);
    expect(message?.photoUrl).toBeNull();
    expect(message?.text).toContain('Night Drive');
  });

  it('sets the menus once, all in private and a few in groups', async () => {
    const first = await world.start();
    await first.stop();
    await world.start();

    expect(await world.people.menu(world.asha)).toEqual(allCommands.map(({ name }) => name));
    expect(await world.people.menu(world.asha, world.group)).toEqual([
      'presave',
      'invite',
      'rank',
      'leaderboard',
      'help',
    ]);
    // Three menus, in each language.
    expect(await world.people.calls('setMyCommands')).toHaveLength(3 * languages.length);
  });

  it('goes on after an answer that Telegram refuses, and writes no token to the log', async () => {
    await world.start();
    await world.people.post('/faults', { match: '/sendMessage', times: 1, status: 403 });
    await world.people.write(world.asha, '/help');
    await until(() => world.log.messages('error').length > 0);

    expect((await world.ask('/help'))[0]?.text).toContain('What you can ask for');
    expect(JSON.stringify(world.log.lines)).not.toMatch(/\d{8,10}:[\w-]{35}/);
  });

  it('answers again after Telegram was away', async () => {
    await world.start();
    await world.people.post('/outage', { down: true });
    await world.people.write(world.asha, '/help');
    await world.people.post('/outage', { down: false });

    await until(async () => (await world.people.sees(world.asha)).length === 1, 20_000);
  });
});

describe.each(ways.filter(({ receives }) => receives === 'polling'))(
  'the Telegram bot that polls by $driver',
  (way) => {
    beforeEach(async () => {
      world = await openTelegramWorld(way);
    });
    afterEach(() => world.close());

    it('says what to do when another process fetches its updates, and goes on when that one has ended', async () => {
      await world.start();
      const conflict = { ok: false, error_code: 409, description: 'Conflict: terminated by other getUpdates request' };
      await world.people.post('/faults', { match: '/getUpdates', status: 409, body: conflict });
      await world.people.write(world.asha, '/help');
      await until(
        async () => world.log.messages('error').some((line) => line.includes('Another process fetches')),
        20_000,
      );

      await until(async () => (await world.people.sees(world.asha)).length === 1, 20_000);
      await world.ask('/help');
    });
  },
);

describe.each(ways)('the start of the Telegram bot through $driver, by $receives', (way) => {
  beforeEach(async () => {
    world = await openTelegramWorld(way);
  });
  afterEach(() => world.close());

  it('says where to get a new token when Telegram does not accept it, and does not repeat the old one', async () => {
    const token = new Secret('123456:not-a-token-of-anybody');

    const refusal = await world.start({ token }).catch((error: unknown) => error);

    expect(String(refusal)).toContain('Telegram does not accept TELEGRAM_TOKEN: write /token to @BotFather');
    expect(String(refusal)).not.toContain('not-a-token');
  });

  it('says once what to check when Telegram cannot be reached, and stops at once while it is tried again', async () => {
    const bot = await world.start({ apiUrl: 'http://127.0.0.1:9' });

    expect(bot.beginnings).toMatchObject([{ is: 'away', platform: 'telegram' }]);
    await bot.stop();
    expect(world.log.messages('error')).toEqual([expect.stringContaining('check TELEGRAM_API_URL and the network')]);
  });
});
