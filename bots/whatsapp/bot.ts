import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { Monotonic } from '../../core/ports/monotonic.js';
import { BotStartError } from '../bot-start-error.js';
import { createFloodGuard } from '../commands/flood-guard.js';
import { startDelivering } from '../deliver-announcements.js';
import type { Webhooks } from '../webhooks.js';
import { answerMessage, type AnsweringMessages, type WhatsAppEngine } from './answer-message.js';
import { BoundedMap } from './bounded-map.js';
import { deliver } from './deliver.js';
import type { DriverName, WhatsAppDriver } from './driver.js';
import type { CloudSettings } from './drivers/cloud/settings.js';

/** Our account at WhatsApp, and how it is spoken for. */
export type WhatsAppSettings =
  (CloudSettings & { driver: Extract<DriverName, 'cloud'> }) | { driver: Extract<DriverName, 'web'> };

/** What a WhatsApp bot is started with. */
export type WhatsAppBotOptions = {
  engine: WhatsAppEngine;
  settings: WhatsAppSettings;
  /** Where Meta can call us; null: nowhere. */
  webhooks: Webhooks | null;
  calendar: Pick<Calendar, 'now'>;
  monotonic: Monotonic;
  log: Log;
  /** In place of the one that the settings name. */
  driver?: WhatsAppDriver;
};

/** More than can be on their way at once, and more chats than have a menu that somebody still reads. */
const mostRemembered = 10_000;
/** Each waits until Meta says that it went out, a second or two; the driver keeps the pace. */
const lettersAtOnce = 40;

/**
 * Starts the bot: opens the way to WhatsApp, answers what people type, and brings the fans of WhatsApp their
 * announcements.
 *
 * @throws BotStartError with a sentence that says what to mend
 */
export async function startWhatsAppBot(options: WhatsAppBotOptions): Promise<{ stop(): Promise<void> }> {
  const { engine, settings, calendar, log } = options;
  const driver = options.driver ?? (await openDriver(options));
  const answering: AnsweringMessages = {
    driver,
    engine,
    calendar,
    floods: createFloodGuard(options),
    recent: new BoundedMap(mostRemembered),
    menus: new BoundedMap(mostRemembered),
    writers: new BoundedMap(mostRemembered),
    log,
  };
  await driver.start((incoming) => answerMessage(incoming, answering));
  const delivering = startDelivering({
    engine,
    platform: 'whatsapp',
    deliver: (letter) => deliver(letter, { driver, engine, calendar, log }),
    atOnce: lettersAtOnce,
    lettersPerHour: () => driver.noticesPerHour(),
    log,
  });
  log.info('The WhatsApp bot is running.', { driver: settings.driver, number: driver.number() });
  return {
    async stop() {
      await delivering.stop();
      await driver.stop();
    },
  };
}

/** Loads one driver, and not the other. */
async function openDriver({ settings, webhooks, calendar, log }: WhatsAppBotOptions): Promise<WhatsAppDriver> {
  switch (settings.driver) {
    case 'cloud': {
      if (!webhooks) throw new BotStartError('whatsapp', 'Meta calls us: set BOTS_PORT to the port that it reaches.');
      const { openCloudDriver } = await import('./drivers/cloud/open-cloud-driver.js');
      return openCloudDriver({ settings, webhooks, calendar, log });
    }
    case 'web':
      throw new BotStartError('whatsapp', 'WhatsApp Web is not in this version yet: set WHATSAPP_DRIVER=cloud.');
  }
}
