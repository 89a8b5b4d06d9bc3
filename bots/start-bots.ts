import { startDiscordBot, type DiscordBotOptions, type DiscordSettings } from './discord/bot.js';

/** What the bots are started with; null: the platform is not configured. */
export type BotsOptions = Omit<DiscordBotOptions, 'settings'> & { discord: DiscordSettings | null };

/**
 * Starts the bots of all configured platforms.
 *
 * @throws BotStartError if one of them cannot be started
 */
export async function startBots({ discord, ...world }: BotsOptions): Promise<{ stop(): Promise<void> }> {
  const bots = discord ? [await startDiscordBot({ ...world, settings: discord })] : [];
  return {
    async stop() {
      await Promise.all(bots.map((bot) => bot.stop()));
    },
  };
}
