import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startBots } from '../../../bots/start-bots.js';
import { Secret } from '../../../core/secret.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import { messageText } from '../../../core/messages/format-message.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';
import { allCommands } from '../../../bots/commands/all-commands.js';

let world: DiscordWorld;

beforeEach(async () => {
  world = await openDiscordWorld();
});
afterEach(() => world.close());

describe('the Discord bot', () => {
  it('offers releases while one types which', async () => {
    world.engine.open = [nightDrive()];
    await world.start();

    const typing = { userId: world.asha, dm: true, name: 'presave', options: { release: 'nig' }, focused: 'release' };

    expect(await world.people.post('/autocomplete', typing)).toEqual({
      choices: [{ name: 'Night Drive by Late Trains', value: 'night-drive' }],
    });
  });

  it('tells Discord to wait before it asks the engine', async () => {
    let thinking = false;
    world.engine.invite = async ({ externalId }) => {
      thinking = (await world.people.sees(externalId)).some((message) => message.thinking);
      return {
        kind: 'released',
        campaign: nightDrive(),
        artworkUrl: null,
        smartLinkUrl: 'https://frontrow.example/l/x',
        saveUrl: null,
        preSaves: [],
        passOn: null,
        friendsCode: 'none',
      };
    };
    await world.start();

    await world.ask('presave');

    expect(thinking).toBe(true);
  });

  it('registers its commands once, and does not write them again on the next start', async () => {
    const first = await world.start();
    await first.stop();
    await world.start();

    const [put, ...more] = await world.people.calls('PUT');
    expect(put?.body).toMatchObject(
      allCommands.map(({ name, help }) => ({ name, description: messageText('en', help) })),
    );
    expect(more).toEqual([]);
    expect(
      world.log.lines.filter(({ message }) => message.includes('up to date')).map(({ fields }) => fields),
    ).toMatchObject([{ outcome: 'registered' }, { outcome: 'unchanged' }]);
  });

  it('answers the next command after one that came too late', async () => {
    await world.start();
    await world.people.post('/faults', {
      match: 'POST /interactions/*',
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    await world.people.type(world.asha, 'presave');
    await until(() => world.log.messages('warn').some((line) => line.includes('too late')));

    expect((await world.ask('help')).failed).toBe(false);
  });

  it('answers although the word that its deferral was accepted got lost', async () => {
    await world.start();
    await world.people.post('/faults', {
      match: 'POST /interactions/*',
      when: 'after',
      status: 400,
      body: { code: 40060, message: 'Interaction has already been acknowledged.' },
    });

    expect((await world.ask('presave')).embeds[0]?.title).toBe('Night Drive');
  });

  it('answers again after its connection was cut', async () => {
    await world.start();
    await world.people.post('/gateway/disconnect', { abrupt: true });
    await until(() => world.log.messages('info').includes('Connected to Discord again.'));

    expect((await world.ask('presave')).ephemeral).toBe(true);
  });

  it('answers again after Discord has forgotten its session', async () => {
    await world.start();
    await world.people.post('/gateway/disconnect', { resumable: false });

    await until(async () => {
      await world.people.type(world.asha, 'help');
      return (await world.people.sees(world.asha)).some(({ thinking, failed }) => !thinking && !failed);
    });
  });

  it('answers in every server when Discord asks for several connections', async () => {
    await world.people.post('/gateway', { recommendedShards: 3 });

    await world.start();

    expect((await world.ask('help')).ephemeral).toBe(true);
    expect((await world.ask('help', 'private')).failed).toBe(false);
    expect(await world.people.post('/gateway', {})).toMatchObject({ connectedSessions: 3 });
  });

  it.each([
    [4004, 'check that DISCORD_TOKEN was not reset'],
    [4014, 'it refuses an intent'],
  ])('says what to do when Discord ends the connection for good by %i', async (code, words) => {
    await world.start();

    await world.people.post('/gateway/disconnect', { code, resumable: false });

    await until(() => world.log.messages('error').some((line) => line.includes(words)));
  });

  it('goes on when an answer cannot be brought to Discord, and writes no token to the log', async () => {
    await world.start();
    await world.people.post('/faults', {
      match: 'PATCH /webhooks/*',
      status: 403,
      body: { code: 50001, message: 'No' },
    });
    await world.people.type(world.asha, 'presave');
    await until(() => world.log.messages('error').length > 0);

    expect(JSON.stringify(world.log.lines)).not.toContain('aW50ZXJhY3Rpb246');
    expect((await world.ask('help')).failed).toBe(false);
  });
});

describe('the start of the Discord bot', () => {
  it('says where to get a new token when Discord does not accept it, and does not repeat the old one', async () => {
    const token = new Secret('not-a-token-of-anybody');

    const refusal = await world.start({ token }).catch((error: unknown) => error);

    expect(String(refusal)).toContain('Discord does not accept DISCORD_TOKEN: copy a new one from');
    expect(String(refusal)).not.toContain('not-a-token');
  });

  it('says that token and application do not belong together', async () => {
    const applicationId = String(BigInt(world.applicationId) + 1n);

    await expect(world.start({ applicationId })).rejects.toThrow(
      'DISCORD_APPLICATION_ID does not belong to DISCORD_TOKEN',
    );
  });

  it('says once what to check when Discord cannot be reached, and stops at once while it is tried again', async () => {
    const bot = await world.start({ apiUrl: 'http://127.0.0.1:9/api' });

    expect(bot.beginnings).toMatchObject([{ is: 'away', platform: 'discord' }]);
    await bot.stop();
    expect(world.log.messages('error')).toEqual([expect.stringContaining('check DISCORD_API_URL and the network')]);
  });

  it('comes by itself when the gateway is back, with one connection, though it was down at the start', async () => {
    await world.people.post('/outage', { down: true, how: 'gateway' });
    const bot = await world.start();
    expect(bot.beginnings).toMatchObject([{ is: 'away' }]);

    await world.people.post('/outage', { down: false });
    await until(() => world.log.messages('info').includes('The Discord bot is running.'), 20_000);

    expect((await world.ask('help')).failed).toBe(false);
    expect(await world.people.post('/gateway', {})).toMatchObject({ connectedSessions: 1 });
  });

  it('runs without Discord when it is not configured', async () => {
    const bot = await startBots({
      ...world,
      baseUrl: 'http://127.0.0.1:3000',
      calendar: new FakeCalendar(new Date(0)),
    });

    await expect(bot.stop()).resolves.toBeUndefined();
  });
});
