import type { Answer } from '../answers.js';
import type { FaultPlan } from './fault-plan.js';

/** How far in the future an HTTP-date in `Retry-After` is. */
const httpDateWaitMs = 2_000;

/** What a fault with a status answers: the service's usual answer of that status, as far as the fault does not say otherwise. */
export function faultAnswer({ headers, body, retryAfter }: FaultPlan, usual: Answer, now: Date): Answer {
  const all = { ...withRetryAfter(usual.headers, retryAfter, now), ...headers };
  if (body === undefined) return { ...usual, headers: all };
  const { status, jsonType } = usual;
  if (typeof body === 'string') return { status, headers: all, text: body };
  return { status, headers: all, json: body, ...(jsonType !== undefined && { jsonType }) };
}

/** An HTTP-date is read against the `Date` beside it (RFC 9110 §10.2.3): both are the calendar's. */
function withRetryAfter(
  usual: Answer['headers'] = {},
  retryAfter: FaultPlan['retryAfter'],
  now: Date,
): Record<string, string> {
  if (retryAfter === undefined) return { ...usual };
  const kept = Object.entries(usual).filter(([name]) => name !== 'Retry-After');
  const headers: Record<string, string> = Object.fromEntries(kept);
  if (retryAfter === 'none') return headers;
  if (retryAfter !== 'http-date') return { ...headers, 'Retry-After': `${retryAfter}` };
  const then = new Date(now.getTime() + httpDateWaitMs);
  return { ...headers, Date: now.toUTCString(), 'Retry-After': then.toUTCString() };
}
