import { autoRetry } from '@grammyjs/auto-retry';
import { run, sequentialize, type RunnerHandle } from '@grammyjs/runner';
import { Api, Bot, GrammyError, InputFile, type Context } from 'grammy';
import { faultCode } from '../../../core/fault-code.js';
import {
  callWithinSeconds,
  patience as allowance,
  TelegramRefusal,
  TelegramUnreachable,
  updatesWanted,
  type DriverOptions,
  type Payload,
  type TelegramDriver,
} from '../driver.js';

/** Seconds that Telegram holds a request for updates open. */
const pollSeconds = 30;
/** After a failed request for updates. */
const pollAgainAfterMs = 3_000;

/** Speaks to Telegram through grammY. */
export function openGrammy({ token, apiUrl }: DriverOptions): TelegramDriver {
  const client = { apiRoot: apiUrl, timeoutSeconds: callWithinSeconds };
  const impatient = new Api(token.reveal(), client);
  const patient = new Api(token.reveal(), client);
  const { retries: maxRetryAttempts, longestSeconds: maxDelaySeconds } = allowance;
  // A request that got lost may have been carried out: it is not sent again.
  patient.config.use(autoRetry({ maxRetryAttempts, maxDelaySeconds, rethrowHttpErrors: true }));
  let runner: RunnerHandle | undefined;
  return {
    async call(method, payload, patience) {
      return callOn(patience === 'patient' ? patient : impatient, method, payload);
    },
    async poll(handle) {
      const bot = new Bot(token.reveal(), { client: { apiRoot: apiUrl, timeoutSeconds: pollSeconds + 15 } });
      const inHand = new Set<Promise<void>>();
      let next = 0;
      bot.use((context, proceed) => {
        next = Math.max(next, context.update.update_id + 1);
        const handled = proceed().finally(() => inHand.delete(handled));
        inHand.add(handled);
        return handled;
      });
      bot.use(sequentialize(chatOf));
      bot.use((context) => handle(context.update));
      // Nothing is thrown by the handler; without this, an error would be printed and nothing more.
      bot.catch(() => undefined);
      const fetch = { timeout: pollSeconds, allowed_updates: updatesWanted };
      runner = run(bot, { runner: { fetch, silent: true, retryInterval: pollAgainAfterMs } });
      await (runner.task() ?? Promise.resolve()).catch((error: unknown) => {
        throw told('getUpdates', error);
      });
      await Promise.allSettled(inHand);
      if (next > 0)
        await callOn(impatient, 'getUpdates', { offset: next, limit: 1, timeout: 0 }).catch(() => undefined);
    },
    async stop() {
      await runner?.stop();
    },
  };
}

/** Whose updates wait for one another; presses under one message belong to its chat. */
function chatOf({ chat, from }: Context): string {
  return String(chat?.id ?? from?.id ?? '');
}

type AnyMethod = (...payload: object[]) => Promise<unknown>;

async function callOn({ raw }: Api, method: string, given: Payload): Promise<unknown> {
  const payload = withFiles(given);
  const call = Reflect.get(raw, method) as AnyMethod | undefined;
  if (!call) throw new TypeError(`There is no method ${method}.`);
  try {
    // What it knows to take nothing takes no empty payload either.
    return await (Object.keys(payload).length > 0 ? call(payload) : call());
  } catch (error) {
    throw told(method, error);
  }
}

function withFiles(payload: Payload): Payload {
  const entries = Object.entries(payload).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? new InputFile(value, `${name}.png`) : value,
  ]);
  return Object.fromEntries(entries) as Payload;
}

function told(method: string, error: unknown): Error {
  if (!(error instanceof GrammyError)) return new TelegramUnreachable(method, faultCode(error));
  // What stands before Telegram answers JSON of its own, or none.
  if (typeof error.error_code !== 'number') return new TelegramUnreachable(method, 'not-telegram');
  const { error_code: code, description, parameters } = error;
  return new TelegramRefusal({ code, method, description, parameters });
}
