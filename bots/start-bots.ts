import { startDiscordBot, type DiscordBotOptions, type DiscordSettings } from './discord/bot.js';
import { startTelegramBot, type TelegramSettings } from './telegram/bot.js';

/** What the bots are started with; null: the platform is not configured. */
export type BotsOptions = Omit<DiscordBotOptions, 'settings'> & {
  discord: DiscordSettings | null;
  telegram: TelegramSettings | null;
};

/**
 * Starts the bots of all configured platforms.
 *
 * @throws BotStartError if one of them cannot be started; the others are stopped then
 */
export async function startBots({ discord, telegram, ...world }: BotsOptions): Promise<{ stop(): Promise<void> }> {
  const starting = await Promise.allSettled([
    ...(discord ? [startDiscordBot({ ...world, settings: discord })] : []),
    ...(telegram ? [startTelegramBot({ ...world, settings: telegram })] : []),
  ]);
  const bots = starting.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(bots.map((bot) => bot.stop()));
  };
  const failed = starting.find((each) => each.status === 'rejected');
  if (!failed) return { stop };
  await stop();
  throw failed.reason;
}
