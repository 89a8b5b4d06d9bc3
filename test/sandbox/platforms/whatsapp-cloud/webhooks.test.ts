import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { WhatsAppAPI } from 'whatsapp-api-js';
import { ActionButtons, Body, Button, Interactive, Text } from 'whatsapp-api-js/messages';
import { openJournal } from '../../../../sandbox/state/journal.js';
import { until } from '../../../bots/until.js';
import { HandClock } from '../discord/a-discord.js';
import { ACloudApi, ashasNumber } from './a-cloud-api.js';

let api: ACloudApi;
let clock: HandClock;

beforeEach(async () => {
  clock = new HandClock();
  api = await ACloudApi.start({ clock });
});
afterEach(() => api.close());

it('takes an address only once it has answered the challenge to the right word', async () => {
  const wrong = await api.people('/app/webhook', { callbackUrl: api.appUrl, verifyToken: 'another word' });
  expect([wrong.status, wrong.detail]).toEqual([422, expect.stringContaining('403')]);

  await api.people('/messages', { user: 'asha', text: 'nobody is told' });
  await api.subscribe();
  await api.people('/messages', { user: 'asha', text: 'hello' });
  await until(() => api.posted.length > 0);

  expect(api.values()[0]?.messages?.[0]?.text?.body).toBe('hello');
});

it('signs the very bytes, in which everything beyond ASCII and every slash is escaped', async () => {
  await api.subscribe();

  await api.people('/messages', { user: 'asha', text: 'Ü 🔥 a/b' });
  await until(() => api.posted.length > 0);

  const { raw, headers } = api.posted[0]!;
  expect(raw).toContain('"\\u00dc \\ud83d\\udd25 a\\/b"');
  const signature = createHmac('sha256', api.described.credentials.appSecret).update(raw).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
});

it('carries an event again, ever later, until it is answered 200; others overtake it', async () => {
  await api.subscribe();
  api.answers.push(500, 200, 302);

  await api.people('/messages', { user: 'asha', text: 'first' });
  await api.people('/messages', { user: 'asha', text: 'second' });
  await until(() => api.posted.length === 2);
  // The emulator has heard the answer, and will come again.
  await until(() => clock.waiting() === 1);
  clock.advanceMs(1_000);
  await until(() => api.posted.length === 3 && clock.waiting() === 1);
  clock.advanceMs(1_999);
  expect(api.posted).toHaveLength(3);
  clock.advanceMs(1);
  await until(async () => (await api.people('/webhooks')).waiting === 0);

  const texts = api.values().map(({ messages }) => messages?.[0]?.text?.body);
  expect(texts).toEqual(['first', 'second', 'first', 'first']);
});

it('tells no number of who keeps it to themselves', async () => {
  await api.subscribe();
  await api.people('/users', { id: 'kim', phone: '4915112345678', username: 'kim.listens' });

  await api.people('/messages', { user: 'kim', text: 'hello' });
  await until(() => api.posted.length > 0);

  const [{ contacts, messages }] = api.values() as [ReturnType<ACloudApi['values']>[number]];
  expect(contacts?.[0]).toEqual({
    profile: { name: 'kim', username: 'kim.listens' },
    user_id: expect.stringMatching(/^DE\.\d{20}$/),
  });
  expect(messages?.[0]?.from).toBeUndefined();
  expect(messages?.[0]?.from_user_id).toBe(contacts?.[0]?.user_id);
});

it('tells of a new number by a new user id, and by a system message', async () => {
  await api.subscribe();
  const before = await api.people('/users/asha', {});

  const after = await api.people('/users/asha/number', { phone: '919845099999' });
  await until(() => api.posted.length === 2);

  const [first, second] = api.values();
  expect(first?.user_id_update?.[0]?.user_id).toEqual({ previous: before.userId, current: after.userId });
  expect(second?.messages?.[0]).toMatchObject({ from: ashasNumber, type: 'system', system: { wa_id: '919845099999' } });
});

it('keeps its people, its chats and the app over a restart', async () => {
  const journal = openJournal(null);
  const first = await ACloudApi.start({ journal });
  await first.people('/messages', { user: 'asha', text: 'hello' });
  await first.close();

  const second = await ACloudApi.start({ journal });

  expect(second.described.credentials).toEqual(first.described.credentials);
  expect((await second.people('/chat?user=asha')).messages.map(({ text }) => text)).toEqual(['hello']);
  await second.close();
});

it('fails as it is told to, before or after a message took effect', async () => {
  await api.people('/faults', { match: 'POST *messages', when: 'after', status: 502, html: 'Bad Gateway' });
  const { phoneNumberId, token } = api.described.credentials;

  const answer = await fetch(`${api.described.graphUrl}/${phoneNumberId}/messages`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: ashasNumber, type: 'text', text: { body: 'hi' } }),
  });

  expect(answer.status).toBe(502);
  expect((await api.people('/chat?user=asha')).messages).toHaveLength(1);
});

it('is understood by a client that is none of ours', async () => {
  const { token, phoneNumberId, appSecret } = api.described.credentials;
  const { graphUrl } = api.described;
  const redirected: typeof fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : input.toString();
    return fetch(asked.replace('https://graph.facebook.com/v24.0', graphUrl), init);
  };
  const client = new WhatsAppAPI({
    token,
    appSecret,
    webhookVerifyToken: api.verifyToken,
    v: 'v24.0',
    ponyfill: { fetch: redirected },
  });
  await api.subscribe();
  const heard: string[] = [];
  client.on.message = async ({ message, contact, reply }) => {
    heard.push(
      message.type === 'interactive' && message.interactive.type === 'button_reply'
        ? message.interactive.button_reply.id
        : message.type,
    );
    expect(contact.wa_id).toBe(ashasNumber);
    await reply(new Text('pressed'));
  };
  const take = async (index: number) => {
    await until(() => api.posted.length > index);
    const { raw, headers } = api.posted[index]!;
    await client.post(
      JSON.parse(raw) as Parameters<typeof client.post>[0],
      raw,
      String(headers['x-hub-signature-256']),
    );
  };

  await api.people('/messages', { user: 'asha', text: 'hello' });
  await take(0);
  const sent = await client.sendMessage(
    phoneNumberId,
    { bsuid: (await api.people('/users/asha', {})).userId },
    new Interactive(new ActionButtons(new Button('yes', 'Yes'), new Button('no', 'No')), new Body('Shall we?')),
  );
  const messageId = 'messages' in sent ? sent.messages[0].id : '';
  clock.advanceMs(0);
  await api.people('/presses', { user: 'asha', messageId, choiceId: 'yes' });
  const isPress = ({ raw }: { raw: string }) => raw.includes('button_reply');
  await until(() => api.posted.some(isPress));
  await take(api.posted.findIndex(isPress));

  expect(heard).toEqual(['text', 'yes']);
  const texts = (await api.people('/chat?user=asha')).messages.map(({ text }) => text);
  expect(texts).toEqual(['hello', 'pressed', 'Shall we?', 'Yes', 'pressed']);
});
