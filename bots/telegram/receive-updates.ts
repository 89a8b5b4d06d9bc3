import { Secret } from '../../core/secret.js';
import { BotStartError } from '../bot-start-error.js';
import { PlatformAway } from '../platform-away.js';
import type { Webhook, WebhookAnswer, WebhookRequest, Webhooks } from '../webhooks.js';
import { TelegramRefusal, updatesWanted, type TelegramDriver } from './driver.js';
import type { HandleUpdate, UpdateSource } from './poll-updates.js';
import { createTurns } from '../turns.js';
import { chatOf, updateIdOf } from './update.js';

/** What receiving updates takes. */
export type Receiving = { driver: TelegramDriver; webhooks: Webhooks; secret: Secret };

/** Updates that are worked on at once; beyond them Telegram is asked to come again, and keeps what it has. */
const mostInHand = 500;

/** So many updates of different chats may be on their way to us at once. Those of one chat Telegram brings one by one. */
const connections = 40;

/**
 * Has Telegram call us with what is new, from now on and also after a stop: what comes meanwhile it keeps.
 *
 * @throws BotStartError if it will not call this address; PlatformAway if it does not answer
 */
export async function receiveUpdates(
  handle: HandleUpdate,
  { driver, webhooks, secret }: Receiving,
): Promise<UpdateSource> {
  const { webhook, source } = openWebhook(handle, secret);
  webhooks.receive('telegram', webhook);
  const url = webhooks.urlOf('telegram');
  const wanted = { allowed_updates: updatesWanted, max_connections: connections, drop_pending_updates: false };
  try {
    await driver.call('setWebhook', { url, secret_token: secret.reveal(), ...wanted }, 'patient');
  } catch (cause) {
    // What Telegram brings until the next try it keeps.
    await source.stop();
    if (!(cause instanceof TelegramRefusal) || cause.code === 429 || cause.code >= 500) {
      const next = 'it is tried again until it answers';
      throw new PlatformAway('telegram', `Telegram does not answer where to call us: ${next}.`, { cause });
    }
    const next = 'BASE_URL must be https on port 443, 80, 88 or 8443, and reach us from the internet';
    const words = `Telegram does not take ${url} to call us at (${cause.message}): ${next}. Without TELEGRAM_WEBHOOK_SECRET the bot asks for its messages and needs no address.`;
    throw new BotStartError('telegram', words, { cause });
  }
  return source;
}

/** Checks who calls, answers at once, and works afterwards: one update of a chat after the other, several chats at once. */
function openWebhook(handle: HandleUpdate, secret: Secret): { webhook: Webhook; source: UpdateSource } {
  const turns = createTurns();
  const inHand = new Set<Promise<void>>();
  let isStopping = false;
  const take = (update: unknown): void => {
    const handled = turns.take(chatOf(update), () => handle(update)).finally(() => inHand.delete(handled));
    inHand.add(handled);
  };
  return {
    webhook: (request) => {
      const refused = refusalOf(request, secret);
      if (refused) return refused;
      const update = readJson(request.body);
      // No more is asked of it here: whatever is refused Telegram brings again for a day, and the chat's next after it.
      if (updateIdOf(update) === null) return { status: 400, text: 'That is no update.' };
      if (isStopping || inHand.size >= mostInHand) return { status: 503, text: 'Come again.' };
      take(update);
      return { status: 200 };
    },
    source: {
      async stop() {
        isStopping = true;
        await Promise.all(inHand);
      },
    },
  };
}

function refusalOf({ method, headers }: WebhookRequest, secret: Secret): WebhookAnswer | null {
  if (method !== 'POST') return { status: 405, text: 'Updates are posted.' };
  const given = headers['x-telegram-bot-api-secret-token'];
  if (given === undefined || !secret.equals(new Secret(given))) return { status: 401, text: 'The secret is another.' };
  return null;
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
