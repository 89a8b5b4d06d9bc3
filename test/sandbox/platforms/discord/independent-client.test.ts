/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment, @typescript-eslint/no-unsafe-enum-comparison -- numbers as the wire has them: no type of discord.js shall be in here */
import { afterEach, expect, it } from '@jest/globals';
import { Client } from 'cloudstorm';
import { SnowTransfer } from 'snowtransfer';
import { z } from 'zod';

import { Stage } from './a-bot.js';
import { eventually } from './a-discord.js';

/** What of an interaction this bot reads. */
const interactionForm = z.object({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  user: z.object({ id: z.string() }).optional(),
  member: z.object({ user: z.object({ id: z.string() }) }).optional(),
  data: z.object({ name: z.string().optional(), custom_id: z.string().optional() }),
});

const stage = new Stage();
afterEach(() => stage.strike());

it('a bot on CloudStorm and SnowTransfer, which share no code with discord.js, logs in, answers a command and a button, and writes a direct message', async () => {
  const discord = await stage.discord();
  const rest = new SnowTransfer(discord.token, { baseHost: discord.apiUrl.replace(/\/api$/, '') });
  const client = new Client(discord.token, { intents: ['GUILDS'], snowtransferInstance: rest });
  const shards = () => Object.values(client.shardManager.shards);
  stage.closeLater(() => Promise.all(shards().map((shard) => shard.disconnect())));
  const ready = new Promise<void>((resolve) => client.once('ready', () => resolve()));
  client.on('dispatch', ({ t, d }) => {
    if (t === 'INTERACTION_CREATE') void answer(interactionForm.parse(d));
  });

  async function answer({ id, token, type, data, member, user }: z.infer<typeof interactionForm>): Promise<void> {
    if (type === 2) {
      await rest.interaction.createInteractionResponse(id, token, {
        type: 5,
        data: { flags: 64 },
      });
      await rest.interaction.editOriginalInteractionResponse(discord.applicationId, token, {
        content: `You typed /${data.name ?? ''}`,
        components: [
          {
            type: 1,
            components: [{ type: 2, style: 2, label: 'More', custom_id: 'more' }],
          },
        ],
      });
    } else {
      await rest.interaction.createInteractionResponse(id, token, {
        type: 4,
        data: { content: `You pressed ${data.custom_id ?? ''}`, flags: 64 },
      });
      const channel = await rest.user.createDirectMessageChannel((member?.user ?? user)?.id ?? '');
      await rest.channel.createMessage(channel.id, { content: 'And here we are alone' });
    }
  }

  await client.connect();
  await ready;
  await rest.interaction.bulkOverwriteApplicationCommands(discord.applicationId, [
    { name: 'presave', description: 'Get your link' },
  ]);
  const { id: userId } = await discord.person('asha');
  const channelId = await discord.channelId(userId, 'general');
  await discord.ask('/commands', { userId, channelId, name: 'presave' });
  const answered = await eventually(async () => {
    const [message] = await discord.messages(userId, 'general');
    return message?.thinking === false && message;
  });
  expect(answered).toMatchObject({ content: 'You typed /presave', ephemeral: true });

  await discord.ask('/components', { userId, messageId: answered.id, customId: 'more' });
  const [alone] = await eventually(async () => {
    const messages = await discord.messages(userId, 'dm');
    return messages.length > 0 && messages;
  });

  expect(alone?.content).toBe('And here we are alone');
  expect((await discord.messages(userId, 'general')).map(({ content }) => content)).toEqual([
    'You typed /presave',
    'You pressed more',
  ]);
});
