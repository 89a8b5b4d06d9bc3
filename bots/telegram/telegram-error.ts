import type { LogFields } from '../../core/ports/log.js';
import { TelegramRefusal, TelegramUnreachable } from './driver.js';

/** True if this chat takes no message from the bot: it was blocked, never begun or put out, or there is no such chat. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof TelegramRefusal)) return false;
  return error.code === 403 || (error.code === 400 && /chat not found|PEER_ID_INVALID/i.test(error.message));
}

/** What the log may know of a failed call; never the chat or the text. */
export function errorFields(error: unknown): LogFields {
  if (error instanceof TelegramRefusal) return { method: error.method, code: error.code, reason: error.message };
  if (error instanceof TelegramUnreachable) return { method: error.method, because: error.because };
  return { error };
}
