import { z } from 'zod';
import type { RefusedAnswer } from '../json-call.js';
import type { ServiceRefusal } from '../streaming-service.js';

/** JSON:API errors, and the flat form in which the gate before the API answers (platform-apis §4.1). */
const errorBody = z.union([
  z
    .object({ errors: z.array(z.object({ code: z.string().optional(), detail: z.string().optional() })).min(1) })
    .transform(({ errors }) => ({
      code: errors[0]?.code ?? '',
      said: errors.map(({ detail = '' }) => detail).join(' '),
    })),
  z
    .object({
      sub_status: z.number().optional(),
      userMessage: z.string().optional(),
      error_description: z.string().optional(),
    })
    .transform((flat) => ({
      code: String(flat.sub_status ?? ''),
      said: flat.userMessage ?? flat.error_description ?? '',
    })),
]);

type Said = z.output<typeof errorBody>;

/** Saved already: TIDAL refuses to save it once more. */
export const alreadyThere = 'DUPLICATE_ITEMS_IN_COLLECTION';

/** `Client does not have required access tier`: TIDAL has not let our app at this yet. */
const accessTierMissing = '6004';

/** What TIDAL means by an answer that is not a 2xx. */
export function tidalRefusal(answer: RefusedAnswer): ServiceRefusal {
  const { code, said } = parseError(answer.body);
  const { status } = answer;
  if (code === accessTierMissing) return { outcome: 'app-stopped', reason: 'access-tier' };
  switch (status) {
    case 401:
      return { outcome: 'token-refused' };
    case 403:
      // Which code a missing scope has, nobody says; that it is a scope, the sentence does.
      if (/scope/i.test(`${code} ${said}`)) return { outcome: 'account-refused', reason: 'scope-missing' };
      return { outcome: code === '' && said === '' ? 'unclear' : 'app-refused', reason: 'forbidden' };
    case 404:
      return { outcome: 'not-live' };
    case 409:
      return conflict(code);
    case 429:
      return { outcome: 'throttled', retryAfterMs: answer.retryAfterMs };
    case 408:
    case 423:
    case 425:
      return { outcome: 'unclear', reason: `http-${String(status)}` };
    default:
      return { outcome: status >= 400 && status < 500 ? 'app-refused' : 'unclear', reason: `http-${String(status)}` };
  }
}

function conflict(code: string): ServiceRefusal {
  if (code === alreadyThere) return { outcome: 'app-refused', reason: alreadyThere };
  if (code === 'TOO_MANY_ITEMS_IN_COLLECTION') return { outcome: 'account-refused', reason: 'library-full' };
  // Such as IDEMPOTENT_REQUEST_IN_PROGRESS: the first of two is still at it.
  return { outcome: 'unclear', reason: 'http-409' };
}

function parseError(body: string): Said {
  try {
    return errorBody.parse(JSON.parse(body));
  } catch {
    return { code: '', said: '' };
  }
}
