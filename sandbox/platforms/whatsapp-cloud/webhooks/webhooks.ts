import { createHmac, randomInt } from 'node:crypto';

import type { EmulatorClock } from '../../clock.js';
import type { JsonObject, WaitingEvent } from '../world/records-of.js';
import type { World } from '../world/world.js';

/** Carries events to the app's address, each again and again until it is taken. */
export interface Webhooks {
  push(field: string, value: JsonObject): void;
  /** Carries what was told last of people once more, as Meta may; not what became of a message of ours. */
  repeatLast(): void;
  /** Proves the address as Meta's dashboard does; null if it did, otherwise what was wrong. */
  subscribe(callbackUrl: string, verifyToken: string): Promise<string | null>;
  waiting(): number;
  close(): void;
}

/** Meta goes on for seven days, ever less often. */
const pause = { firstMs: 1_000, longestMs: 60_000 };
const answerWithinMs = 20_000;

/** Opens the events that were kept. */
export function openWebhooks(world: World, clock: EmulatorClock): Webhooks {
  const { events } = world;
  const retries = new Set<() => void>();
  const closing = new AbortController();
  let last: WaitingEvent | undefined;
  /** First tries go one after the other; one that failed waits on its own, and the others overtake it. */
  let turn = Promise.resolve();
  const carry = async (event: WaitingEvent): Promise<void> => {
    const { webhookUrl, appSecret, businessAccountId } = world.app();
    if (webhookUrl === null) return;
    const isDone = await isTaken(webhookUrl, bodyOf(event, businessAccountId), appSecret);
    if (isDone && !closing.signal.aborted) {
      events.remove(String(event.number));
      return;
    }
    // After the end the journal may be closed.
    if (closing.signal.aborted) return;
    const failed = { ...event, tries: event.tries + 1 };
    events.put(String(event.number), failed);
    const waitMs = Math.min(pause.firstMs * 2 ** event.tries, pause.longestMs);
    const cancel = clock.after(waitMs, () => {
      retries.delete(cancel);
      void carry(failed);
    });
    retries.add(cancel);
  };
  const queue = (event: WaitingEvent): void =>
    void (turn = turn.then(() => (closing.signal.aborted ? undefined : carry(event))));
  for (const event of events.all()) queue(event);
  return {
    push(field, value) {
      // Without an address nobody is told, now or later.
      if (world.app().webhookUrl === null) return;
      const event = { number: world.nextEventNumber(), field, value, tries: 0 };
      if (value['statuses'] === undefined) last = event;
      events.put(String(event.number), event);
      queue(event);
    },
    repeatLast() {
      if (last) queue(last);
    },
    async subscribe(callbackUrl, verifyToken) {
      const problem = await prove(callbackUrl, verifyToken);
      if (problem === null) world.changeApp({ webhookUrl: callbackUrl });
      return problem;
    },
    waiting: () => events.all().length,
    close() {
      closing.abort();
      for (const cancel of retries) cancel();
    },
  };
}

/** Meta writes everything beyond ASCII as escapes, and slashes too: the signature is over these very bytes. */
function bodyOf({ field, value }: WaitingEvent, businessAccountId: string): string {
  const event = {
    object: 'whatsapp_business_account',
    entry: [{ id: businessAccountId, changes: [{ value, field }] }],
  };
  return JSON.stringify(event)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\//g, '\\/');
}

async function isTaken(url: string, body: string, appSecret: string): Promise<boolean> {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const headers = {
    'Content-Type': 'application/json',
    'X-Hub-Signature-256': `sha256=${signature}`,
    'User-Agent': 'facebookexternalua',
  };
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

async function prove(callbackUrl: string, verifyToken: string): Promise<string | null> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const asked = new URL(callbackUrl);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.challenge', challenge);
  asked.searchParams.set('hub.verify_token', verifyToken);
  try {
    const response = await fetch(asked, { signal: AbortSignal.timeout(answerWithinMs), redirect: 'manual' });
    const answer = await response.text();
    if (response.status === 200 && answer === challenge) return null;
    return `${callbackUrl} answered ${response.status} to hub.challenge, and not the challenge.`;
  } catch {
    return `${callbackUrl} could not be reached.`;
  }
}
