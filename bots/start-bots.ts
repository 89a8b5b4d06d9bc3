import type { DiscordBotOptions, DiscordSettings } from './discord/bot.js';
import type { TelegramBotOptions, TelegramSettings } from './telegram/bot.js';
import type { WebHost, WhatsAppBotOptions, WhatsAppSettings } from './whatsapp/bot.js';
import type { Webhooks } from './webhooks.js';

/** What the bots are started with; a platform that is absent is not configured. */
export type BotsOptions = Omit<DiscordBotOptions, 'settings' | 'engine'> & {
  engine: DiscordBotOptions['engine'] & TelegramBotOptions['engine'] & WhatsAppBotOptions['engine'];
  discord?: DiscordSettings;
  telegram?: TelegramSettings;
  whatsapp?: WhatsAppSettings;
  /** Where WhatsApp Web finds its browser; absent: nowhere. */
  webHost?: WebHost;
  /** Where the public reaches us. */
  baseUrl: string;
  /** Where platforms call us; absent: none does. */
  botsPort?: number;
  listenHost?: string;
};

/** A bot that runs until it is stopped. */
type Running = { stop(): Promise<void> };

/**
 * Starts the bots of all configured platforms, and before them the listener for those that call us.
 *
 * @throws BotStartError if one of them cannot be started; the others are stopped then
 */
export async function startBots(options: BotsOptions): Promise<Running> {
  const { botsPort } = options;
  const webhooks = botsPort === undefined ? null : await openWebhooks(options, botsPort);
  const starting = await Promise.allSettled(startEach(options, webhooks));
  const bots = starting.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const stop = async (): Promise<void> => {
    await webhooks?.stop();
    await Promise.all(bots.map((bot) => bot.stop()));
  };
  const failed = starting.find((each) => each.status === 'rejected');
  if (!failed) return { stop };
  await stop();
  throw failed.reason;
}

async function openWebhooks(options: BotsOptions, port: number): Promise<Webhooks> {
  const { startWebhooks } = await import('./webhooks.js');
  return startWebhooks({ ...options, port });
}

/** What a platform is spoken to with is loaded only where it is configured: discord.js alone takes 30 MB. */
function startEach(
  { discord, telegram, whatsapp, ...world }: BotsOptions,
  webhooks: Webhooks | null,
): Promise<Running>[] {
  const startDiscord = async (settings: DiscordSettings): Promise<Running> =>
    (await import('./discord/bot.js')).startDiscordBot({ ...world, settings });
  const startTelegram = async (settings: TelegramSettings): Promise<Running> =>
    (await import('./telegram/bot.js')).startTelegramBot({ ...world, settings, webhooks });
  const startWhatsApp = async (settings: WhatsAppSettings): Promise<Running> =>
    (await import('./whatsapp/bot.js')).startWhatsAppBot({ ...world, settings, webhooks });
  return [
    ...(discord ? [startDiscord(discord)] : []),
    ...(telegram ? [startTelegram(telegram)] : []),
    ...(whatsapp ? [startWhatsApp(whatsapp)] : []),
  ];
}
