import { z } from 'zod';

import type { Journal } from '../../../state/journal.js';
import type { EmulatorClock } from '../../clock.js';
import type { JsonObject } from '../world/records-of.js';
import { toApiUpdate, type Updates } from './updates.js';

const settings = z.object({
  url: z.string(),
  secretToken: z.string().optional(),
  maxConnections: z.number(),
});
/** Where updates are carried to. */
export type WebhookSettings = z.infer<typeof settings>;

/** Carries updates to the bot's own address, one after the other, again and again until it takes them. */
export interface Webhook {
  settings(): WebhookSettings | null;
  set(wanted: WebhookSettings | null): void;
  /** What `getWebhookInfo` tells of the last failure. */
  lastError(): { atMs: number; message: string } | null;
  close(): void;
}

/** What carrying takes. */
export type WebhookOptions = {
  journal: Journal;
  clock: EmulatorClock;
  updates: Updates;
  /** Makes the call that an answer may ask for. */
  callInAnswer: (call: JsonObject) => Promise<void>;
};

const pause = { firstMs: 1_000, longestMs: 60_000 };
const answerWithinMs = 30_000;

/** Opens the webhook that was kept. */
export function openWebhook({ journal, clock, updates, callInAnswer }: WebhookOptions): Webhook {
  const kept = settings.safeParse(journal.get('telegram/webhook'));
  let current = kept.success ? kept.data : null;
  let error: ReturnType<Webhook['lastError']> = null;
  let busy = false;
  let waitMs = pause.firstMs;
  let cancelRetry = (): void => undefined;
  const carry = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    cancelRetry();
    for (let update = updates.first(); update && current; update = updates.first()) {
      const failure = await post(current, toApiUpdate(update), callInAnswer);
      if (failure !== null) {
        error = { atMs: clock.now(), message: failure };
        cancelRetry = clock.after(waitMs, () => void carry());
        waitMs = Math.min(waitMs * 2, pause.longestMs);
        break;
      }
      waitMs = pause.firstMs;
      updates.confirm(update.updateId);
    }
    busy = false;
  };
  updates.onPush(() => void carry());
  return {
    settings: () => current,
    set(wanted) {
      current = wanted;
      error = null;
      waitMs = pause.firstMs;
      journal.set('telegram/webhook', wanted);
      void carry();
    },
    lastError: () => error,
    close() {
      current = null;
      cancelRetry();
    },
  };
}

/** Null if the bot took the update; otherwise what went wrong. */
async function post(
  { url, secretToken }: WebhookSettings,
  update: JsonObject,
  callInAnswer: (call: JsonObject) => Promise<void>,
): Promise<string | null> {
  const secret = secretToken === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secretToken };
  const headers = { 'Content-Type': 'application/json', ...secret };
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      signal,
      redirect: 'manual',
    });
    const answer = await response.text();
    if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    const call = z.record(z.string(), z.json()).safeParse(readJson(answer));
    if (call.success && typeof call.data['method'] === 'string') await callInAnswer(call.data);
    return null;
  } catch (failure) {
    const isLate = failure instanceof Error && failure.name === 'TimeoutError';
    return isLate ? 'Read timeout expired' : 'Connection failed';
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
