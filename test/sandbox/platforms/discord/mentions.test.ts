import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Stage, typeCommand } from './a-bot.js';
import { eventually, type ADiscord, type Person } from './a-discord.js';

const nobody = { everyone: false, roles: [], users: [] };

describe('whom a message pings at the Discord emulator', () => {
  const stage = new Stage();
  let discord: ADiscord;
  let asha: Person;
  let everybody: string;
  beforeEach(async () => {
    discord = await stage.discord();
    asha = await discord.person('asha');
    everybody = `@everyone <@&7> <@${asha.id}> <@404>`;
  });
  afterEach(() => stage.strike());

  const room = async (): Promise<string> => discord.channelId(asha.id, 'general');
  const lastIn = async (channel: string) => (await discord.messages(asha.id, channel)).at(-1)?.mentions;

  async function posted(body: object): Promise<unknown> {
    const { status } = await discord.rest('POST', `/channels/${await room()}/messages`, body);
    expect(status).toBe(200);
    return lastIn('general');
  }

  it('is whoever is written, when the bot does not say', async () => {
    const answer = await discord.rest('POST', `/channels/${await room()}/messages`, { content: everybody });

    expect(answer.json).toMatchObject({ mention_everyone: true, mention_roles: ['7'], mentions: [{ id: asha.id }] });
    expect(await lastIn('general')).toEqual({ everyone: true, roles: ['7'], users: [asha.id] });
  });

  it('is nobody when the bot allows nothing, and only those it allows', async () => {
    const allowing = (allowed_mentions: object) => posted({ content: everybody, allowed_mentions });

    expect(await allowing({ parse: [] })).toEqual(nobody);
    expect(await allowing({})).toEqual(nobody);
    expect(await allowing({ parse: ['everyone'] })).toEqual({ ...nobody, everyone: true });
    expect(await allowing({ parse: ['roles'], users: [asha.id] })).toEqual({
      ...nobody,
      roles: ['7'],
      users: [asha.id],
    });
    expect(await allowing({ roles: ['8'], users: [] })).toEqual(nobody);
  });

  it('is nobody for what stands in code or in an embed', async () => {
    expect(await posted({ content: '`@everyone`', embeds: [{ title: '@everyone' }] })).toEqual(nobody);
  });

  it('is whoever a text of a layout names', async () => {
    const components = [{ type: 17, components: [{ type: 10, content: '@here' }] }];

    expect(await posted({ flags: 1 << 15, components })).toEqual({ ...nobody, everyone: true });
  });

  it('is not everyone when the author may not, nor in direct messages', async () => {
    await discord.ask('/messages', { userId: asha.id, channelId: await room(), content: '@everyone' });
    expect(await lastIn('general')).toEqual(nobody);

    const { json } = await discord.rest('POST', '/users/@me/channels', { recipient_id: asha.id });
    await discord.rest('POST', `/channels/${(json as { id: string }).id}/messages`, { content: everybody });
    expect(await lastIn('dm')).toEqual({ ...nobody, users: [asha.id] });
  });

  it('is the author of the message it replies to, unless that is not allowed', async () => {
    await discord.ask('/messages', { userId: asha.id, channelId: await room(), content: 'Hello' });
    const message_id = (await discord.messages(asha.id, 'general')).at(-1)?.id;
    const reply = { content: 'Hi', message_reference: { message_id } };

    expect(await posted(reply)).toEqual({ ...nobody, users: [asha.id] });
    expect(await posted({ ...reply, allowed_mentions: { parse: ['users'] } })).toEqual(nobody);
    expect(await posted({ ...reply, allowed_mentions: { replied_user: true } })).toEqual({
      ...nobody,
      users: [asha.id],
    });
  });

  it('is reckoned anew when the content is edited', async () => {
    const path = `/channels/${await room()}/messages`;
    const { json } = await discord.rest('POST', path, { content: everybody, allowed_mentions: { parse: [] } });
    const { id } = json as { id: string };

    await discord.rest('PATCH', `${path}/${id}`, { embeds: [{ title: 'x' }] });
    expect(await lastIn('general')).toEqual(nobody);
    await discord.rest('PATCH', `${path}/${id}`, { content: everybody });
    expect(await lastIn('general')).toMatchObject({ everyone: true });
  });

  it('is only the users written, in an answer to a command that does not say', async () => {
    await stage.preSaveBot(discord, (interaction) => interaction.reply(everybody));

    await typeCommand(discord, 'asha');
    await eventually(async () => (await discord.messages(asha.id, 'general'))[0]);

    expect(await lastIn('general')).toEqual({ ...nobody, users: [asha.id] });
  });

  it.each([
    [
      'a kind of mention there is not',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      { allowed_mentions: { parse: { 0: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } } },
    ],
    [
      'a mention of somebody who is no id',
      { content: 'x', allowed_mentions: { users: ['asha'] } },
      { allowed_mentions: { users: { 0: { _errors: [{}] } } } },
    ],
    [
      'mentions of more than a hundred',
      { content: 'x', allowed_mentions: { roles: Array.from({ length: 101 }, (_, n) => `${n}`) } },
      { allowed_mentions: { roles: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } },
    ],
    [
      'mentions of all users and of some',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      { allowed_mentions: { _errors: [{ code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' }] } },
    ],
  ])('refuses %s', async (_what, body, errors) => {
    const { status, json } = await discord.rest('POST', `/channels/${await room()}/messages`, body);

    expect([status, json]).toMatchObject([400, { code: 50035, errors }]);
  });
});
