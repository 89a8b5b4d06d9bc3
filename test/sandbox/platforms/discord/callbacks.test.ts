import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { preSave, Stage, typeCommand } from './a-bot.js';
import { type ADiscord, HandClock, RawClient } from './a-discord.js';

describe('interaction callbacks of the Discord emulator, called by hand', () => {
  const stage = new Stage();
  let clock: HandClock;
  let discord: ADiscord;
  let callback: string;
  let webhook: string;
  let person: string;

  beforeEach(async () => {
    clock = new HandClock();
    discord = await stage.discord({ clock });
    await discord.rest('PUT', `/applications/${discord.applicationId}/commands`, [preSave.toJSON()]);
    const client = new RawClient(`${discord.gatewayUrl()}?v=10&encoding=json`);
    await client.heard(10);
    client.send(2, { token: discord.token, intents: 1, properties: {} });
    await client.heard('READY');
    person = await typeCommand(discord, 'asha');
    const { d } = await client.heard('INTERACTION_CREATE');
    callback = `/interactions/${String(d['id'])}/${String(d['token'])}/callback`;
    webhook = `/webhooks/${discord.applicationId}/${String(d['token'])}`;
  });
  afterEach(() => stage.strike());

  it('accepts the first answer with an empty 204 that names no content type, and no authorization', async () => {
    const first = await discord.rest('POST', callback, { type: 4, data: { content: 'Hi' } }, { authorization: '' });

    expect([first.status, first.json, first.headers.get('content-type')]).toEqual([204, undefined, null]);
  });

  it.each(['true', '1'])('shows the message that came of the answer when asked by %s', async (asked) => {
    const { json } = await discord.rest('POST', `${callback}?with_response=${asked}`, { type: 5, data: { flags: 64 } });

    expect(json).toMatchObject({
      interaction: { type: 2, response_message_loading: true, response_message_ephemeral: true },
      resource: { type: 5, message: { flags: 192 } },
    });
  });

  it('refuses a second answer with 40060', async () => {
    await discord.rest('POST', callback, { type: 5, data: { flags: 64 } });

    const second = await discord.rest('POST', callback, { type: 4, data: { content: 'Hi' } });

    expect([second.status, second.json]).toEqual([
      400,
      { message: 'Interaction has already been acknowledged.', code: 40060 },
    ]);
  });

  it('takes another answer after one that was malformed', async () => {
    const malformed = await discord.rest('POST', callback, { type: 4, data: { content: 'x'.repeat(2001) } });
    const corrected = await discord.rest('POST', callback, { type: 4, data: { content: 'short' } });

    expect([malformed.status, corrected.status]).toEqual([400, 204]);
    expect((await discord.messages(person, 'general')).map((message) => message.content)).toEqual(['short']);
  });

  it.each([
    [3000, 204],
    [3001, 404],
  ])('answers a callback after %d ms with %d', async (waitedMs, status) => {
    clock.advanceMs(waitedMs - 1);
    if (waitedMs > 3000) clock.advanceMs(1);

    expect((await discord.rest('POST', callback, { type: 5 })).status).toBe(status);
  });

  it('refuses the token of another interaction, and an update of a message that is not there', async () => {
    const stranger = await discord.rest('POST', callback.replace('/callback', 'x/callback'), { type: 5 });
    const update = await discord.rest('POST', callback, { type: 7, data: { content: 'x' } });

    expect([stranger.status, stranger.json]).toMatchObject([404, { code: 10062 }]);
    expect(update.json).toMatchObject({ code: 50035, errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } });
  });

  it('knows no webhook before the first answer', async () => {
    expect((await discord.rest('POST', webhook, { content: 'x' })).json).toEqual({
      message: 'Unknown Webhook',
      code: 10015,
    });
  });

  it('makes the first follow-up after a deferral its answer, as private as the deferral', async () => {
    await discord.rest('POST', callback, { type: 5, data: { flags: 64 } });

    const { json } = await discord.rest('POST', webhook, { content: 'done' });

    const original = await discord.rest('GET', `${webhook}/messages/@original`);
    expect(json).toMatchObject({ flags: 64, content: 'done' });
    expect((original.json as { id: string }).id).toBe((json as { id: string }).id);
  });

  it('keeps an answer in a crowded channel while its token can still edit it', async () => {
    await discord.rest('POST', callback, { type: 5, data: { flags: 64 } });
    const channelId = await discord.channelId(person, 'general');
    const crowd = (n: number) => discord.ask('/messages', { userId: person, channelId, content: `${n}` });
    for (let n = 0; n < 501; n += 1) await crowd(n);

    const edited = await discord.rest('PATCH', `${webhook}/messages/@original`, { content: 'still here' });
    clock.advanceMs(15 * 60_000 + 1);
    await crowd(501);

    expect(edited.status).toBe(200);
    expect(await discord.messages(person, 'general')).toHaveLength(500);
  });

  it('reaches only the messages of its own interaction', async () => {
    await discord.rest('POST', callback, { type: 4, data: { content: 'mine' } });
    const channelId = await discord.channelId(person, 'general');
    const other = await discord.rest('POST', `/channels/${channelId}/messages`, { content: 'other' });

    const reached = await discord.rest('PATCH', `${webhook}/messages/${(other.json as { id: string }).id}`, {
      content: 'x',
    });

    expect(reached.json).toEqual({ message: 'Unknown Message', code: 10008 });
  });

  it('hides a private answer from the channel', async () => {
    await discord.rest('POST', callback, { type: 4, data: { content: 'secret', flags: 64 } });
    const original = await discord.rest('GET', `${webhook}/messages/@original`);
    const channelId = await discord.channelId(person, 'general');

    const { id } = original.json as { id: string };

    expect((await discord.rest('GET', `/channels/${channelId}/messages/${id}`)).status).toBe(404);
    expect((await discord.rest('GET', `/channels/${channelId}/messages`)).json).toEqual([]);
  });
});
