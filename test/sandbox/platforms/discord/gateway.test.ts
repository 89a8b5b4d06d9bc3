import { createInflate } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { Stage } from './a-bot.js';
import { type ADiscord, HandClock, RawClient } from './a-discord.js';

const guildMessages = 1 << 9;

describe('the gateway of the Discord emulator, spoken to by hand', () => {
  const stage = new Stage();
  const clock = new HandClock();
  let discord: ADiscord;
  beforeEach(async () => {
    discord = await stage.discord({ clock });
  });
  afterEach(() => stage.strike());

  async function aClient(query = '?v=10&encoding=json'): Promise<RawClient> {
    const client = new RawClient(discord.gatewayUrl() + query);
    await client.heard(10);
    return client;
  }

  async function anIdentifiedClient(intents = 1): Promise<RawClient> {
    const client = await aClient();
    client.send(2, { token: discord.token, intents, properties: {} });
    await client.heard('READY');
    return client;
  }

  it.each([
    ['a wrong token', 2, { token: 'wrong', intents: 1, properties: {} }, 4004],
    ['no properties', 2, { token: 'TOKEN', intents: 1 }, 4002],
    ['no intents', 2, { token: 'TOKEN', properties: {} }, 4013],
    ['unknown intents', 2, { token: 'TOKEN', intents: 1 << 30, properties: {} }, 4013],
    ['privileged intents', 2, { token: 'TOKEN', intents: 1 << 15, properties: {} }, 4014],
    ['a shard outside its count', 2, { token: 'TOKEN', intents: 1, shard: [2, 2], properties: {} }, 4010],
    ['a presence before identifying', 3, {}, 4003],
    ['a resume with a wrong token', 6, { token: 'wrong', session_id: 'x', seq: 0 }, 4004],
  ])('closes on %s', async (_what, op, body, code) => {
    const client = await aClient();

    client.send(op, { ...body, ...('token' in body && body.token === 'TOKEN' ? { token: discord.token } : {}) });

    expect((await client.closed).code).toBe(code);
  });

  it.each([
    ['an unknown opcode', 99, {}, 4001],
    ['a second identify', 2, {}, 4005],
  ])('closes an identified client on %s', async (_what, op, body, code) => {
    const client = await anIdentifiedClient();

    client.send(op, body);

    expect((await client.closed).code).toBe(code);
  });

  it('closes on a frame that is no JSON, on an old version, and on 121 frames in a minute', async () => {
    const garbled = await aClient();
    garbled.socket.send('{');
    const outdated = new RawClient(`${discord.gatewayUrl()}?v=6&encoding=json`);
    const chatty = await aClient();
    for (let n = 0; n < 121; n += 1) chatty.send(1, null);

    const closings = await Promise.all([garbled.closed, outdated.closed, chatty.closed]);

    expect(closings.map(({ code }) => code)).toEqual([4002, 4012, 4008]);
  });

  it('closes a client whose heart has stopped, and lets it resume', async () => {
    const client = await anIdentifiedClient();
    const { d } = await client.heard('READY');
    clock.advanceMs(41_250 * 1.5);
    await client.closed;

    const again = await aClient();
    again.send(6, { token: discord.token, session_id: d.session_id, seq: 1 });
    await again.heard('RESUMED');

    expect(again.frames.map((frame) => frame.t)).toEqual([null, 'GUILD_CREATE', 'RESUMED']);
  });

  it('forgets a session that stayed away for more than two minutes', async () => {
    const client = await anIdentifiedClient();
    const { d } = await client.heard('READY');
    client.socket.terminate();
    await client.closed;
    await stageUntilDisconnected();
    clock.advanceMs(120_001);

    const again = await aClient();
    again.send(6, { token: discord.token, session_id: d.session_id, seq: 1 });

    expect(await again.heard(9)).toMatchObject({ d: false });
  });

  async function stageUntilDisconnected(): Promise<void> {
    for (;;) if ((await discord.ask('/gateway'))['connectedSessions'] === 0) return;
  }

  it('hides what fans write from a bot without the message-content intent', async () => {
    const blind = await anIdentifiedClient(guildMessages);
    await discord.ask('/gateway', { allowedPrivilegedIntents: 1 << 15 });
    const reading = await anIdentifiedClient(guildMessages | (1 << 15));
    const { id } = await discord.person('asha');
    const channelId = await discord.channelId(id, 'general');

    await discord.ask('/messages', { userId: id, channelId, content: 'hello fans' });

    expect((await blind.heard('MESSAGE_CREATE')).d['content']).toBe('');
    expect((await reading.heard('MESSAGE_CREATE')).d['content']).toBe('hello fans');
  });

  it('compresses one zlib stream for a client that asks for it', async () => {
    const socket = new WebSocket(`${discord.gatewayUrl()}?v=10&encoding=json&compress=zlib-stream`);
    const inflate = createInflate();
    let text = '';
    socket.on('message', (data: Buffer) => inflate.write(data));
    const ready = new Promise((resolve) => {
      inflate.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('"GUILD_CREATE"')) resolve(text);
      });
    });
    socket.on('open', () =>
      socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1, properties: {} } })),
    );

    await ready;
    socket.terminate();

    expect(text).toMatch(/^\{"op":10.*"t":"READY".*"t":"GUILD_CREATE"/);
  });
});
