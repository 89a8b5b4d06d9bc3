import { z } from 'zod';
import type { RefusedAnswer } from '../json-call.js';
import type { ServiceRefusal } from '../streaming-service.js';

/** `{"errors":[{"id","title","detail","status":"403","code":"40300"}]}`; status and code are texts (platform-apis §2.3). */
const errorBody = z.object({
  errors: z.array(z.object({ code: z.coerce.string().optional(), detail: z.string().optional() })).min(1),
});

/** What Apple means by an answer that is not a 2xx. */
export function appleMusicRefusal({ status, retryAfterMs, body }: RefusedAnswer): ServiceRefusal {
  const error = parseError(body);
  switch (status) {
    case 401:
      // About our own token, with an empty body; a page in its place is a proxy's.
      return error || body === '' ? developerTokenRefused : { outcome: 'unclear', reason: 'http-401' };
    case 403:
      return forbidden(error?.code, body);
    case 404:
      return { outcome: 'not-live' };
    case 429:
      return { outcome: 'throttled', retryAfterMs };
    case 408:
    case 409:
    case 423:
    case 425:
      return { outcome: 'unclear', reason: `http-${String(status)}` };
    default:
      // The token is good, and nothing is wrong with it: there is no subscription that keeps a library.
      if (error?.code === '40015') return { outcome: 'account-refused', reason: 'no-subscription' };
      return { outcome: status >= 400 && status < 500 ? 'app-refused' : 'unclear', reason: `http-${String(status)}` };
  }
}

const developerTokenRefused = { outcome: 'app-stopped', reason: 'developer-token' } as const;

/** 40300 is about the fan's token; without a word of Apple's it is about ours, and a page is a proxy's. */
function forbidden(code: string | undefined, body: string): ServiceRefusal {
  if (code === '40300') return { outcome: 'token-refused' };
  if (code !== undefined) return { outcome: 'app-refused', reason: 'forbidden' };
  return body === '' ? developerTokenRefused : { outcome: 'unclear', reason: 'http-403' };
}

function parseError(body: string): { code?: string | undefined } | null {
  try {
    return errorBody.parse(JSON.parse(body)).errors[0] ?? null;
  } catch {
    return null;
  }
}
