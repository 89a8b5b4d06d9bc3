import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../../bots/telegram/decode.js';
import { chatOf, updateIdOf } from '../../../bots/telegram/update.js';

const decoding = { botUsername: 'frontrow_bot', now: new Date('2026-11-24T10:00:00Z') };
const asha = { id: 910_000_001, is_bot: false, first_name: 'Asha' };
const group = { id: -1001, type: 'supergroup', title: 'Club' };
const privately = { id: asha.id, type: 'private' };

const read = (kind: object) => decode({ update_id: 1, ...kind }, decoding);
const write = (change: object) =>
  read({ message: { message_id: 7, date: 0, from: asha, chat: group, text: '/presave', ...change } });
const press = (change: object) =>
  read({
    callback_query: {
      id: '5',
      from: asha,
      chat_instance: '1',
      message: { message_id: 7, date: 0, chat: privately },
      data: '/presave release:night-drive',
      ...change,
    },
  });
const nothing = { what: 'nothing' };

describe('a message', () => {
  it('of a member is answered', () => {
    expect(write({})).toMatchObject({
      what: 'asked',
      understood: { kind: 'command', name: 'presave' },
      input: { account: { externalId: '910000001', displayName: 'Asha' }, place: { communityId: '-1001' } },
    });
  });

  it.each([
    ['of another bot', { from: { ...asha, is_bot: true } }],
    ['of nobody', { from: undefined }],
    [
      'of a channel in its discussion group',
      { sender_chat: { id: -1009, type: 'channel' }, is_automatic_forward: true },
    ],
    ['of somebody who writes as a channel', { sender_chat: { id: -1009, type: 'channel' } }],
    ['of a group’s nameless administrator', { sender_chat: { id: -1001, type: 'supergroup' } }],
    ['of a channel', { chat: { id: -1009, type: 'channel' }, from: undefined }],
    ['without a text', { text: undefined }],
  ])('%s is left alone', (_who, change) => {
    expect(write(change)).toEqual(nothing);
  });

  it.each(['edited_message', 'channel_post', 'edited_channel_post', 'message_reaction', 'something_of_tomorrow'])(
    'that comes as %s is left alone',
    (kind) => {
      expect(read({ [kind]: { message_id: 7, date: 0, from: asha, chat: group, text: '/presave' } })).toEqual(nothing);
    },
  );

  it('of a topic is of that topic, and a reply outside topics is not', () => {
    expect(write({ message_thread_id: 5, is_topic_message: true })).toMatchObject({
      input: { place: { communityId: '-1001', channelId: '5' } },
    });
    expect(write({ message_thread_id: 5 })).toMatchObject({ input: { place: { channelId: null } } });
  });

  it('of a group that has become another is told by both groups alike', () => {
    const from = { text: undefined, chat: { id: -42, type: 'group' }, migrate_to_chat_id: -1042 };
    const to = { text: undefined, chat: { id: -1042, type: 'supergroup' }, migrate_from_chat_id: -42 };

    expect([write(from), write(to)]).toEqual(Array(2).fill({ what: 'migrated', from: '-42', to: '-1042' }));
  });

  it('of somebody whose name shows nothing is somebody’s', () => {
    expect(write({ from: { ...asha, first_name: ' ' } })).toMatchObject({
      input: { account: { displayName: 'Somebody' } },
    });
  });
});

describe('a link with a payload that is none of ours', () => {
  it.each([
    ['another bot’s', 'utm_source-radio'],
    ['a command that there is not', 'destroy_release-x'],
    ['a group and no command', '_in1001'],
    ['64 letters', 'A'.repeat(64)],
  ])('%s is tried as a friend’s code, and gives no right', (_what, payload) => {
    expect(write({ chat: privately, text: `/start ${payload}` })).toMatchObject({
      understood: { kind: 'command', name: 'presave', options: { code: payload } },
      input: { place: null },
    });
  });

  it.each([
    ['stop', { name: 'stop', options: {} }],
    ['city_name-Berlin', { name: 'city', options: { name: 'Berlin' } }],
    ['messages_at-morning', { name: 'messages', options: { at: 'morning' } }],
    ['community_in1001_link-night-drive', { name: 'community', options: { link: 'night-drive', at: '-1001' } }],
    ['community_in1001t5_link-night-drive', { name: 'community', options: { link: 'night-drive', at: '-1001~5' } }],
  ])('%s, that would change something for who opens it, is offered and not run', (payload, meant) => {
    expect(write({ chat: privately, text: `/start ${payload}` })).toMatchObject({
      understood: { kind: 'near', commands: [meant] },
    });
  });

  it('never says yes for who opens it: what only a button fills in is left out', () => {
    const decoded = write({ chat: privately, text: '/start link_code-7K3M-XQTW_confirm-yes' });

    expect(decoded).toMatchObject({ understood: { kind: 'command', name: 'link' } });
    expect(decoded).not.toHaveProperty('understood.options.confirm');
  });

  it('is nothing in a group, where a link that adds the bot leaves it', () => {
    expect(write({ text: '/start@frontrow_bot hello' })).toEqual(nothing);
    expect(write({ text: '/start@frontrow_bot' })).toMatchObject({ understood: { name: 'help' } });
  });

  it('never names another account than the one that opened it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,64}$/), (payload) => {
        expect(write({ chat: privately, text: `/start ${payload}` })).toMatchObject({
          what: 'asked',
          input: { account: { externalId: '910000001' } },
        });
      }),
    );
  });
});

describe('a pressed button', () => {
  it('types its command for whoever pressed it', () => {
    expect(press({})).toMatchObject({
      understood: { kind: 'command', name: 'presave', options: { release: 'night-drive' } },
      pressId: '5',
    });
  });

  it.each([
    ['with data of an earlier version', { data: 'v1|presave|7' }],
    ['with JSON', { data: '{"command":"forget"}' }],
    ['with more than anybody can have sent', { data: `/presave release:${'x'.repeat(5_000)}` }],
    ['with half a character', { data: '/presave release:%E0%A4' }],
    ['without data', { data: undefined }],
    ['under a message that is gone', { message: undefined }],
  ])('%s is stale', (_what, change) => {
    expect(press(change)).toMatchObject({ what: 'stale-button', pressId: '5' });
  });

  it('under a message that is too old to be shown is still understood', () => {
    expect(press({ message: { message_id: 7, date: 0, chat: group } })).toMatchObject({ what: 'asked' });
  });
});

describe('the bot’s own standing', () => {
  const changed = (chat: object, before: string, after: string) =>
    read({
      my_chat_member: {
        chat,
        from: asha,
        date: 0,
        old_chat_member: { status: before },
        new_chat_member: { status: after },
      },
    });

  const by = { platform: 'telegram', externalId: '910000001', displayName: expect.any(String) };
  const joined = { what: 'joined', chatId: '-1001', by };

  it.each([
    ['blocked', privately, 'member', 'kicked', { what: 'blocked', externalId: '910000001' }],
    ['opened again', privately, 'kicked', 'member', { what: 'unblocked', externalId: '910000001' }],
    ['added to a group', group, 'left', 'member', joined],
    ['added to a group as administrator', group, 'kicked', 'administrator', joined],
    ['made administrator', group, 'member', 'administrator', nothing],
    ['put out of a group', group, 'member', 'kicked', nothing],
    ['added to a channel', { id: -1009, type: 'channel' }, 'left', 'administrator', nothing],
  ])('that was %s is taken note of', (_what, chat, before, after, decoded) => {
    expect(changed(chat, before, after)).toEqual(decoded);
  });
});

describe('whatever comes', () => {
  it('is told by its number, or is no update, and never breaks the telling', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (junk) => {
        expect(typeof chatOf(junk)).toBe('string');
        const isNumbered = typeof junk === 'object' && junk !== null && 'update_id' in junk;
        if (!isNumbered) expect(updateIdOf(junk)).toBeNull();
      }),
    );
    expect(updateIdOf({ update_id: 7, tomorrow: {} })).toBe(7);
  });

  it('belongs to its chat, also a press, so that it waits for what came before in it', () => {
    const message = { chat: group };
    const updates = [{ message }, { callback_query: { from: asha, message } }, { my_chat_member: message }];

    expect(updates.map(chatOf)).toEqual(Array(3).fill('-1001'));
    expect(chatOf({ callback_query: { from: asha } })).toBe(String(asha.id));
  });
});
