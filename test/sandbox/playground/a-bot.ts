import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Sandbox } from '../../../sandbox/sandbox.js';

/** What the bot's cards lead to. */
export const personalLink = 'http://127.0.0.1:9/p/only-for-asha';

/** A small bot with `/presave` and `/help`, connected to the sandbox's Discord. */
export async function connectBot(
  sandbox: Sandbox,
  answer: (interaction: ChatInputCommandInteraction) => unknown = answerWithCard,
): Promise<Client<true>> {
  const { apiUrl, credentials } = sandbox.world().platforms.discord;
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void answer(interaction);
  });
  await client.login(credentials.token);
  const bot = await ready;
  await bot.application.commands.set([
    { name: 'presave', description: 'Get your own link to pre-save the next release' },
    { name: 'help', description: 'What you can ask for' },
  ]);
  return bot;
}

/** Takes a moment, then answers with an embed and a link button that only the asking fan sees. */
export async function answerWithCard(
  interaction: ChatInputCommandInteraction,
  { title, text }: { title: string; text: string } = { title: 'Night Drive', text: 'Out <t:1797532200:R>' },
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const embed = new EmbedBuilder().setTitle(title).setDescription(text).addFields({ name: 'Countdown', value: text });
  const button = new ButtonBuilder().setStyle(ButtonStyle.Link).setLabel('Pre-save now').setURL(personalLink);
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
  await interaction.editReply({ embeds: [embed], components: [row] });
}
