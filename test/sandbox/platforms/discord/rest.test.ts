import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Stage } from './a-bot.js';
import { type ADiscord, HandClock } from './a-discord.js';

const linkButton = (url: string) => [{ type: 1, components: [{ type: 2, style: 5, label: 'Go', url }] }];

describe('the REST API of the Discord emulator, called by hand', () => {
  const stage = new Stage();
  const clock = new HandClock();
  let discord: ADiscord;
  let channel: string;
  beforeEach(async () => {
    discord = await stage.discord({ clock });
    const { id } = await discord.person('asha');
    channel = `/channels/${await discord.channelId(id, 'general')}/messages`;
  });
  afterEach(() => stage.strike());

  it.each(['', 'Bot wrong', 'Bearer x'])('answers 401 to the authorization "%s"', async (authorization) => {
    const { status, json } = await discord.rest('GET', '/users/@me', undefined, { authorization });

    expect([status, json]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
  });

  it('names JSON without a charset, by which discord.py recognises it', async () => {
    expect((await discord.rest('GET', '/users/@me')).headers.get('content-type')).toBe('application/json');
  });

  it('takes an id written as a number, without rounding it', async () => {
    const { id } = await discord.person('leo');

    const { json } = await discord.rest('POST', '/users/@me/channels', `{"recipient_id":${id},"note":"${id}"}`);

    expect(json).toMatchObject({ type: 1, recipients: [{ id }] });
  });

  it('answers 404 to a route it does not have', async () => {
    const { status, json } = await discord.rest('GET', '/nowhere');

    expect([status, json]).toEqual([404, { message: '404: Not Found', code: 0 }]);
  });

  it('says what is wrong with a command and where', async () => {
    const options = [
      { type: 3, name: 'a', description: 'd' },
      { type: 3, name: 'b', description: 'd', required: true },
    ];
    const { status, json } = await discord.rest('PUT', `/applications/${discord.applicationId}/commands`, [
      { name: 'Forget Me', description: 'x'.repeat(101) },
      { name: 'fine', description: 'fine', options },
      { name: 'local', description: 'fine', name_localizations: { 'en-XX': 'local' } },
    ]);

    expect(status).toBe(400);
    expect(json).toMatchObject({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        0: {
          name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME' }] },
          description: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' }] },
        },
        1: { options: { _errors: [{ code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' }] } },
        2: { name_localizations: {} },
      },
    });
  });

  it('refuses two commands of one name, and more than a hundred', async () => {
    const path = `/applications/${discord.applicationId}/commands`;
    const many = Array.from({ length: 101 }, (_, n) => ({ name: `c${n}`, description: 'd' }));

    const twins = await discord.rest('PUT', path, [many[0], many[0]]);
    const tooMany = await discord.rest('PUT', path, many);

    expect(twins.json).toMatchObject({
      errors: { 1: { name: { _errors: [{ code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' }] } } },
    });
    expect(tooMany.json).toMatchObject({ code: 50035 });
  });

  it.each([
    [
      'content of 2,001 characters',
      { content: 'x'.repeat(2001) },
      { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } },
    ],
    ['an embed title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, { embeds: { 0: { title: {} } } }],
    [
      'embeds of more than 6,000 together',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      { embeds: { _errors: [{ code: 'MAX_EMBED_SIZE_EXCEEDED' }] } },
    ],
    [
      'a link button that runs a script',
      { components: linkButton('javascript:alert(1)') },
      { components: { 0: { components: { 0: { url: { _errors: [{ code: 'URL_TYPE_INVALID_SCHEME' }] } } } } } },
    ],
    [
      'six buttons in a row',
      {
        components: [
          {
            type: 1,
            components: Array.from({ length: 6 }, (_, n) => ({ type: 2, style: 1, label: 'x', custom_id: `${n}` })),
          },
        ],
      },
      { components: { 0: { components: { _errors: [{ message: 'Must be between 1 and 5 in length.' }] } } } },
    ],
    [
      'two buttons of one custom id',
      {
        components: [{ type: 1, components: [1, 2].map(() => ({ type: 2, style: 1, label: 'x', custom_id: 'same' })) }],
      },
      { components: { _errors: [{ code: 'COMPONENT_CUSTOM_ID_DUPLICATED' }] } },
    ],
    [
      'content beside layout components',
      { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'y' }] },
      { content: { _errors: [{ code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' }] } },
    ],
    ['layout components without their flag', { components: [{ type: 10, content: 'y' }] }, { components: { 0: {} } }],
  ])('refuses a message with %s', async (_what, body, errors) => {
    const { status, json } = await discord.rest('POST', channel, body);

    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 50035, errors });
  });

  it('takes a layout of a container, a text and a link button', async () => {
    const components = [
      { type: 17, components: [{ type: 10, content: '# Night Drive' }, ...linkButton('https://example.com')] },
    ];

    const { status, json } = await discord.rest('POST', channel, { flags: 1 << 15, components });

    expect([status, json]).toMatchObject([200, { flags: 1 << 15, components }]);
  });

  it('refuses an empty message', async () => {
    const { status, json } = await discord.rest('POST', channel, { content: ' ' });

    expect([status, json]).toEqual([400, { message: 'Cannot send an empty message', code: 50006 }]);
  });

  it('refuses a reply to a message that is not in the channel', async () => {
    const { json } = await discord.rest('POST', channel, { content: 'x', message_reference: { message_id: '1' } });

    expect(json).toMatchObject({
      errors: { message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE' }] } },
    });
  });

  it('refuses a body of more than 26 MB with 40005', async () => {
    const { status, json } = await discord.rest('POST', channel, { content: 'x'.repeat(27 * 1024 * 1024) });

    expect([status, json]).toMatchObject([413, { code: 40005 }]);
  });

  it('refuses JSON that is none', async () => {
    expect((await discord.rest('POST', channel, '{"content":')).json).toMatchObject({ code: 50109 });
  });

  it('counts five messages in five seconds per channel, reports them, and says how long to wait', async () => {
    const answers = [];
    for (let n = 1; n <= 6; n += 1) answers.push(await discord.rest('POST', channel, { content: `${n}` }));
    clock.advanceMs(5000);
    const later = await discord.rest('POST', channel, { content: 'again' });

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.slice(0, 5).map((answer) => answer.headers.get('x-ratelimit-remaining'))).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
    ]);
    expect(answers[5]?.json).toEqual({ message: 'You are being rate limited.', retry_after: 5, global: false });
    expect(answers[5]?.headers.get('retry-after')).toBe('5');
    expect(answers[5]?.headers.get('x-ratelimit-scope')).toBe('user');
    expect(later.status).toBe(200);
  });

  it('refuses the fifty-first call of a second, whatever it asks', async () => {
    const calls = await Promise.all(Array.from({ length: 51 }, () => discord.rest('GET', '/users/@me')));

    const limited = calls.filter((call) => call.status === 429);
    expect(limited.map((call) => (call.json as { global: boolean }).global)).toEqual([true]);
  });

  it('carries out a call whose answer a fault loses', async () => {
    await discord.ask('/faults', { match: `POST ${channel}`, times: 1, drop: true, when: 'after' });
    const { id } = await discord.person('asha');

    await expect(discord.rest('POST', channel, { content: 'sent' })).rejects.toThrow('fetch failed');

    expect((await discord.messages(id, 'general')).map((message) => message.content)).toEqual(['sent']);
    expect(await discord.ask('/ledger?method=POST')).toMatchObject({
      calls: [{ status: 0, body: { content: 'sent' } }],
    });
  });
});
