import { z } from 'zod';
import type { RefusedAnswer } from '../json-call.js';
import type { ServiceRefusal } from '../streaming-service.js';

/** `{"error":{"status":N,"message":"…"[,"reason":"…"]}}` (platform-apis §1.6). */
const errorBody = z.object({ error: z.object({ message: z.string(), reason: z.string().optional() }) });

/** `QUOTA_EXCEEDED` names no time; asked again after this. */
const quotaPauseMs = 60 * 60 * 1000;

/** What Spotify means by an answer, by the exact strings that have been seen (platform-apis §1.6). */
export function spotifyRefusal(answer: RefusedAnswer): ServiceRefusal {
  const error = parseError(answer.body);
  switch (answer.status) {
    case 401:
      return { outcome: 'token-refused' };
    case 403:
      return forbidden(answer.body, error?.message);
    case 404:
      // The words for a path that there is not; for an item they are others.
      return error?.message === 'Service not found'
        ? { outcome: 'app-refused', reason: 'no-such-call' }
        : { outcome: 'not-live' };
    case 429:
      return throttled(answer, error?.reason);
    case 408:
    case 409:
    case 423:
    case 425:
      // Something else is at this library, or too early: no fault of the request.
      return { outcome: 'unclear', reason: `http-${String(answer.status)}` };
    default:
      if (answer.status >= 400 && answer.status < 500) {
        return { outcome: 'app-refused', reason: `http-${String(answer.status)}` };
      }
      return { outcome: 'unclear', reason: `http-${String(answer.status)}` };
  }
}

function forbidden(body: string, message: string | undefined): ServiceRefusal {
  // The allow-list of development mode answers in plain text, in at least three wordings; a page is a proxy's.
  if (/regist/i.test(message ?? body) && !/^\s*</.test(body)) {
    return { outcome: 'account-refused', reason: 'not-allow-listed' };
  }
  if (message === undefined) return { outcome: 'unclear', reason: 'http-403' };
  if (message === 'Insufficient client scope') return { outcome: 'account-refused', reason: 'scope-missing' };
  if (message.startsWith('Active premium subscription required')) {
    return { outcome: 'app-stopped', reason: 'owner-premium-lapsed' };
  }
  // Seen as an escalation after many 429s, not as a verdict on the account.
  if (message === 'Spotify is unavailable in this country') return { outcome: 'unclear', reason: 'country' };
  return { outcome: 'app-refused', reason: message === 'Forbidden' ? 'forbidden' : 'http-403' };
}

function throttled({ retryAfterMs }: RefusedAnswer, reason: string | undefined): ServiceRefusal {
  if (reason !== 'QUOTA_EXCEEDED') return { outcome: 'throttled', retryAfterMs };
  return { outcome: 'throttled', retryAfterMs: Math.max(retryAfterMs ?? 0, quotaPauseMs) };
}

function parseError(body: string): { message: string; reason?: string | undefined } | null {
  try {
    return errorBody.parse(JSON.parse(body)).error;
  } catch {
    return null; // Not JSON, or not of this shape: the status and the plain text are what we have.
  }
}
