import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { Monotonic } from '../../core/ports/monotonic.js';
import { BotStartError } from '../bot-start-error.js';
import { createFloodGuard } from '../commands/flood-guard.js';
import { startDelivering } from '../deliver-announcements.js';
import { createFirstTimes } from '../first-times.js';
import { orStopped } from '../or-stopped.js';
import type { Webhooks } from '../webhooks.js';
import { answerMessage, type AnsweringMessages, type WhatsAppEngine } from './answer-message.js';
import { BoundedMap } from './bounded-map.js';
import { deliver } from './deliver.js';
import type { DriverName, WhatsAppDriver } from './driver.js';
import type { CloudSettings } from './drivers/cloud/settings.js';
import type { WebDriverOptions, WebSettings } from './drivers/web/open-web-driver.js';
import { Menus } from './menus.js';

/** Our account at WhatsApp, and how it is spoken for. */
export type WhatsAppSettings =
  (CloudSettings & { driver: Extract<DriverName, 'cloud'> }) | (WebSettings & { driver: Extract<DriverName, 'web'> });

/** What WhatsApp Web needs of the machine it runs on. */
export type WebHost = Pick<WebDriverOptions, 'findBrowser' | 'print' | 'random' | 'environment'>;

/** What a WhatsApp bot is started with. */
export type WhatsAppBotOptions = {
  engine: WhatsAppEngine;
  settings: WhatsAppSettings;
  /** Where Meta can call us; null: nowhere. */
  webhooks: Webhooks | null;
  calendar: Pick<Calendar, 'now'>;
  monotonic: Monotonic;
  log: Log;
  /** Absent: there is no browser for WhatsApp Web to run in. */
  webHost?: WebHost;
  /** In place of the one that the settings name. */
  driver?: WhatsAppDriver;
  /** Calls the start off. */
  signal?: AbortSignal;
};

/** More than write within a day. */
const mostWriters = 10_000;
/** More chats, each under all ids of its person, than have a list that somebody still reads: an artist's words go to many. */
const mostMenus = 50_000;

/**
 * Starts the bot: opens the way to WhatsApp, answers what people type, and brings the fans of WhatsApp their
 * announcements.
 *
 * @throws BotStartError with a sentence that says what to mend; PlatformAway if WhatsApp does not answer
 */
export async function startWhatsAppBot(options: WhatsAppBotOptions): Promise<{ stop(): Promise<void> }> {
  const { engine, settings, calendar, log, signal = new AbortController().signal } = options;
  const driver = options.driver ?? (await openDriver(options));
  const answering: AnsweringMessages = {
    driver,
    engine,
    calendar,
    floods: createFloodGuard(options),
    recent: createFirstTimes<string>(),
    menus: new Menus(mostMenus),
    writers: new BoundedMap(mostWriters),
    log,
  };
  await begin(driver, answering, signal);
  const delivering = startDelivering({
    engine,
    platform: 'whatsapp',
    deliver: (letter) => deliver(letter, { driver, menus: answering.menus, engine, calendar, log }),
    atOnce: driver.lettersAtOnce,
    capacity: () => driver.capacity(),
    posting: driver.posting,
    log,
  });
  log.info('The WhatsApp bot is running.', { driver: settings.driver, number: driver.number() });
  return {
    async stop() {
      const delivered = delivering.stop();
      driver.endWaiting();
      await delivered;
      await driver.stop();
    },
  };
}

/** A driver that is called off in the middle, or cannot start, leaves nothing running. */
async function begin(driver: WhatsAppDriver, answering: AnsweringMessages, signal: AbortSignal): Promise<void> {
  try {
    await orStopped(
      driver.start({
        handle: (incoming) => answerMessage(incoming, answering),
        wentOut: (letterId) => answering.engine.recordWentOut(letterId),
        cameBack: ({ letterId, messageId }, why) => answering.engine.recordCameBack(letterId, messageId, why),
      }),
      signal,
    );
  } catch (error) {
    await driver.stop();
    throw error;
  }
}

/** Loads one driver, and not the other. */
async function openDriver(options: WhatsAppBotOptions): Promise<WhatsAppDriver> {
  const { settings, webhooks, webHost } = options;
  switch (settings.driver) {
    case 'cloud': {
      if (!webhooks) throw new BotStartError('whatsapp', 'Meta calls us: set BOTS_PORT to the port that it reaches.');
      const { openCloudDriver } = await import('./drivers/cloud/open-cloud-driver.js');
      return openCloudDriver({ ...options, settings, webhooks });
    }
    case 'web': {
      if (!webHost)
        throw new BotStartError('whatsapp', 'WhatsApp Web needs a browser: set WHATSAPP_CHROME_PATH to one.');
      const { openWebDriver } = await import('./drivers/web/open-web-driver.js');
      return openWebDriver({ ...options, ...webHost, settings });
    }
  }
}
