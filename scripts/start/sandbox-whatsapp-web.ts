import { join } from 'node:path';
import type { ScrubbedLog } from '../../core/adapters/system/pino-log.js';
import type { Configuration } from '../../core/wiring/configuration.js';
import type { OpenedEngine } from '../../core/wiring/open-engine.js';
import type { Simulated } from '../../core/wiring/sandbox-mode.js';
import { startWhatsAppBot } from '../../bots/whatsapp/bot.js';
import type { Sandbox, World } from '../../sandbox/sandbox.js';
import { findBrowser } from '../browser/find-browser.js';
import type { Environment } from '../home.js';

/** What the environment says when WhatsApp is simulated and no driver was chosen: WhatsApp Web, in the sandbox. */
export function webEnvironment(
  { environment, home }: { environment: Environment; home: string },
  { platforms }: World,
  simulated: readonly Simulated[],
): Record<string, string> {
  if (!isWhatsAppSimulated(environment, simulated)) return {};
  return {
    WHATSAPP_DRIVER: 'web',
    WHATSAPP_WEB_SESSION_DIR: join(home, 'whatsapp'),
    WHATSAPP_CHROME_ARGS: platforms.whatsappWeb.chromeArgs.join(' '),
  };
}

/** Whether WhatsApp Web is the sandbox's: then its browser is started only once somebody opens it. */
export function isWhatsAppSimulated(environment: Environment, simulated: readonly Simulated[]): boolean {
  return simulated.includes('whatsapp') && !environment['WHATSAPP_DRIVER'];
}

type Start = {
  environment: Environment;
  onStop: (title: string, stop: () => Promise<void> | void) => void;
};
type Parts = { configuration: Configuration; opened: OpenedEngine; log: ScrubbedLog; sandbox: Sandbox };

/** Has the WhatsApp bot started when the playground's WhatsApp is first opened. */
export function serveWhatsApp({ environment, onStop }: Start, parts: Parts): void {
  const { configuration, sandbox } = parts;
  const { whatsapp } = configuration;
  if (whatsapp?.driver !== 'web') return;
  let bot: { stop(): Promise<void> } | null = null;
  onStop('WhatsApp', async () => bot?.stop());
  sandbox.whatsAppDoor.serve(async () => {
    const webHost = { findBrowser: () => findBrowser(environment), random: parts.opened.random, environment };
    bot = await startWhatsAppBot({ ...parts.opened, settings: whatsapp, webhooks: null, webHost, log: parts.log });
  });
}
