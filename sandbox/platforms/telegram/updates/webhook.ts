import { z } from 'zod';

import type { Journal } from '../../../state/journal.js';
import type { EmulatorClock } from '../../clock.js';
import type { JsonObject, WaitingUpdate } from '../world/records-of.js';
import { toApiUpdate, type Updates } from './updates.js';

const settings = z.object({
  url: z.string(),
  secretToken: z.string().optional(),
  maxConnections: z.number(),
});
/** Where updates are carried to. */
export type WebhookSettings = z.infer<typeof settings>;

/**
 * Carries updates to the bot's own address, again and again until it takes them: those of one chat one after the other,
 * several chats at once.
 */
export interface Webhook {
  settings(): WebhookSettings | null;
  set(wanted: WebhookSettings | null): void;
  /** What `getWebhookInfo` tells of the last failure. */
  lastError(): { atMs: number; message: string } | null;
  /** Carries what waits: after an outage, during which nothing leaves. */
  resume(): void;
  close(): void;
}

/** What carrying takes. */
export type WebhookOptions = {
  journal: Journal;
  clock: EmulatorClock;
  updates: Updates;
  /** Makes the call that an answer may ask for. */
  callInAnswer: (call: JsonObject) => Promise<void>;
  isDown: () => boolean;
};

const pause = { firstMs: 1_000, longestMs: 60_000 };
const answerWithinMs = 30_000;

/** What is known of a chat whose updates are on their way. */
type Lane = { busy: boolean; waitMs: number; cancelRetry: () => void };

/** Opens the webhook that was kept. */
export function openWebhook({ journal, clock, updates, callInAnswer, isDown }: WebhookOptions): Webhook {
  const kept = settings.safeParse(journal.get('telegram/webhook'));
  let current = kept.success ? kept.data : null;
  let error: ReturnType<Webhook['lastError']> = null;
  let isClosed = false;
  const lanes = new Map<string, Lane>();
  const connections = (): number => [...lanes.values()].filter(({ busy }) => busy).length;
  /** One update of a chat; the next of it once this one is taken. */
  const carry = async (update: WaitingUpdate, lane: Lane, to: WebhookSettings): Promise<void> => {
    lane.busy = true;
    const failure = await post(to, toApiUpdate(update), callInAnswer);
    // What was under way at the end is brought again by the next start.
    if (isClosed) return;
    lane.busy = false;
    if (failure === null) {
      lane.waitMs = pause.firstMs;
      updates.confirm(update.updateId);
    } else {
      error = { atMs: clock.now(), message: failure };
      lane.cancelRetry = clock.after(lane.waitMs, () => {
        lane.cancelRetry = nothing;
        carryAll();
      });
      lane.waitMs = Math.min(lane.waitMs * 2, pause.longestMs);
    }
    carryAll();
  };
  const carryAll = (): void => {
    if (!current || isDown()) return;
    for (const [chat, update] of firstOfEach(updates.all())) {
      const lane = lanes.get(chat) ?? { busy: false, waitMs: pause.firstMs, cancelRetry: nothing };
      lanes.set(chat, lane);
      const isFree = !lane.busy && lane.cancelRetry === nothing;
      if (isFree && connections() < current.maxConnections) void carry(update, lane, current);
    }
  };
  const forgetLanes = (): void => {
    for (const { cancelRetry } of lanes.values()) cancelRetry();
    lanes.clear();
  };
  updates.onPush(carryAll);
  return {
    settings: () => current,
    set(wanted) {
      current = wanted;
      error = null;
      forgetLanes();
      journal.set('telegram/webhook', wanted);
      carryAll();
    },
    lastError: () => error,
    resume: carryAll,
    close() {
      isClosed = true;
      current = null;
      forgetLanes();
    },
  };
}

const nothing = (): void => undefined;

/** The oldest update of each chat. */
function firstOfEach(waiting: readonly WaitingUpdate[]): Map<string, WaitingUpdate> {
  const first = new Map<string, WaitingUpdate>();
  for (const update of waiting) {
    const chat = chatOf(update);
    if (!first.has(chat)) first.set(chat, update);
  }
  return first;
}

const ofChat = z.object({ chat: z.object({ id: z.number() }) });
const ofMessage = z.object({ message: ofChat });

function chatOf({ body }: WaitingUpdate): string {
  const chat = ofChat.safeParse(body).data ?? ofMessage.safeParse(body).data?.message;
  return String(chat?.chat.id ?? '');
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
