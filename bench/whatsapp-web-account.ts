import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { Browser } from '../scripts/browser/find-browser.js';
import { post } from './seat-fans.js';

/** Chromium may take long to start on a busy machine. */
const linkedWithinMs = 60_000;
const link = z.object({ is: z.string(), ref: z.string().optional() });

/** What a bots' process needs to speak for the account of the sandbox's WhatsApp Web. */
export function webEnvironment({ whatsappWeb }: Sandbox, browser: Browser, sessionDir: string): Record<string, string> {
  return {
    WHATSAPP_DRIVER: 'web',
    WHATSAPP_WEB_SESSION_DIR: sessionDir,
    WHATSAPP_CHROME_PATH: browser.executable,
    WHATSAPP_CHROME_ARGS: [...browser.args, ...whatsappWeb.describe().chromeArgs].join(' '),
  };
}

/** The account's phone photographs the QR code that a browser shows. @throws Error if none is shown for a minute */
export async function linkAccount({ whatsappWeb }: Sandbox): Promise<void> {
  const { control } = whatsappWeb.describe();
  const { ref } = await reached('waiting', control);
  await post(`${control}/link/qr`, { qr: `${ref ?? ''},` });
  await reached('linked', control);
}

async function reached(is: string, control: string): Promise<z.infer<typeof link>> {
  const givenUpAt = performance.now() + linkedWithinMs;
  while (performance.now() < givenUpAt) {
    const shown = link.parse(await (await fetch(`${control}/link`)).json());
    if (shown.is === is) return shown;
    await wait(50);
  }
  throw new Error(`The browser at the sandbox's WhatsApp Web is not ${is} after a minute.`);
}
