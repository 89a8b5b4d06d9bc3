import { Client, Events, GatewayIntentBits, SlashCommandBuilder, type ChatInputCommandInteraction } from 'discord.js';

import { ADiscord } from './a-discord.js';

/** A slash command without options. */
export const preSave = new SlashCommandBuilder().setName('presave').setDescription('Get your personal pre-save link');

/** What one test opened, closed in reverse when it is over. */
export class Stage {
  readonly #open: (() => Promise<unknown>)[] = [];

  async strike(): Promise<void> {
    for (const close of this.#open.splice(0).reverse()) await close();
  }

  closeLater(close: () => Promise<unknown>): void {
    this.#open.push(close);
  }

  async discord(options: Parameters<typeof ADiscord.start>[0] = {}): Promise<ADiscord> {
    const discord = await ADiscord.start(options);
    this.closeLater(() => discord.close());
    return discord;
  }

  client(discord: ADiscord, options: { intents?: number[]; shards?: 'auto' } = {}): Client {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl }, ...options });
    this.closeLater(() => client.destroy());
    return client;
  }

  /** A discord.js client that is logged in and ready. */
  async bot(discord: ADiscord, intents: number[] = [GatewayIntentBits.Guilds]): Promise<Client<true>> {
    const client = this.client(discord, { intents });
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    return ready;
  }

  /** A bot whose only command is /presave. */
  async preSaveBot(discord: ADiscord, answer: (interaction: ChatInputCommandInteraction) => unknown) {
    const client = await this.bot(discord);
    await client.application.commands.set([preSave]);
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void answer(interaction);
    });
    return client;
  }
}

/** Somebody types a command in #general; resolves to their id. */
export async function typeCommand(
  discord: ADiscord,
  username: string,
  call: { name?: string; options?: unknown } = {},
) {
  const { id } = await discord.person(username);
  const channelId = await discord.channelId(id, 'general');
  await discord.ask('/commands', { userId: id, channelId, name: 'presave', ...call });
  return id;
}
