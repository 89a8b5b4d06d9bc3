import type { Log } from '../../core/ports/log.js';
import { repeat } from '../repeat.js';
import { TelegramRefusal, type TelegramDriver } from './driver.js';
import { errorFields } from './telegram-error.js';

/** After the updates could not be fetched for good: somebody else fetches them, or the token was revoked. */
const pollAgainAfterMs = 500;

/** What handles an update. Never throws. */
export type HandleUpdate = (update: unknown) => Promise<void>;

/** Where updates come from, until it is stopped; stopping waits for those in hand. */
export type UpdateSource = { stop(): Promise<void> };

/** Asks Telegram for what is new, again and again, whatever happens. */
export async function pollUpdates(
  handle: HandleUpdate,
  { driver, log }: { driver: TelegramDriver; log: Log },
): Promise<UpdateSource> {
  await removeWebhook(driver, log);
  const polling = repeat(() => driver.poll(handle), {
    everyMs: pollAgainAfterMs,
    onFailure: (error) => reportPolling(error, log),
  });
  return {
    async stop() {
      const ended = polling.stop();
      await driver.stop();
      await ended;
    },
  };
}

/** While a webhook is set, Telegram refuses to give updates to anybody who asks for them. */
async function removeWebhook(driver: TelegramDriver, log: Log): Promise<void> {
  try {
    await driver.call('deleteWebhook', { drop_pending_updates: false }, 'patient');
  } catch (error) {
    log.warn('Telegram did not answer whether a webhook is set; the bot goes on without knowing.', errorFields(error));
  }
}

function reportPolling(error: unknown, log: Log): void {
  const code = error instanceof TelegramRefusal ? error.code : null;
  if (code === 409) {
    log.error(
      'Another process fetches the updates of this Telegram bot: stop it, one process per token.',
      errorFields(error),
    );
  } else if (code === 401) {
    log.error('Telegram does not accept TELEGRAM_TOKEN any more: set the new one and start again.', errorFields(error));
  } else {
    log.warn('Updates could not be fetched from Telegram; they are fetched again soon.', errorFields(error));
  }
}
