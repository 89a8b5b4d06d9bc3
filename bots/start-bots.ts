import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../core/fans/channel.js';
import type { EmailBotOptions, EmailSettings } from './email/bot.js';
import type { DiscordBotOptions, DiscordSettings } from './discord/bot.js';
import { orStopped } from './or-stopped.js';
import { startPatiently, type Beginning, type PatientStart, type Running, type StartBot } from './start-patiently.js';
import type { TelegramBotOptions, TelegramSettings } from './telegram/bot.js';
import type { WebHost, WhatsAppBotOptions, WhatsAppSettings } from './whatsapp/bot.js';
import type { Webhooks } from './webhooks.js';

/** What the bots are started with; a platform that is absent is not configured. */
export type BotsOptions = Omit<DiscordBotOptions, 'settings' | 'engine'> & {
  engine: DiscordBotOptions['engine'] &
    TelegramBotOptions['engine'] &
    WhatsAppBotOptions['engine'] &
    EmailBotOptions['engine'];
  discord?: DiscordSettings;
  telegram?: TelegramSettings;
  whatsapp?: WhatsAppSettings;
  email?: EmailSettings;
  /** Where WhatsApp Web finds its browser; absent: nowhere. */
  webHost?: WebHost;
  /** Where the public reaches us. */
  baseUrl: string;
  /** Where platforms call us; absent: none does. */
  botsPort?: number;
  listenHost?: string;
};

/** The bots of all configured platforms. */
export interface Bots extends Running {
  /** What the first try at each platform came to; `starting` is one that takes its time. */
  readonly beginnings: readonly (Beginning | { is: 'starting'; platform: Channel })[];
}

/** Nobody is to wait longer for a platform that neither comes nor fails, such as a WhatsApp Web whose page does not load. */
const begunWithinMs = 20_000;

/**
 * Starts the bots of all configured platforms, and before them the listener for those that call us. None waits for
 * another: one that is away is tried again until it comes, and one that refuses us is said in the log.
 *
 * @throws BotStartError if the listener cannot be started, or every platform refuses us; what stopped it, if the signal came
 */
export async function startBots(options: BotsOptions): Promise<Bots> {
  const { botsPort, signal = new AbortController().signal } = options;
  signal.throwIfAborted();
  const webhooks = botsPort === undefined ? null : await openWebhooks(options, botsPort);
  const starts = startEach(options, webhooks);
  const stop = async (): Promise<void> => {
    await webhooks?.stop();
    await Promise.all(starts.map((start) => start.stop()));
  };
  try {
    const beginnings = await orStopped(Promise.all(starts.map(beginningOf)), signal);
    const refused = beginnings.flatMap((each) => (each.is === 'refused' ? [each.reason] : []));
    if (refused[0] && refused.length === starts.length) throw refused[0];
    return { beginnings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openWebhooks(options: BotsOptions, port: number): Promise<Webhooks> {
  const { startWebhooks } = await import('./webhooks.js');
  return startWebhooks({ ...options, port });
}

type Start = PatientStart & { platform: Channel };

/** What a platform is spoken to with is loaded only where it is configured: discord.js alone takes 30 MB. */
function startEach({ discord, telegram, whatsapp, email, ...world }: BotsOptions, webhooks: Webhooks | null): Start[] {
  const patiently = (platform: Channel, start: StartBot): Start => ({
    platform,
    ...startPatiently(start, { platform, log: world.log }),
  });
  const startDiscord = (settings: DiscordSettings) =>
    patiently('discord', async (signal) =>
      (await import('./discord/bot.js')).startDiscordBot({ ...world, settings, signal }),
    );
  const startTelegram = (settings: TelegramSettings) =>
    patiently('telegram', async (signal) =>
      (await import('./telegram/bot.js')).startTelegramBot({ ...world, settings, webhooks, signal }),
    );
  const startWhatsApp = (settings: WhatsAppSettings) =>
    patiently('whatsapp', async (signal) =>
      (await import('./whatsapp/bot.js')).startWhatsAppBot({ ...world, settings, webhooks, signal }),
    );
  const startEmail = (settings: EmailSettings) =>
    patiently('email', async (signal) =>
      (await import('./email/bot.js')).startEmailBot({ ...world, settings, signal }),
    );
  return [
    ...(discord ? [startDiscord(discord)] : []),
    ...(telegram ? [startTelegram(telegram)] : []),
    ...(whatsapp ? [startWhatsApp(whatsapp)] : []),
    ...(email ? [startEmail(email)] : []),
  ];
}

async function beginningOf({ platform, begun }: Start): Promise<Bots['beginnings'][number]> {
  const known = new AbortController();
  const late = pause(begunWithinMs, { is: 'starting', platform } as const, { signal: known.signal, ref: false });
  // It ends early only because the beginning is known.
  late.catch(() => undefined);
  return Promise.race([begun, late]).finally(() => known.abort());
}
