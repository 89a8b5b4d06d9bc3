import { beforeEach, describe, expect, it } from '@jest/globals';
import { BotStartError } from '../../../bots/bot-start-error.js';
import { TelegramRefusal, type Payload, type TelegramDriver } from '../../../bots/telegram/driver.js';
import { receiveUpdates } from '../../../bots/telegram/receive-updates.js';
import type { Webhook, WebhookAnswer, Webhooks } from '../../../bots/webhooks.js';
import { Secret } from '../../../core/secret.js';

const secret = new Secret('only-telegram-knows-this');

/** A listener that a test calls by hand. */
class HandWebhooks implements Webhooks {
  readonly port = 3001;
  #webhook: Webhook | undefined;

  urlOf(): string {
    return 'https://music.example/webhooks/telegram';
  }

  receive(_platform: string, webhook: Webhook): void {
    this.#webhook = webhook;
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  async call(
    body: string,
    { method = 'POST', given = secret.reveal() }: { method?: 'GET' | 'POST'; given?: string | null } = {},
  ): Promise<WebhookAnswer> {
    const headers: Record<string, string> = given === null ? {} : { 'x-telegram-bot-api-secret-token': given };
    if (!this.#webhook) throw new Error('Nobody has taken the webhook.');
    return this.#webhook({ method, query: {}, headers, body: Buffer.from(body) });
  }

  /** Telegram brings an update. */
  async bring(updateId: number, chatId = 1): Promise<number> {
    const { status } = await this.call(JSON.stringify({ update_id: updateId, message: { chat: { id: chatId } } }));
    return status;
  }
}

/** A driver that keeps what it was called with. */
function aDriver(call: TelegramDriver['call'] = async () => true): TelegramDriver & { asked: [string, Payload][] } {
  const asked: [string, Payload][] = [];
  return {
    asked,
    async call(method, payload, patience) {
      asked.push([method, payload]);
      return call(method, payload, patience);
    },
    poll: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

/** Handling that a test lets go on, update by update. */
class Handling {
  readonly begun: number[] = [];
  readonly #waiting = new Map<number, () => void>();

  readonly handle = (update: unknown): Promise<void> => {
    const { update_id: id } = update as { update_id: number };
    this.begun.push(id);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  };

  async end(id: number): Promise<void> {
    this.#waiting.get(id)?.();
    await settled();
  }
}

/** Whatever can go on has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

let webhooks: HandWebhooks;
let handling: Handling;
beforeEach(() => {
  webhooks = new HandWebhooks();
  handling = new Handling();
});

const start = (driver = aDriver()) => receiveUpdates(handling.handle, { driver, webhooks, secret });

describe('a webhook for Telegram', () => {
  it('is set with its secret and the kinds of updates that are read, and keeps what waits', async () => {
    const driver = aDriver();
    await start(driver);

    expect(driver.asked).toEqual([
      [
        'setWebhook',
        {
          url: 'https://music.example/webhooks/telegram',
          secret_token: secret.reveal(),
          allowed_updates: ['message', 'callback_query', 'my_chat_member'],
          max_connections: 40,
          drop_pending_updates: false,
        },
      ],
    ]);
  });

  it('says what to mend when Telegram does not take the address, and does not repeat the secret', async () => {
    const description = 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook';
    const driver = aDriver(() => Promise.reject(new TelegramRefusal({ code: 400, method: 'setWebhook', description })));

    const failure = await start(driver).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(BotStartError);
    expect(String(failure)).toMatch(/does not take https:\/\/music.example.*HTTPS URL.*port 443, 80, 88 or 8443/);
    expect(String(failure)).not.toContain(secret.reveal());
  });

  it.each([
    ['without the secret', null],
    ['with another secret', 'only-telegram-knows-thiS'],
    ['with a part of it', 'only-telegram'],
    ['with nothing in its place', ''],
  ])('refuses a call %s', async (_what, given) => {
    await start();

    expect(await webhooks.call('{"update_id":1}', { given })).toMatchObject({ status: 401 });
    expect(handling.begun).toEqual([]);
  });

  it.each(['', 'hello', 'null', '[]', '{}', '{"update_id":"1"}', '{"update_id":1', '{"update_id":1e400}', '\u0000'])(
    'refuses a body that is no update: %j',
    async (body) => {
      await start();

      expect(await webhooks.call(body)).toMatchObject({ status: 400 });
      expect(handling.begun).toEqual([]);
    },
  );

  it('answers nobody who asks by GET', async () => {
    await start();

    expect(await webhooks.call('', { method: 'GET' })).toMatchObject({ status: 405 });
  });

  it('takes an update of a kind that there was not when this was written: Telegram would bring it for a day', async () => {
    await start();

    expect(await webhooks.call('{"update_id":9,"tomorrow":{"is":"new"}}')).toEqual({ status: 200 });
  });

  it('answers at once, works on one update of a chat after the other, and on other chats meanwhile', async () => {
    await start();

    expect([await webhooks.bring(1), await webhooks.bring(2), await webhooks.bring(3, 7)]).toEqual([200, 200, 200]);
    await settled();
    expect(handling.begun).toEqual([1, 3]);

    await handling.end(1);
    expect(handling.begun).toEqual([1, 3, 2]);
  });

  it('works in the order in which updates come, whatever their numbers are', async () => {
    await start();

    await webhooks.bring(5);
    await webhooks.bring(4);
    await settled();
    await handling.end(5);

    expect(handling.begun).toEqual([5, 4]);
  });

  it('has Telegram come again while it has more in hand than it can do, and takes on again after that', async () => {
    await start();
    for (let id = 0; id < 500; id += 1) await webhooks.bring(id, id);

    expect(await webhooks.bring(500, 500)).toBe(503);
    await handling.end(0);
    expect(await webhooks.bring(500, 500)).toBe(200);
  });

  it('stops once all in hand is done; what comes meanwhile stays with Telegram, and so does the webhook', async () => {
    const driver = aDriver();
    const source = await start(driver);
    await webhooks.bring(1);
    await settled();
    let isStopped = false;

    const stopping = source.stop().then(() => (isStopped = true));
    await settled();
    expect([isStopped, await webhooks.bring(2)]).toEqual([false, 503]);
    await handling.end(1);
    await stopping;

    expect(handling.begun).toEqual([1]);
    expect(driver.asked.map(([method]) => method)).toEqual(['setWebhook']);
  });
});
