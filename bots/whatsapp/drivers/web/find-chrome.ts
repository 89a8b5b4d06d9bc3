import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BotStartError } from '../../../bot-start-error.js';
import type { Browser } from './open-web-driver.js';

/** What Chrome and Chromium are called where they are installed; on a Mac they are found by their place. */
export const chromeNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
/** Where Chrome and its kin are on a Mac. */
export const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The configured Chrome, or one that is installed: `path` is the environment's `PATH`.
 *
 * @throws BotStartError that says what to install
 */
export function findChrome(chromePath: string | undefined, path: string): Browser {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => chromeNames.map((name) => join(folder, name)));
  const candidates = chromePath === undefined ? [...places, ...macApplications] : [chromePath];
  const executable = candidates.find(isExecutable);
  if (executable !== undefined) return { executable, args: argsOfUser() };
  throw new BotStartError(
    'whatsapp',
    chromePath === undefined
      ? 'WhatsApp Web needs a browser, and none is installed: install Google Chrome or Chromium (on Debian and Ubuntu: apt install chromium), or name one in WHATSAPP_CHROME_PATH.'
      : `There is no browser at ${chromePath}: correct WHATSAPP_CHROME_PATH, or remove it to have one looked for.`,
  );
}

/** Chromium refuses to run as root with its sandbox. */
export function argsOfUser(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
