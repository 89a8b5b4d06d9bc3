import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './fans-browser.js';
import { openInstallation, type Installation, type InstallationOptions } from './installation.js';

/** A browser for the fans' phones, and a whole Frontrow with a database of its own. */
type Opened = { browser: Browser; installation: Installation };

/** Opens both before the first test of a file, hands them over, and closes them after the last. */
export function openForAll(handOver: (opened: Opened) => void, options: InstallationOptions = {}): void {
  const undo: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const browser = await launchBrowser();
    undo.push(() => browser.close());
    const installation = await openInstallation(options);
    undo.push(() => installation.close());
    handOver({ browser, installation });
  });
  afterAll(async () => {
    for (const step of undo) await step();
  });
}
