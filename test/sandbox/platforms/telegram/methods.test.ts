import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ATelegram, type Answer } from './a-telegram.js';

let telegram: ATelegram;
let kim: number;

beforeEach(async () => {
  telegram = await ATelegram.start();
  kim = await telegram.fan();
});
afterEach(() => telegram.close());

/** A refusal in Telegram's words. */
function refused(code: number, words: string | RegExp, parameters?: object) {
  const description = typeof words === 'string' ? words : expect.stringMatching(words);
  return { ok: false, error_code: code, description, ...(parameters && { parameters }) };
}

const send = (parameters: object): Promise<Answer> =>
  telegram.call('sendMessage', { chat_id: kim, text: 'Hi', ...parameters });
const keyboardOf = (button: object) => ({ reply_markup: { inline_keyboard: [[button]] } });

describe('a call', () => {
  it('is understood by GET, in a form, in JSON and in a multipart form', async () => {
    const words = `chat_id=${kim}&text=by%20form`;
    const multipart = new FormData();
    multipart.set('chat_id', String(kim));
    multipart.set('text', 'multipart');
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answers = [
      await telegram.send(`sendMessage?${words}`),
      await telegram.send('SENDMESSAGE', { method: 'POST', headers: form, body: words }),
      await send({ text: 'by form' }),
      await telegram.send('sendMessage', { method: 'POST', body: multipart }),
    ];

    expect(answers.map(({ result }) => result.text)).toEqual(['by form', 'by form', 'by form', 'multipart']);
  });

  it('is refused with a token that is nobody’s, and of a method that there is not', async () => {
    expect(await telegram.call('getMe', {}, '1:nobody')).toEqual(refused(401, 'Unauthorized'));
    expect(await telegram.call('sendGreeting')).toEqual(refused(404, 'Not Found'));
  });

  it('says who the bot is', async () => {
    expect((await telegram.call('getMe')).result).toMatchObject({ is_bot: true, username: 'frontrow_bot' });
  });
});

describe('a forum', () => {
  it('takes a message into a topic of its own, and tells of one that was written there', async () => {
    const forum = await telegram.people('/groups', { title: 'Forum', ownerId: kim, topics: ['Releases'] });
    const topicId = forum.topics[0]!.id;

    const there = { chat_id: forum.id, message_thread_id: topicId };
    expect((await send(there)).result).toMatchObject({
      message_thread_id: topicId,
      is_topic_message: true,
      chat: { is_forum: true },
      reply_to_message: { message_id: topicId, forum_topic_created: { name: 'Releases' } },
    });
    expect((await send({ chat_id: forum.id })).result).not.toHaveProperty('message_thread_id');
    await telegram.people('/messages', { userId: kim, chatId: forum.id, text: '/help', topicId });
    expect((await telegram.call('getUpdates')).result.at(-1)?.message).toMatchObject({ message_thread_id: topicId });
  });

  it('refuses a message into a topic that is closed, deleted, or another chat’s', async () => {
    const forum = await telegram.people('/groups', { title: 'Forum', ownerId: kim, topics: ['Releases'] });
    const topicId = forum.topics[0]!.id;
    const there = { chat_id: forum.id, message_thread_id: topicId };

    await telegram.people(`/groups/${forum.id}/topics/${topicId}`, { closed: true });
    expect(await send(there)).toEqual(refused(400, 'Bad Request: TOPIC_CLOSED'));
    await telegram.people(`/groups/${forum.id}/topics/${topicId}`, { deleted: true });
    expect(await send(there)).toEqual(refused(400, 'Bad Request: message thread not found'));
    expect(await send({ chat_id: telegram.group, message_thread_id: topicId })).toEqual(
      refused(400, 'Bad Request: message thread not found'),
    );
  });
});

describe('a message', () => {
  it('is shown without its markup, and with what the markup said', async () => {
    const text =
      '<b>Out &amp; about</b> <tg-time unix="1787000000" format="r">soon</tg-time>, <a href="https://a.example/x">here</a>';

    expect((await send({ text, parse_mode: 'HTML' })).result).toMatchObject({
      text: 'Out & about soon, here',
      entities: [
        { type: 'bold', offset: 0, length: 11 },
        { type: 'date_time', offset: 12, length: 4, unix_time: 1787000000, date_time_format: 'r' },
        { type: 'text_link', offset: 18, length: 4, url: 'https://a.example/x' },
      ],
    });
  });

  it('has its commands, mentions and addresses found by Telegram', async () => {
    const { result } = await send({ text: 'Type /presave, ask @asha_k or see https://a.example/x.' });

    expect(result.entities.map(({ type }) => type)).toEqual(['bot_command', 'mention', 'url']);
  });

  it.each([
    ['a tag there is not', '<h1>x</h1>', /can't parse entities: Unsupported start tag "h1" at byte offset 0/],
    ['a tag that is left open', '<b>x', /can't parse entities: Can't find end tag corresponding to start tag "b"/],
    ['tags that cross', '<b><i>x</b></i>', /Unmatched end tag at byte offset 7, expected "<\/i>", found "<\/b>"/],
    ['an end without a start', 'x</b>', /Unexpected end tag at byte offset 1/],
    ['a bare angle bracket', '1 < 2', /can't parse entities/],
    ['no text', '<b> </b>', /message text is empty/],
    ['4,097 characters', `<b>${'a'.repeat(4097)}</b>`, /message is too long/],
  ])('is refused with %s', async (_what, text, words) => {
    expect(await send({ text, parse_mode: 'HTML' })).toEqual(refused(400, words));
  });

  it('may be as long as 4,096 characters without the markup', async () => {
    expect((await send({ text: `<b>${'a'.repeat(4096)}</b>`, parse_mode: 'HTML' })).ok).toBe(true);
  });

  it.each([
    ['to nobody', { chat_id: 4 }, refused(400, 'Bad Request: chat not found')],
    ['without a chat', { chat_id: '' }, refused(400, 'Bad Request: chat_id is empty')],
    ['in an unknown markup', { parse_mode: 'Wiki' }, refused(400, 'Bad Request: unsupported parse_mode')],
    ['in answer to nothing', { reply_parameters: { message_id: 1 } }, refused(400, /message to be replied not found/)],
    [
      'with 65 bytes behind a button',
      keyboardOf({ text: 'x', callback_data: 'é'.repeat(33) }),
      refused(400, 'Bad Request: BUTTON_DATA_INVALID'),
    ],
    [
      'with a button to localhost',
      keyboardOf({ text: 'x', url: 'http://localhost:3000' }),
      refused(400, /Wrong HTTP URL/),
    ],
    [
      'with a button without a label',
      keyboardOf({ text: ' ', url: 'https://a.example' }),
      refused(400, /must be non-empty/),
    ],
    ['with a button that does nothing', keyboardOf({ text: 'x' }), refused(400, /Text buttons are unallowed/)],
  ])('is refused %s', async (_what, parameters, refusal) => {
    expect(await send(parameters)).toEqual(refusal);
  });

  it('is refused to somebody who has not begun the chat, who has blocked the bot, or whose account is gone', async () => {
    const { id } = await telegram.people('/users', { username: 'new.fan' });
    expect(await send({ chat_id: id })).toEqual(refused(403, "Forbidden: bot can't initiate conversation with a user"));

    await telegram.people(`/users/${kim}`, { blocked: true });
    expect(await send({})).toEqual(refused(403, 'Forbidden: bot was blocked by the user'));

    await telegram.people(`/users/${kim}`, { blocked: false, deactivated: true });
    expect(await send({})).toEqual(refused(403, 'Forbidden: user is deactivated'));
  });

  it('is refused in a group that the bot was put out of, and sent on from one that has become a supergroup', async () => {
    const made = { title: 'Small club', kind: 'group', ownerId: kim };
    const { id } = await telegram.people('/groups', made);
    const { id: upgraded } = await telegram.people(`/groups/${id}/upgrade`, {});
    expect(await send({ chat_id: id })).toEqual(
      refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: upgraded }),
    );

    await telegram.people(`/groups/${upgraded}/members`, { bot: true, status: 'kicked' });
    expect(await send({ chat_id: upgraded })).toEqual(
      refused(403, 'Forbidden: bot was kicked from the supergroup chat'),
    );
  });

  it('is refused beyond the limits, with the seconds to wait', async () => {
    await telegram.people('/limits', { globalPerSecond: 2 });
    const answers = [await send({}), await send({}), await send({})];

    expect(answers[2]).toEqual(refused(429, 'Too Many Requests: retry after 1', { retry_after: 1 }));
  });

  it('is changed by its bot, but not into itself, nor by another', async () => {
    const { result } = await send({});
    const change = { chat_id: kim, message_id: result.message_id, text: 'Ho' };
    const { messageId } = await telegram.people('/messages', { userId: kim, text: 'mine' });

    expect((await telegram.call('editMessageText', change)).result).toMatchObject({
      text: 'Ho',
      edit_date: expect.any(Number),
    });
    expect(await telegram.call('editMessageText', change)).toEqual(refused(400, /message is not modified/));
    expect(await telegram.call('editMessageText', { ...change, message_id: messageId })).toEqual(
      refused(400, /can't be edited/),
    );
    expect(await telegram.call('editMessageText', { ...change, message_id: 1 })).toEqual(
      refused(400, /message to edit not found/),
    );
  });

  it('is removed once', async () => {
    const { result } = await send({});
    const which = { chat_id: kim, message_id: result.message_id };

    expect((await telegram.call('deleteMessage', which)).result).toBe(true);
    expect(await telegram.call('deleteMessage', which)).toEqual(refused(400, /message to delete not found/));
  });
});

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a photo', () => {
  it('is uploaded, and sent again by its id', async () => {
    const form = new FormData();
    form.set('chat_id', String(kim));
    form.set('caption', '<i>Cover</i>');
    form.set('parse_mode', 'HTML');
    form.set('photo', new Blob([pixel], { type: 'image/png' }), 'cover.png');
    const { result } = await telegram.send('sendPhoto', { method: 'POST', body: form });
    expect(result).toMatchObject({ caption: 'Cover', photo: [{ width: 1, height: 1, file_size: pixel.length }] });

    const again = await telegram.call('sendPhoto', { chat_id: kim, photo: result.photo[0]?.file_id });

    expect(again.result.photo).toEqual(result.photo);
    const { chats } = await telegram.people(`/chat?userId=${kim}`);
    const shown = await fetch(chats[0]?.messages[0]?.photoUrl ?? '');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(pixel);
  });

  it.each([
    ['nothing', {}, /there is no photo in the request/],
    ['an address that does not answer', { photo: 'http://127.0.0.1:9/x.png' }, /failed to get HTTP URL content/],
    ['an id there is not', { photo: 'AgACxyz' }, /wrong remote file identifier/],
    ['1,025 characters under it', { photo: 'AgACxyz', caption: 'a'.repeat(1025) }, /message caption is too long/],
  ])('is refused with %s', async (_what, parameters, words) => {
    expect(await telegram.call('sendPhoto', { chat_id: kim, ...parameters })).toEqual(refused(400, words));
  });

  it('is refused when the address leads to something else', async () => {
    const photo = `${telegram.apiUrl}/nothing`;

    expect(await telegram.call('sendPhoto', { chat_id: kim, photo })).toEqual(
      refused(400, /failed to get HTTP URL content/),
    );
  });
});

describe('the menus', () => {
  const start = { command: 'start', description: 'Begin' };
  const stop = { command: 'stop', description: 'End' };

  it('are kept by scope and language, and the narrowest is shown', async () => {
    await telegram.call('setMyCommands', { commands: [start] });
    await telegram.call('setMyCommands', {
      commands: [stop],
      scope: { type: 'all_private_chats' },
      language_code: 'de',
    });
    const de = await telegram.people('/users', { username: 'leonie', languageCode: 'de' });

    expect((await telegram.call('getMyCommands')).result).toEqual([start]);
    expect((await telegram.people(`/chat?userId=${kim}`)).chats[0]?.commands).toEqual([start]);
    expect((await telegram.people(`/chat?userId=${de.id}`)).chats[0]?.commands).toEqual([stop]);
    await telegram.call('deleteMyCommands');
    expect((await telegram.call('getMyCommands')).result).toEqual([]);
  });

  it.each([
    ['a hyphen in a name', { commands: [{ ...start, command: 'forget-me' }] }, 'Bad Request: BOT_COMMAND_INVALID'],
    ['no description', { commands: [{ ...start, description: '' }] }, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
    [
      'a language there is not',
      { commands: [start], language_code: 'eng' },
      'Bad Request: invalid language code specified',
    ],
    ['a chat there is not', { commands: [start], scope: { type: 'chat', chat_id: 5 } }, 'Bad Request: chat not found'],
  ])('are refused with %s', async (_what, parameters, words) => {
    expect(await telegram.call('setMyCommands', parameters)).toEqual(refused(400, words));
  });
});

describe('who is who', () => {
  it('is told of a chat that was begun, and of who is in a group', async () => {
    expect((await telegram.call('getChat', { chat_id: kim })).result).toMatchObject({ id: kim, type: 'private' });
    const who = { chat_id: telegram.group, user_id: kim };
    expect((await telegram.call('getChatMember', who)).result).toMatchObject({ status: 'left' });
    await telegram.people(`/groups/${telegram.group}/members`, { userId: kim, status: 'administrator' });
    expect((await telegram.call('getChatMember', who)).result).toMatchObject({ status: 'administrator' });
    const { id } = await telegram.people('/users', { username: 'stranger' });
    expect(await telegram.call('getChat', { chat_id: id })).toEqual(refused(400, 'Bad Request: chat not found'));
  });
});

describe('a pin', () => {
  let group: number;
  beforeEach(async () => {
    group = (await telegram.people('/groups', { title: 'Club', ownerId: kim })).id;
  });
  const promote = () => telegram.people(`/groups/${group}/members`, { bot: true, status: 'administrator' });
  const pinned = async () => {
    const { chats } = await telegram.people(`/chat?userId=${kim}`);
    const shown = chats.find(({ id }) => id === group)?.messages ?? [];
    return shown.filter(({ pinned: isPinned }) => isPinned).map(({ text }) => text);
  };

  it('in a group is for an administrator alone', async () => {
    const { message_id: message } = (await send({ chat_id: group })).result;

    expect(await telegram.call('pinChatMessage', { chat_id: group, message_id: message })).toEqual(
      refused(400, 'Bad Request: not enough rights to manage pinned messages in the chat'),
    );
    await promote();
    expect(await telegram.call('pinChatMessage', { chat_id: group, message_id: message })).toMatchObject({
      result: true,
    });
    expect(await pinned()).toEqual(['Hi']);
  });

  it('is told in the chat once, and taken off by its message, or the last one without', async () => {
    await promote();
    const ids: number[] = [];
    for (const text of ['one', 'two']) ids.push((await send({ chat_id: group, text })).result.message_id);
    for (const message of [...ids, ids[0]]) {
      await telegram.call('pinChatMessage', { chat_id: group, message_id: message, disable_notification: true });
    }
    expect(await pinned()).toEqual(['one', 'two']);

    await telegram.call('unpinChatMessage', { chat_id: group, message_id: ids[0] });
    expect(await pinned()).toEqual(['two']);
    await telegram.call('unpinChatMessage', { chat_id: group });
    expect(await pinned()).toEqual([]);
  });

  it('of no message is refused', async () => {
    await promote();

    expect(await telegram.call('pinChatMessage', { chat_id: group, message_id: 7 })).toEqual(
      refused(400, 'Bad Request: message to pin not found'),
    );
    expect(await telegram.call('unpinChatMessage', { chat_id: group, message_id: 7 })).toEqual(
      refused(400, 'Bad Request: message to unpin not found'),
    );
  });
});
