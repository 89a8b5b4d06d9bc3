import type { JsonValue } from '../../state/journal.js';
import type { Answer } from '../answers.js';

/** The media type of every body of the API. */
export const jsonApiType = 'application/vnd.api+json';

/** A JSON:API document. */
export function documentOf(json: JsonValue, status = 200): Answer {
  return { status, jsonType: jsonApiType, json };
}

/** What an error says besides its status. */
export type ErrorWords = { readonly detail: string; readonly code?: string; readonly source?: JsonValue };

/** An API error: `{"errors":[{"status","detail"[,"code"][,"source"]}]}`, the status a text. */
export function apiError(status: number, words: ErrorWords): Answer {
  return documentOf({ errors: [{ status: `${status}`, ...words }] }, status);
}

/** What the gateway says to a token that is missing, unknown or at its end (seen in the wild: kellnerd/harmony#120). */
export function unauthorized(): Answer {
  const meta = { category: 'AUTHENTICATION_ERROR' };
  const detail = 'Invalid or missing Authorization Header';
  return documentOf({ errors: [{ code: 'UNAUTHORIZED', detail, meta }] }, 401);
}

/** The OAS's words for each status. */
const usualDetails = new Map([
  [400, 'Invalid request'],
  [404, 'Resource not found'],
  [405, 'HTTP method not allowed'],
  [406, 'No acceptable response media type'],
  [415, 'Unsupported request media type or encoding'],
  [429, 'Rate limit exceeded'],
  [503, 'Service temporarily unavailable'],
]);

/** The body the API usually has for a status; a 429 asks to wait a second. */
export function usualApiError(status: number): Answer {
  if (status < 400) return { status };
  if (status === 401) return unauthorized();
  const error = apiError(status, { detail: usualDetails.get(status) ?? 'Internal server error' });
  return status === 429 ? { ...error, headers: { 'Retry-After': '1' } } : error;
}

/** What the token endpoint says: `{"status","sub_status","error","error_description"}`. */
export type TokenError = {
  readonly status: number;
  readonly subStatus: number;
  readonly error: string;
  readonly description: string;
};

/** An error of the token endpoint (platform-apis §4.1). */
export function tokenError({ status, subStatus, error, description }: TokenError): Answer {
  return { status, json: { status, sub_status: subStatus, error, error_description: description } };
}

/** The body the auth service usually has for a status. */
export function usualTokenError(status: number): Answer {
  if (status < 400) return { status };
  const error = status < 500 ? 'invalid_request' : 'server_error';
  const answer = tokenError({ status, subStatus: 1002, error, description: 'Something went wrong' });
  return status === 429 ? { ...answer, headers: { 'Retry-After': '1' } } : answer;
}
