import { z } from 'zod';
import type { RefusedAnswer } from '../json-call.js';
import type { ServiceRefusal } from '../streaming-service.js';

/** `{"error":{"type","message","code"}}`, mostly inside a 200, and once seen without a code (platform-apis §3). */
const errorBody = z.object({
  error: z
    .object({ type: z.string().optional(), message: z.string().optional(), code: z.coerce.number().optional() })
    // A success has carried `"error":[]`, which is none.
    .refine(({ type, message, code }) => type !== undefined || message !== undefined || code !== undefined),
});

/** What Deezer says went wrong. */
export type DeezerError = z.output<typeof errorBody>['error'];

/** The error in an answer that may be a 200; null if there is none. */
export function errorIn(answer: unknown): DeezerError | null {
  const parsed = errorBody.safeParse(answer);
  return parsed.success ? parsed.data.error : null;
}

/** Codes as Deezer numbers them; those of a type are said without their number sometimes. */
const codeOfType: Readonly<Record<string, number>> = {
  OAuthException: 300,
  ParameterException: 500,
  MissingParameterException: 501,
  InvalidQueryException: 600,
  DataException: 800,
};

/** Saved already, if Deezer should say so by an error: only a read tells whether it is so. */
export const alreadyThere = 'already-there';

/** What Deezer means by an error. */
export function asRefusal({ type = '', message = '', code }: DeezerError): ServiceRefusal {
  if (/already/i.test(message)) return { outcome: 'app-refused', reason: alreadyThere };
  if (/quota/i.test(message)) return { outcome: 'throttled', retryAfterMs: null };
  const number = code ?? codeOfType[type];
  switch (number) {
    case 4:
      return { outcome: 'throttled', retryAfterMs: null };
    case 100:
      return { outcome: 'account-refused', reason: 'library-full' };
    case 200:
      return { outcome: 'account-refused', reason: 'scope-missing' };
    case 300:
      return { outcome: 'token-refused' };
    case 500:
    case 501:
    case 600:
      return { outcome: 'app-refused', reason: `code-${String(number)}` };
    case 700:
      return { outcome: 'unclear', reason: 'busy' };
    case 800:
      return { outcome: 'not-live' };
    default:
      return { outcome: 'unclear', reason: 'error-not-known' };
  }
}

/** What Deezer, or whoever answers in its place, means by an answer that is not a 2xx. */
export function deezerRefusal({ status, retryAfterMs, body }: RefusedAnswer): ServiceRefusal {
  if (status === 429) return { outcome: 'throttled', retryAfterMs };
  const error = errorIn(parseJson(body));
  if (error) return asRefusal(error);
  // Deezer refuses inside a 200: any other status is a proxy's word, and no verdict on a token or an item.
  return { outcome: 'unclear', reason: `http-${String(status)}` };
}

/** The text as JSON; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
