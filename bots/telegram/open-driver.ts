import type { DriverName, DriverOptions, TelegramDriver } from './driver.js';

/** Loads one library, and not the other. */
export async function openDriver(name: DriverName, options: DriverOptions): Promise<TelegramDriver> {
  switch (name) {
    case 'grammy':
      return (await import('./drivers/grammy.js')).openGrammy(options);
    case 'telegraf':
      return (await import('./drivers/telegraf.js')).openTelegraf(options);
  }
}
