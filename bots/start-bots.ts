import { startDiscordBot, type DiscordBotOptions, type DiscordSettings } from './discord/bot.js';
import { startTelegramBot, type TelegramBotOptions, type TelegramSettings } from './telegram/bot.js';
import { startWhatsAppBot, type WebHost, type WhatsAppBotOptions, type WhatsAppSettings } from './whatsapp/bot.js';
import { startWebhooks, type Webhooks } from './webhooks.js';

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
  const webhooks = botsPort === undefined ? null : await startWebhooks({ ...options, port: botsPort });
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

function startEach(
  { discord, telegram, whatsapp, ...world }: BotsOptions,
  webhooks: Webhooks | null,
): Promise<Running>[] {
  return [
    ...(discord ? [startDiscordBot({ ...world, settings: discord })] : []),
    ...(telegram ? [startTelegramBot({ ...world, settings: telegram, webhooks })] : []),
    ...(whatsapp ? [startWhatsAppBot({ ...world, settings: whatsapp, webhooks })] : []),
  ];
}
