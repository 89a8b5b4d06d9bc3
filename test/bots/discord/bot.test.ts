import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startBots } from '../../../bots/start-bots.js';
import type { DiscordSettings } from '../../../bots/discord/bot.js';
import { Secret } from '../../../core/secret.js';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { aLetter, nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import { DiscordPeople, type SeenMessage } from './discord-fan.js';

let sandbox: Sandbox;
let people: DiscordPeople;
let asha: string;
let engine: FakeEngine;
let log: MemoryLog;
let bots: { stop(): Promise<void> }[];

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  people = new DiscordPeople(sandbox.discord.describe().control);
  asha = await people.fan('asha');
  engine = new FakeEngine();
  log = new MemoryLog();
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  await sandbox.close();
});

async function start(changes: Partial<DiscordSettings> = {}) {
  const { apiUrl, credentials } = sandbox.discord.describe();
  const { token, applicationId } = credentials;
  const discord = { apiUrl, applicationId, token: new Secret(token), ...changes };
  const calendar = new FakeCalendar(new Date('2026-11-24T10:00:00Z'));
  const bot = await startBots({ engine, discord, calendar, log });
  bots.push(bot);
  return bot;
}

/** The fan types a command; resolves to the answer once it is there. */
async function ask(name: string, place: 'group' | 'private' = 'group'): Promise<SeenMessage> {
  const kind = place === 'group' ? 'text' : 'dm';
  const before = (await people.sees(asha, kind)).length;
  await people.type(asha, name, place);
  const answers = async () => (await people.sees(asha, kind)).slice(before).filter(({ thinking }) => !thinking);
  await until(async () => (await answers()).length > 0);
  return (await answers())[0]!;
}

function buttonOf(message: SeenMessage) {
  return message.components[0]?.components[0];
}

describe('the Discord bot', () => {
  it('answers /presave for the fan alone, with their own link behind a button', async () => {
    await start();

    const message = await ask('presave');

    expect(message.ephemeral).toBe(true);
    expect(message.embeds[0]?.title).toBe('Night Drive');
    expect(message.embeds[0]?.description).toContain('Out at 00:00 your time on Friday, 18 December.');
    expect(buttonOf(message)).toEqual({ label: 'Pre-save now', url: `https://frontrow.example/p/secret-of-${asha}` });
  });

  it('shows a fan’s link to nobody else in the channel', async () => {
    await start();
    await ask('presave');

    expect(await people.sees(await people.fan('leo'))).toEqual([]);
  });

  it('answers in a direct conversation too', async () => {
    await start();

    expect((await ask('help', 'private')).embeds[0]?.title).toBe('What you can ask for');
  });

  it('tells Discord to wait before it asks the engine', async () => {
    let thinking = false;
    engine.invite = async ({ externalId }) => {
      thinking = (await people.sees(externalId)).some((message) => message.thinking);
      return { kind: 'released', campaign: nightDrive(), smartLinkUrl: 'https://frontrow.example/l/x', preSaves: [] };
    };
    await start();

    await ask('presave');

    expect(thinking).toBe(true);
  });

  it('registers its commands once, and does not write them again on the next start', async () => {
    const first = await start();
    await first.stop();
    await start();

    const [put, ...more] = await people.calls('PUT');
    expect(put?.body).toMatchObject([{ name: 'presave' }, { name: 'status' }, { name: 'help' }]);
    expect(more).toEqual([]);
    expect(log.lines.filter(({ message }) => message.includes('up to date')).map(({ fields }) => fields)).toMatchObject(
      [{ outcome: 'registered' }, { outcome: 'unchanged' }],
    );
  });

  it('pings nobody, whatever an artist calls their release', async () => {
    engine.campaign = nightDrive({ title: '@everyone', artistName: '<@&1>' });
    await start();

    const message = await ask('presave');

    expect(message.embeds[0]?.title).toBe('@\u200beveryone');
    const bodies = (await people.calls('PATCH')).map(({ body }) => body);
    expect(bodies).toMatchObject([{ allowed_mentions: { parse: [] } }]);
  });

  it('answers the next command after one that came too late', async () => {
    await start();
    await people.post('/faults', {
      match: 'POST /interactions/*',
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    await people.type(asha, 'presave');
    await until(() => log.messages('warn').some((line) => line.includes('too late')));

    expect((await ask('help')).failed).toBe(false);
  });

  it('answers although the word that its deferral was accepted got lost', async () => {
    await start();
    await people.post('/faults', {
      match: 'POST /interactions/*',
      when: 'after',
      status: 400,
      body: { code: 40060, message: 'Interaction has already been acknowledged.' },
    });

    expect((await ask('presave')).embeds[0]?.title).toBe('Night Drive');
  });

  it('answers again after its connection was cut', async () => {
    await start();
    await people.post('/gateway/disconnect', { abrupt: true });
    await until(() => log.messages('info').includes('Connected to Discord again.'));

    expect((await ask('presave')).ephemeral).toBe(true);
  });

  it('goes on when an answer cannot be brought to Discord, and writes no token to the log', async () => {
    await start();
    await people.post('/faults', { match: 'PATCH /webhooks/*', status: 403, body: { code: 50001, message: 'No' } });
    await people.type(asha, 'presave');
    await until(() => log.messages('error').length > 0);

    expect(JSON.stringify(log.lines)).not.toContain('aW50ZXJhY3Rpb246');
    expect((await ask('help')).failed).toBe(false);
  });
});

describe('an announcement on Discord', () => {
  it('arrives beside /presave, for the fan alone, while their command is fresh', async () => {
    await start();
    await ask('presave');

    engine.letters.push(aLetter('pre-saved', { externalId: asha }));
    await until(() => engine.outcomes.length > 0);

    const last = (await people.sees(asha)).at(-1);
    expect(engine.outcomes).toEqual([{ outcome: 'delivered' }]);
    expect(last?.ephemeral).toBe(true);
    expect(last?.embeds[0]?.title).toBe("You're in: Night Drive");
    expect(await people.sees(asha, 'dm')).toEqual([]);
  });

  it('comes as a direct message to a fan who has typed nothing lately', async () => {
    await start();

    engine.letters.push(aLetter('saved', { externalId: asha }));
    await until(() => engine.outcomes.length > 0);

    const [message] = await people.sees(asha, 'dm');
    expect(engine.outcomes).toEqual([{ outcome: 'delivered' }]);
    expect(message?.embeds[0]?.title).toBe('Night Drive is in your library');
    expect(buttonOf(message!)?.label).toBe('Listen on Spotify');
  });

  it('comes as a direct message when the token of the command has run out early', async () => {
    await start();
    await ask('presave');
    await people.post('/faults', {
      match: 'POST /webhooks/*',
      status: 401,
      body: { code: 50027, message: 'Invalid Webhook Token' },
    });

    engine.letters.push(aLetter('pre-saved', { externalId: asha }));
    await until(() => engine.outcomes.length > 0);

    expect(engine.outcomes).toEqual([{ outcome: 'delivered' }]);
    expect(await people.sees(asha, 'dm')).toHaveLength(1);
  });

  it.each([
    ['closed their direct messages', { dmsClosed: true }],
    ['left the server', { inGuild: false }],
  ])('is given up for a fan who %s', async (_what, change) => {
    await start();
    await people.post(`/users/${asha}`, change);

    engine.letters.push(aLetter('saved', { externalId: asha }));
    await until(() => engine.outcomes.length > 0);

    expect(engine.outcomes).toEqual([{ outcome: 'gone' }]);
    expect(log.messages('error')).toEqual([]);
  });

  it('is tried again later when Discord fails', async () => {
    await start();
    const failure = { match: 'POST /users/@me/channels', times: 10, status: 503 };
    await people.post('/faults', failure);

    engine.letters.push(aLetter('saved', { externalId: asha }));
    await until(() => engine.outcomes.length > 0);

    expect(engine.outcomes).toEqual([{ outcome: 'retry', afterMs: 30_000 }]);
  });

  it('waits as long as Discord asks for, instead of holding up the others', async () => {
    await start();
    await people.post('/faults', {
      match: 'POST /users/@me/channels',
      status: 429,
      headers: { 'retry-after': '600', 'x-ratelimit-scope': 'user' },
      body: { message: 'You are being rate limited.', retry_after: 600, global: false },
    });

    engine.letters.push(aLetter('saved', { externalId: asha }));
    await until(() => engine.outcomes.length > 0);

    const [outcome] = engine.outcomes;
    expect(outcome?.outcome).toBe('retry');
    expect(outcome?.outcome === 'retry' && outcome.afterMs).toBeGreaterThanOrEqual(600_000);
  });
});

describe('the start of the Discord bot', () => {
  it('says where to get a new token when Discord does not accept it, and does not repeat the old one', async () => {
    const token = new Secret('not-a-token-of-anybody');

    const refusal = await start({ token }).catch((error: unknown) => error);

    expect(String(refusal)).toContain('Discord does not accept DISCORD_TOKEN: copy a new one from');
    expect(String(refusal)).not.toContain('not-a-token');
  });

  it('says that token and application do not belong together', async () => {
    const applicationId = String(BigInt(sandbox.discord.describe().credentials.applicationId) + 1n);

    await expect(start({ applicationId })).rejects.toThrow('DISCORD_APPLICATION_ID does not belong to DISCORD_TOKEN');
  });

  it('says what to check when Discord cannot be reached', async () => {
    await expect(start({ apiUrl: 'http://127.0.0.1:9/api' })).rejects.toThrow('check DISCORD_API_URL and the network');
  });

  it('runs without Discord when it is not configured', async () => {
    const bot = await startBots({ engine, discord: null, calendar: new FakeCalendar(new Date(0)), log });

    await expect(bot.stop()).resolves.toBeUndefined();
  });
});
