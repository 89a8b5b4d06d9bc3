import { setTimeout as pause } from 'node:timers/promises';
import { Telegraf, TelegramError } from 'telegraf';
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
import { createTurns } from '../../turns.js';

type CallOptions = Parameters<Telegraf['telegram']['callApi']>[2];

/** What a patient call waits after a failure for which Telegram names no time. */
const failedAgainAfterSeconds = 1;

/** Updates that are worked on at once, as grammY's runner has them. */
const mostInHand = 500;
const stopAgainAfterMs = 20;

/** Speaks to Telegram through telegraf, and adds what it lacks: order within a chat, and patience. */
export function openTelegraf({ token, apiUrl }: DriverOptions): TelegramDriver {
  // Its addresses are made relative to this one: the slash keeps the last part of the path.
  const telegram = { apiRoot: `${apiUrl}/`, webhookReply: false };
  const caller = new Telegraf(token.reveal(), { telegram }).telegram;
  let polling: Telegraf | undefined;

  const call = async (method: string, payload: Payload): Promise<unknown> => {
    try {
      // Its signal is an older polyfill of the same, and its types know the methods of 2024: the others are called alike.
      const options = { signal: AbortSignal.timeout(callWithinSeconds * 1000) } as unknown as CallOptions;
      return await caller.callApi(method as 'getMe', withFiles(payload), options);
    } catch (error) {
      throw told(method, error);
    }
  };
  return {
    async call(method, payload, patience) {
      for (let left = patience === 'patient' ? allowance.retries : 0; ; left -= 1) {
        try {
          return await call(method, payload);
        } catch (error) {
          const seconds = waitAfter(error);
          if (left === 0 || seconds === null || seconds > allowance.longestSeconds) throw error;
          await pause(seconds * 1000);
        }
      }
    },
    async poll(handle) {
      const bot = new Telegraf(token.reveal(), { telegram, handlerTimeout: Number.POSITIVE_INFINITY });
      const turns = createTurns();
      const inHand = new Set<Promise<void>>();
      // It fetches no further updates before all of the last are handled: one slow chat would hold up everybody.
      bot.use(async ({ chat, from, update }) => {
        const handled = turns.take(String(chat?.id ?? from?.id ?? ''), () => handle(update));
        inHand.add(handled);
        void handled.finally(() => inHand.delete(handled));
        if (inHand.size >= mostInHand) await Promise.race(inHand);
      });
      // Without it, one error would end the polling for good and set the process's exit code.
      bot.catch(() => undefined);
      polling = bot;
      try {
        await bot.launch({ allowedUpdates: [...updatesWanted] });
      } catch (error) {
        throw told('getUpdates', error);
      } finally {
        polling = undefined;
        await Promise.allSettled(inHand);
      }
    },
    async stop() {
      while (polling && !stopped(polling)) await pause(stopAgainAfterMs);
    },
  };
}

function withFiles(payload: Payload): Payload {
  const entries = Object.entries(payload).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? { source: Buffer.from(value), filename: `${name}.png` } : value,
  ]);
  return Object.fromEntries(entries) as Payload;
}

/** False while it is still starting: only then does it not let itself be stopped. */
function stopped(bot: Telegraf): boolean {
  try {
    bot.stop();
    return true;
  } catch {
    return false;
  }
}

/** Null: waiting does not help. */
function waitAfter(error: unknown): number | null {
  if (!(error instanceof TelegramRefusal)) return null;
  if (error.retryAfterSeconds !== null) return error.retryAfterSeconds;
  return error.code >= 500 ? failedAgainAfterSeconds : null;
}

function told(method: string, error: unknown): Error {
  if (!(error instanceof TelegramError)) return new TelegramUnreachable(method, faultCode(error));
  const { code, description, parameters } = error;
  if (typeof code !== 'number') return new TelegramUnreachable(method, 'not-telegram');
  return new TelegramRefusal({ code, method, description, parameters });
}
