import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Events } from 'discord.js';

import { Stage } from './a-bot.js';
import { type ADiscord, HandClock } from './a-discord.js';

const stage = new Stage();
afterEach(() => stage.strike());

describe('troubles of the Discord emulator, met by hand', () => {
  const clock = new HandClock();
  let discord: ADiscord;
  beforeEach(async () => {
    discord = await stage.discord({ clock });
  });

  async function directChannel(username: string): Promise<string> {
    const { id } = await discord.person(username);
    const { json } = await discord.rest('POST', '/users/@me/channels', { recipient_id: id });
    return `/channels/${(json as { id: string }).id}/messages`;
  }

  it('answers the first message again when a second of its nonce comes within minutes, and sends it anew after that', async () => {
    const channel = await directChannel('asha');
    const once = { content: 'Once', nonce: 'n-1', enforce_nonce: true };

    const [first, second] = [await discord.rest('POST', channel, once), await discord.rest('POST', channel, once)];
    clock.advanceMs(5 * 60_000 + 1);
    const late = await discord.rest('POST', channel, once);

    expect(second.json).toEqual(first.json);
    expect(late.json).not.toMatchObject({ id: (first.json as { id: string }).id });
    const { id } = await discord.person('asha');
    expect(await discord.messages(id, 'dm')).toHaveLength(2);
  });

  it('sends both messages of one nonce when nobody asks it to look, or when they go to two people', async () => {
    const [asha, leo] = [await directChannel('asha'), await directChannel('leo')];
    await discord.rest('POST', asha, { content: 'x', nonce: 'n-1' });
    await discord.rest('POST', asha, { content: 'x', nonce: 'n-1' });
    await discord.rest('POST', leo, { content: 'x', nonce: 'n-1', enforce_nonce: true });

    expect(await discord.messages((await discord.person('asha')).id, 'dm')).toHaveLength(2);
    expect(await discord.messages((await discord.person('leo')).id, 'dm')).toHaveLength(1);
  });

  it('refuses a nonce of more than 25 characters', async () => {
    const channel = await directChannel('asha');
    const { json } = await discord.rest('POST', channel, { content: 'x', nonce: 'n'.repeat(26) });
    expect(json).toMatchObject({ code: 50035 });
  });

  it('answers 40003 to conversations opened too fast, but not to those that are open, and not a minute later', async () => {
    await discord.ask('/limits', { dmOpeningsPerMinute: 1 });
    const open = async (username: string) => {
      const { id } = await discord.person(username);
      return (await discord.rest('POST', '/users/@me/channels', { recipient_id: id })).json;
    };

    const answers = [await open('asha'), await open('asha'), await open('leo')];
    clock.advanceMs(60_000);

    expect(answers).toMatchObject([{ type: 1 }, { type: 1 }, { code: 40003 }]);
    expect(await open('leo')).toMatchObject({ type: 1 });
  });

  it('lets Cloudflare shut out who was refused too often, with a page instead of JSON, for ten minutes', async () => {
    await discord.ask('/limits', { invalidPerTenMinutes: 2 });
    for (let time = 0; time < 2; time += 1) await discord.rest('GET', '/users/@me', undefined, { authorization: '' });

    const response = await fetch(`${discord.apiUrl}/v10/users/@me`, {
      headers: { authorization: `Bot ${discord.token}` },
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '600']);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.has('x-ratelimit-scope')).toBe(false);
    expect(await response.text()).toContain('Error 1015');

    clock.advanceMs(10 * 60_000);
    expect((await discord.rest('GET', '/users/@me')).status).toBe(200);
  });

  it('answers a planted page in place of JSON', async () => {
    await discord.ask('/faults', { match: 'GET /users/@me', status: 429, html: '<h1>1015</h1>' });
    const response = await fetch(`${discord.apiUrl}/v10/users/@me`);
    expect([response.status, await response.text()]).toEqual([429, '<h1>1015</h1>']);
  });

  it('does not answer at all during an outage that cuts, neither on REST nor on the gateway', async () => {
    expect(await discord.ask('/outage', { down: true, how: 'cut' })).toEqual({ down: true, how: 'cut' });

    await expect(discord.rest('GET', '/users/@me')).rejects.toThrow('fetch failed');
    await expect(fetch(discord.gatewayUrl().replace('ws', 'http'), { headers: upgrade })).rejects.toThrow();

    await discord.ask('/outage', { down: false });
    expect((await discord.rest('GET', '/users/@me')).status).toBe(200);
  });
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };

  it('lowers the calls of a second on demand', async () => {
    await discord.ask('/limits', { globalPerSecond: 2 });
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await discord.rest('GET', '/users/@me')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('a gateway that closes, met by discord.js', () => {
  it.each([4000, 4001, 4009])('is resumed after code %i', async (code) => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));

    await discord.ask('/gateway/disconnect', { code });

    expect(await resumed).toBe(0);
  });

  it.each([4007, 4008])('is joined afresh after code %i', async (code) => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const ready = new Promise((resolve) => bot.once(Events.ShardReady, resolve));

    await discord.ask('/gateway/disconnect', { code });
    await ready;

    expect(await discord.ask('/gateway')).toMatchObject({ connectedSessions: 1 });
  });
});
