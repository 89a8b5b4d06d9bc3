import type { Answer } from '../answers.js';

/** A Web API error: `{"error":{"status","message"[,"reason"]}}` (platform-apis §1.6). */
export function apiError(status: number, message: string, reason?: string): Answer {
  return { status, json: { error: { status, message, reason } } };
}

/** An Accounts error: flat, `{"error","error_description"}` (platform-apis §1.1). */
export function accountsError(error: string, description: string, status = 400): Answer {
  return { status, json: { error, error_description: description } };
}

const usualMessages = new Map([
  [400, 'Bad request'],
  [401, 'The access token expired'],
  [403, 'Forbidden'],
  [404, 'Resource not found'],
  [405, 'Method not allowed'],
  [429, 'Too many requests'],
]);

/** The body the Web API usually has for a status; a 429 asks to wait a second. */
export function usualApiError(status: number): Answer {
  if (status < 400) return { status };
  const error = apiError(status, usualMessages.get(status) ?? 'Something went wrong');
  return status === 429 ? { ...error, headers: { 'Retry-After': '1' } } : error;
}

/** The body the Accounts service usually has for a status. */
export function usualAccountsError(status: number): Answer {
  if (status < 400) return { status };
  if (status === 429) return { status, text: 'Too many requests', headers: { 'Retry-After': '1' } };
  return accountsError(status < 500 ? 'invalid_request' : 'server_error', 'Something went wrong', status);
}
