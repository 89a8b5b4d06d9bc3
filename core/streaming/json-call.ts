import type { z } from 'zod';
import { faultCode } from '../fault-code.js';
import type { Calendar } from '../ports/calendar.js';
import { parseRetryAfterMs } from './retry-after.js';
import type { ServiceRefusal } from './streaming-service.js';

/** How a service's JSON API is spoken to. */
export type JsonApi = {
  /** No slash at the end. */
  apiUrl: string;
  fetch: typeof fetch;
  calendar: Calendar;
};

/** One request. */
export type JsonRequest<Shape extends z.ZodType> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  headers: Record<string, string>;
  body?: unknown;
  /** What a 2xx must look like; an empty body is null. */
  answer: Shape;
};

/** An answer that is not a 2xx, read to its end. */
export type RefusedAnswer = { status: number; retryAfterMs: number | null; body: string };

/** How a service's refusals are understood. */
export type ReadRefusal = (answer: RefusedAnswer) => ServiceRefusal;

/**
 * One call of a service's API. Every ending is a value: an answer of the expected shape, or one of the ways to be
 * refused. A 2xx that cannot be read is `unclear`, not a success.
 */
export async function callJson<Shape extends z.ZodType>(
  request: JsonRequest<Shape>,
  { apiUrl, fetch, calendar }: JsonApi,
  readRefusal: ReadRefusal,
): Promise<{ outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal> {
  const url = new URL(`${apiUrl}${request.path}`);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  const { method, headers } = request;
  let response: Response;
  let body: string;
  try {
    const sent = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    response = await fetch(url, { method, headers, ...sent });
    body = await response.text();
  } catch (error) {
    return { outcome: 'unclear', reason: 'no-answer', cause: faultCode(error) };
  }
  if (response.ok) return readAnswer(body, request.answer);
  const retryAfterMs = parseRetryAfterMs(response.headers.get('retry-after'), calendar.now());
  return readRefusal({ status: response.status, retryAfterMs, body });
}

function readAnswer<Shape extends z.ZodType>(
  body: string,
  shape: Shape,
): { outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal {
  try {
    const parsed = shape.safeParse(body === '' ? null : JSON.parse(body));
    if (parsed.success) return { outcome: 'answered', answer: parsed.data };
    return { outcome: 'unclear', reason: 'answer-of-another-shape', cause: placeOf(parsed.error) };
  } catch {
    return { outcome: 'unclear', reason: 'answer-not-json' };
  }
}

/** Where an answer is not as expected: the names of members, and never what stands there. */
function placeOf({ issues: [first] }: z.ZodError): string {
  const steps = (first?.path ?? []).map(String).filter((step) => /^\w{1,20}$/.test(step));
  return ['answer', ...steps].join('.');
}
