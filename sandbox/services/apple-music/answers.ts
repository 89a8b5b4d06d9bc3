import type { JsonValue } from '../../state/journal.js';
import type { Answer } from '../answers.js';
import { randomId } from '../random-id.js';

/** What an error says; the code begins with the status. */
export type ErrorWords = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
};

/** What the errors of the API say (platform-apis §2.3; those with a code ending in 00 or 05 that is not quoted there are [mem]). */
export const errors = {
  invalidAuthentication: {
    status: 403,
    code: '40300',
    title: 'Invalid authentication',
    detail: 'Invalid authentication',
  },
  noCloudLibrary: {
    status: 400,
    code: '40015',
    title: 'Insufficient Privileges',
    detail: 'User does not have access to privilege: CloudLibrary',
  },
  limitedSubscription: {
    status: 400,
    code: '40015',
    title: 'Insufficient Privileges',
    detail: "User's subscription tier does not have access to privilege: ListeningHistory",
  },
  notFound: {
    status: 404,
    code: '40400',
    title: 'Resource Not Found',
    detail: 'Resource with requested id was not found',
  },
  noRelated: { status: 404, code: '40403', title: 'No related resources', detail: 'No related resources' },
  tooMany: { status: 429, code: '42900', title: 'Too Many Requests', detail: 'Too many requests' },
  upstream: { status: 500, code: '50001', title: 'Upstream Service Error', detail: 'Upstream Service Error' },
} as const satisfies Readonly<Record<string, ErrorWords>>;

/** A success with a body. */
export function ok(json: JsonValue): Answer {
  return { status: 200, json };
}

/** An API error: status and code are texts. */
export function apiError({ status, code, title, detail }: ErrorWords): Answer {
  return { status, json: { errors: [{ id: randomId().toUpperCase(), title, detail, status: `${status}`, code }] } };
}

/** The error for a parameter that is missing or makes no sense. */
export function badParameter(name: string, detail: string): Answer {
  return apiError({ status: 400, code: '40005', title: 'Invalid Parameter Value', detail: `${name}: ${detail}` });
}

/** What a developer token that is no good is told: 401 and nothing more [mem]. */
export const badDeveloperToken: Answer = { status: 401 };

/** The body the API usually has for a status. How long to wait is not said with a 429. */
export function usualApiError(status: number): Answer {
  if (status < 400 || status === 401) return { status };
  const words = Object.values<ErrorWords>(errors).find((each) => each.status === status && each.code !== '40015');
  const others = status < 500 ? { code: `${status}00`, title: 'Bad Request', detail: 'Bad Request' } : errors.upstream;
  return apiError({ ...(words ?? others), status });
}
