import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACloudApi, ashasNumber } from './a-cloud-api.js';

let api: ACloudApi;

beforeEach(async () => {
  api = await ACloudApi.start();
  await api.subscribe();
});
afterEach(() => api.close());

const text = (body: string, to: object = { to: ashasNumber }) => ({ ...to, type: 'text', text: { body } });
const interactive = (content: object) => ({ to: ashasNumber, type: 'interactive', interactive: content });
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });

describe('a message of the business', () => {
  it('is taken by number or by business-scoped user id, and told to be sent and delivered', async () => {
    const { userId } = await api.people('/users/asha', {});
    await api.people('/messages', { user: 'asha', text: 'hello' });

    const byNumber = await api.send(text('hi', { to: '+91 98450 10001' }));
    const byId = await api.send(text('hi', { recipient: userId }));

    expect(byNumber.contacts).toEqual([{ input: ashasNumber, wa_id: ashasNumber }]);
    expect(byId.contacts).toEqual([{ input: userId, user_id: userId }]);
    const statuses = await api.statusesOf(byId.messages?.[0]?.id ?? '', 2);
    expect(statuses.map(({ status }) => status)).toEqual(['sent', 'delivered']);
  });

  it('is answered 200 and then fails by 131047 when the last word of the person is a day old', async () => {
    await api.people('/messages', { user: 'asha', text: 'hello' });
    api.moveHours(24);

    const answer = await api.send(text('hi'));

    expect(answer.status).toBe(200);
    const [failed] = await api.statusesOf(answer.messages?.[0]?.id ?? '', 1);
    expect(failed).toMatchObject({ status: 'failed', errors: [{ code: 131047 }] });
  });

  it('fails by 131026 for who has blocked the business, and for a number without WhatsApp', async () => {
    await api.people('/messages', { user: 'asha', text: 'hello' });
    await api.people('/users/asha', { blocked: true });

    for (const to of [ashasNumber, '4915112345678']) {
      const answer = await api.send(text('hi', { to }));
      const [failed] = await api.statusesOf(answer.messages?.[0]?.id ?? '', 1);
      expect(failed?.errors?.[0]?.code).toBe(131026);
    }
  });

  it('gives what the business has noted on it back with each of its statuses', async () => {
    await api.people('/messages', { user: 'asha', text: 'hello' });

    const answer = await api.send({ ...text('hi'), biz_opaque_callback_data: 'letter-1' });

    const statuses = await api.statusesOf(answer.messages?.[0]?.id ?? '', 2);
    expect(statuses.map((status) => status.biz_opaque_callback_data)).toEqual(['letter-1', 'letter-1']);
    expect((await api.send({ ...text('hi'), biz_opaque_callback_data: 'x'.repeat(513) })).status).toBe(400);
  });

  it('is told out of order where that is asked for', async () => {
    await api.people('/messages', { user: 'asha', text: 'hello' });
    await api.people('/statuses', { shuffle: true });

    const answer = await api.send(text('hi'));

    const statuses = await api.statusesOf(answer.messages?.[0]?.id ?? '', 2);
    expect(statuses.map(({ status }) => status)).toEqual(['delivered', 'sent']);
  });

  it.each([
    ['a text that is too long', text('x'.repeat(4097)), 100],
    ['no text', { to: ashasNumber, type: 'text' }, 131008],
    ['nobody to go to', { type: 'text', text: { body: 'hi' } }, 131008],
    ['a kind that there is not', { to: ashasNumber, type: 'hologram', hologram: {} }, 131051],
    [
      'four buttons',
      interactive({
        type: 'button',
        body: { text: 'a' },
        action: { buttons: ['1', '2', '3', '4'].map((id) => button(id, id)) },
      }),
      131009,
    ],
    [
      'a button with 21 characters',
      interactive({ type: 'button', body: { text: 'a' }, action: { buttons: [button('1', 'x'.repeat(21))] } }),
      131009,
    ],
    [
      'a body beyond 1,024 characters over buttons',
      interactive({ type: 'button', body: { text: 'x'.repeat(1025) }, action: { buttons: [button('1', 'a')] } }),
      131009,
    ],
    [
      'eleven rows',
      interactive({
        type: 'list',
        body: { text: 'a' },
        action: {
          button: 'b',
          sections: [{ rows: Array.from({ length: 11 }, (_, id) => ({ id: `${id}`, title: 'a' })) }],
        },
      }),
      131009,
    ],
    [
      'a link that is none',
      interactive({
        type: 'cta_url',
        body: { text: 'a' },
        action: { name: 'cta_url', parameters: { display_text: 'a', url: 'javascript:alert(1)' } },
      }),
      131009,
    ],
  ])('is refused at once with %s', async (_name, message, code) => {
    const { status, error } = await api.send(message);

    expect(status).toBe(400);
    expect(error).toMatchObject({ code, type: 'OAuthException', error_data: { messaging_product: 'whatsapp' } });
    expect(error?.fbtrace_id).not.toBe('');
  });

  it('is refused with 190 for another token, and with 100 for another number', async () => {
    expect(await api.send(text('hi'), 'another')).toMatchObject({ status: 401, error: { code: 190 } });
    expect(await api.call('/999999999/messages', text('hi'))).toMatchObject({
      status: 400,
      error: { code: 100, error_subcode: 33, type: 'GraphMethodException' },
    });
  });

  it('meets the limit of the number and the limit of a pair', async () => {
    await api.people('/limits', { perSecond: 2 });
    await api.send(text('1'));
    await api.send(text('2'));
    expect((await api.send(text('3'))).error?.code).toBe(130429);
    await api.people('/limits', { perSecond: 80, pairBurst: 2 });
    expect((await api.send(text('3'))).error?.code).toBe(131056);
    expect((await api.send(text('1', { to: '4915112345678' }))).status).toBe(200);
  });

  it('can be a reaction, or a mark that one was read', async () => {
    const { messageId } = await api.people('/messages', { user: 'asha', text: 'hello' });

    await api.send({ to: ashasNumber, type: 'reaction', reaction: { message_id: messageId, emoji: '🔥' } });
    const mark = { status: 'read', message_id: messageId, typing_indicator: { type: 'text' } };

    expect((await api.send(mark)).success).toBe(true);
    expect((await api.people('/chat?user=asha')).messages[0]?.reaction).toBe('🔥');
    expect((await api.send({ status: 'read', message_id: 'wamid.other' })).error?.code).toBe(100);
  });

  it('tells of its number', async () => {
    const { phoneNumberId } = api.described.credentials;

    expect(await api.call(`/${phoneNumberId}?fields=display_phone_number,verified_name`)).toEqual({
      status: 200,
      id: phoneNumberId,
      display_phone_number: '+91 80000 55555',
      verified_name: 'Late Trains',
    });
  });
});

describe('a template', () => {
  const template = (parameters: string[], name = 'frontrow_news') => ({
    to: ashasNumber,
    type: 'template',
    template: {
      name,
      language: { code: 'en' },
      components: [{ type: 'body', parameters: parameters.map((each) => ({ type: 'text', text: each })) }],
    },
  });

  it('reaches people who have never written', async () => {
    const answer = await api.send(template(['Night Drive', 'It is out.']));

    const statuses = await api.statusesOf(answer.messages?.[0]?.id ?? '', 2);
    expect(statuses.map(({ status }) => status)).toEqual(['sent', 'delivered']);
    expect((await api.people('/chat?user=asha')).messages[0]?.text).toContain('Night Drive\n\nIt is out.');
  });

  it('is refused where it is not approved, or does not fit', async () => {
    expect((await api.send(template([], 'unknown'))).error?.code).toBe(132001);
    expect((await api.send(template(['one']))).error?.code).toBe(132000);
    expect((await api.send(template(['two\nlines', 'b']))).error?.code).toBe(131009);
    const paused = {
      name: 'paused',
      language: 'en',
      category: 'UTILITY',
      status: 'PAUSED',
      body: 'a',
      buttonUrl: null,
    };
    await api.people('/templates', paused);
    expect((await api.send(template([], 'paused'))).error?.code).toBe(132015);
  });

  it('of marketing fails by 131050 for who has stopped it, until they want it again', async () => {
    const made = {
      name: 'promo',
      language: 'en',
      category: 'MARKETING',
      status: 'APPROVED',
      body: 'a',
      buttonUrl: null,
    };
    await api.people('/templates', made);
    await api.people('/preferences', { user: 'asha', value: 'stop' });

    const refused = await api.send(template([], 'promo'));
    const [failed] = await api.statusesOf(refused.messages?.[0]?.id ?? '', 1);
    await api.people('/preferences', { user: 'asha', value: 'resume' });
    const taken = await api.send(template([], 'promo'));
    const [sent] = await api.statusesOf(taken.messages?.[0]?.id ?? '', 1);

    expect(failed?.errors?.[0]?.code).toBe(131050);
    expect(sent?.status).toBe('sent');
    expect(api.values().flatMap(({ user_preferences: all = [] }) => all.map(({ value }) => value))).toEqual([
      'stop',
      'resume',
    ]);
  });
});
