import type { JsonValue } from '../../state/journal.js';
import type { Answer } from '../answers.js';

/** What an error says. One variant lacks the code. */
export type ErrorWords = { readonly type: string; readonly message: string; readonly code?: number };

/** What the errors of the API say (platform-apis §3; those that were not recorded are [mem]). */
export const errors = {
  quota: { type: 'Exception', message: 'Quota limit exceeded', code: 4 },
  itemsLimit: { type: 'Exception', message: 'Items limit exceeded', code: 100 },
  needsToken: {
    type: 'OAuthException',
    message: 'An active access token must be used to query information about the current user',
    code: 200,
  },
  invalidToken: { type: 'OAuthException', message: 'Invalid OAuth access token.', code: 300 },
  wrongParameter: { type: 'ParameterException', message: 'Wrong parameter', code: 500 },
  busy: { type: 'Exception', message: 'Service busy', code: 700 },
  noData: { type: 'DataException', message: 'no data', code: 800 },
} as const satisfies Readonly<Record<string, ErrorWords>>;

/** A success: HTTP 200 and JSON. */
export function ok(json: JsonValue): Answer {
  return { status: 200, json };
}

/** An error, which is an HTTP 200 too. */
export function apiError(error: ErrorWords): Answer {
  return ok(errorBody(error));
}

/** The body of an error. */
export function errorBody({ type, message, code }: ErrorWords): Record<string, Record<string, string | number>> {
  return { error: { type, message, ...(code !== undefined && { code }) } };
}

/** The error for a permission the listener did not give. */
export function needsPermission(permission: string): Answer {
  return apiError({ type: 'OAuthException', message: `The user must give the permission ${permission}`, code: 200 });
}

/** The error for a parameter that was left out. */
export function missingParameter(name: string): Answer {
  return apiError({ type: 'MissingParameterException', message: `Missing parameters: ${name}`, code: 501 });
}

/** The error for a path, or a method on it, that the API does not have. */
export function unknownPath(path: string): Answer {
  return apiError({ type: 'InvalidQueryException', message: `Unknown path components : ${path}`, code: 600 });
}

/** The body for a status that a fault has named: the API itself knows 200 alone, what stands before it knows others. */
export function usualApiError(status: number): Answer {
  if (status < 400) return { status };
  const words = new Map<number, ErrorWords>([
    [401, errors.invalidToken],
    [403, errors.needsToken],
    [404, errors.noData],
    [429, errors.quota],
  ]);
  return { status, json: errorBody(words.get(status) ?? (status < 500 ? errors.wrongParameter : errors.busy)) };
}

/** A text of connect.deezer.com, which calls every text HTML [mem]. */
export function connectText(text: string): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }, text };
}

/** The body connect.deezer.com usually has for a status. */
export function usualConnectError(status: number): Answer {
  return status < 400 ? { status } : { ...connectText(status < 500 ? 'wrong code' : 'Service unavailable'), status };
}
