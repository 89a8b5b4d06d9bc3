import { existsSync } from 'node:fs';
import { findBrowser } from '../../../../scripts/browser/find-browser.js';
import type { Browser } from '../../../../bots/whatsapp/drivers/web/open-web-driver.js';

/** A Chromium that runs here; null where there is none, and why is printed. */
export async function browserOrNone(): Promise<Browser | null> {
  const named = process.env['FRONTROW_TEST_BROWSER'];
  if (named !== undefined && existsSync(named)) return { executable: named, args: ['--no-sandbox'] };
  try {
    return await findBrowser(process.env);
  } catch (error) {
    process.stderr.write(`WhatsApp Web is not tested: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}
