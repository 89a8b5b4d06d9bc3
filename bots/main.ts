import { runRole } from '../core/wiring/run-role.js';
import { BotStartError } from './bot-start-error.js';
import { startBots } from './start-bots.js';
import { findChrome } from './whatsapp/drivers/web/find-chrome.js';

/** The bots' process: `node dist/bots/main.js`. One of it per bot token. */
await runRole(async ({ opened, configuration, log }) => {
  if (!configuration.discord && !configuration.telegram && !configuration.whatsapp && !configuration.email) {
    throw new BotStartError(
      null,
      'No chat platform is configured, and no mail: set DISCORD_TOKEN and DISCORD_APPLICATION_ID, TELEGRAM_TOKEN, WHATSAPP_DRIVER, or SMTP_URL and MAIL_FROM, or start no bots.',
    );
  }
  const { whatsapp } = configuration;
  const chromePath = whatsapp?.driver === 'web' ? whatsapp.chromePath : undefined;
  const webHost = {
    random: opened.random,
    environment: process.env,
    findBrowser: () => Promise.resolve(findChrome(chromePath, process.env['PATH'] ?? '')),
    print: (text: string) => void process.stdout.write(text),
  };
  return startBots({ ...opened, ...configuration, webHost, log });
});
