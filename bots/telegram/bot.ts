import { steadily } from '../../core/announcements/capacity.js';
import type { Engine } from '../../core/engine.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { Monotonic } from '../../core/ports/monotonic.js';
import type { Secret } from '../../core/secret.js';
import { BotStartError } from '../bot-start-error.js';
import { allCommands } from '../commands/all-commands.js';
import type { CommandEngine } from '../commands/command.js';
import { createFloodGuard } from '../commands/flood-guard.js';
import { startDelivering } from '../deliver-announcements.js';
import { answerUpdate } from './answer-update.js';
import type { ChatChangesEngine } from './chat-changes.js';
import { deliver } from './deliver.js';
import { TelegramRefusal, type DriverName, type DriverOptions, type TelegramDriver } from './driver.js';
import type { Webhooks } from '../webhooks.js';
import { createFirstTimes } from '../first-times.js';
import { openDriver } from './open-driver.js';
import { createHold } from '../hold.js';
import { orStopped } from '../or-stopped.js';
import { createPace } from '../pace.js';
import { PlatformAway } from '../platform-away.js';
import { pollUpdates, type HandleUpdate, type UpdateSource } from './poll-updates.js';
import { receiveUpdates } from './receive-updates.js';
import { registerCommands } from './register-commands.js';
import { whoAmI, type BotAccount } from './send.js';
import { errorFields } from './telegram-error.js';

/** The bot at Telegram, and the library that speaks to it. */
export type TelegramSettings = DriverOptions & {
  driver: DriverName;
  /** Telegram's anchor is 30 messages a second; answers to commands are to find room beside the letters (chat-platforms §2). */
  lettersPerSecond: number;
  /** Sent along by Telegram with what it calls us for; absent: it is asked for what is new. */
  webhookSecret?: Secret;
};

/** What a Telegram bot is started with. */
export type TelegramBotOptions = {
  engine: CommandEngine & ChatChangesEngine & Pick<Engine, 'deliverAnnouncements' | 'reportCarrier'>;
  settings: TelegramSettings;
  /** Where Telegram can call us; null: nowhere. */
  webhooks: Webhooks | null;
  calendar: Pick<Calendar, 'now'>;
  monotonic: Monotonic;
  log: Log;
  /** Calls the start off. */
  signal?: AbortSignal;
};

const lettersAtOnce = 8;

/**
 * Starts the bot: asks Telegram who it is, sets its menus if they changed, answers commands, and brings the fans of
 * Telegram their announcements.
 *
 * @throws BotStartError with a sentence that says what to mend; PlatformAway if Telegram does not answer
 */
export async function startTelegramBot(options: TelegramBotOptions): Promise<{ stop(): Promise<void> }> {
  const { engine, settings, calendar, log, signal = new AbortController().signal } = options;
  const driver = await openDriver(settings.driver, settings);
  const bot = await orStopped(signIn(driver, settings), signal);
  await orStopped(register(driver, log), signal);
  const memory = { recent: createFirstTimes<number>(), greeted: createFirstTimes<string>() };
  const answering = { ...options, ...memory, driver, bot, floods: createFloodGuard(options) };
  const source = await takeUpdates((update) => answerUpdate(update, answering), { ...options, driver });
  const pace = createPace(settings.lettersPerSecond);
  const hold = createHold(options.monotonic);
  const delivering = startDelivering({
    engine,
    platform: 'telegram',
    deliver: (letter) => deliver(letter, { driver, engine, calendar, bot, pace, hold, log }),
    atOnce: lettersAtOnce,
    capacity: () => steadily(settings.lettersPerSecond * 3600),
    hold,
    posting: 'posts',
    log,
  });
  const receives = settings.webhookSecret ? 'webhook' : 'polling';
  log.info('The Telegram bot is running.', { bot: `@${bot.username}`, driver: settings.driver, receives });
  return {
    async stop() {
      await delivering.stop();
      await source.stop();
    },
  };
}

type Taking = Pick<TelegramBotOptions, 'settings' | 'webhooks' | 'log'> & { driver: TelegramDriver };

/** Telegram calls us where it was given a secret for it; else it is asked. */
function takeUpdates(handle: HandleUpdate, { settings, webhooks, driver, log }: Taking): Promise<UpdateSource> {
  const { webhookSecret: secret } = settings;
  if (secret === undefined) return pollUpdates(handle, { driver, log });
  if (webhooks) return receiveUpdates(handle, { driver, webhooks, secret });
  throw new BotStartError('telegram', 'BOTS_PORT is missing: with TELEGRAM_WEBHOOK_SECRET Telegram calls us there.');
}

async function signIn(driver: TelegramDriver, { apiUrl }: TelegramSettings): Promise<BotAccount> {
  try {
    return await whoAmI(driver);
  } catch (cause) {
    // Telegram answers a malformed token with 404.
    if (cause instanceof TelegramRefusal && (cause.code === 401 || cause.code === 404)) {
      const where = 'write /token to @BotFather, choose the bot, and copy what it answers';
      throw new BotStartError('telegram', `Telegram does not accept TELEGRAM_TOKEN: ${where}.`, { cause });
    }
    const next = 'it is tried again until it answers. If that lasts, check TELEGRAM_API_URL and the network';
    throw new PlatformAway('telegram', `Telegram cannot be reached at ${apiUrl}: ${next}.`, { cause });
  }
}

async function register(driver: TelegramDriver, log: Log): Promise<void> {
  try {
    const outcome = await registerCommands(driver, allCommands);
    log.info('The menus at Telegram are up to date.', { outcome, commands: allCommands.map(({ name }) => name) });
  } catch (error) {
    // The menus of an earlier start still stand: better an old menu than no bot.
    log.error('The menus could not be set at Telegram: start the bot again later.', errorFields(error));
  }
}
