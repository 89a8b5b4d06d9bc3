import type { z } from 'zod';
import type { Calendar } from '../../ports/calendar.js';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { spotifyRefusal } from './spotify-refusal.js';

export type SpotifyWebApi = {
  /** `https://api.spotify.com/v1`, or the sandbox's. No slash at the end. */
  apiUrl: string;
  fetch: typeof fetch;
  calendar: Calendar;
};

type ApiRequest<Shape extends z.ZodType> = {
  method: 'GET' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  /** What a 2xx must look like; null for calls that answer with an empty body. */
  answer: Shape;
};

/**
 * One call of the Web API. Every ending is a value: an answer of the expected shape, or one of
 * the ways to be refused. A 2xx that cannot be read is `unclear`, not a success.
 */
export async function callWebApi<Shape extends z.ZodType>(
  { accessToken }: Credentials,
  request: ApiRequest<Shape>,
  { apiUrl, fetch, calendar }: SpotifyWebApi,
): Promise<{ outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal> {
  const url = new URL(`${apiUrl}${request.path}`);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  const headers = { authorization: `Bearer ${accessToken.reveal()}`, accept: 'application/json' };
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, { method: request.method, headers });
    body = await response.text();
  } catch {
    return { outcome: 'unclear', reason: 'no-answer' };
  }
  if (!response.ok) {
    const { status } = response;
    return spotifyRefusal({ status, retryAfter: response.headers.get('retry-after'), body }, calendar.now());
  }
  return readAnswer(body, request.answer);
}

function readAnswer<Shape extends z.ZodType>(
  body: string,
  shape: Shape,
): { outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal {
  try {
    const parsed = shape.safeParse(body === '' ? null : JSON.parse(body));
    if (parsed.success) return { outcome: 'answered', answer: parsed.data };
    return { outcome: 'unclear', reason: 'answer-of-another-shape' };
  } catch {
    return { outcome: 'unclear', reason: 'answer-not-json' };
  }
}
