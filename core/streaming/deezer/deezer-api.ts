import { z } from 'zod';
import { callJson, type JsonApi, type JsonRequest } from '../json-call.js';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { asRefusal, deezerRefusal, errorIn } from './deezer-refusal.js';

/** `https://api.deezer.com`, or the sandbox's. */
export type DeezerApi = JsonApi;

type DeezerRequest<Shape extends z.ZodType> = Omit<JsonRequest<Shape>, 'headers' | 'body'>;

/** One call of Deezer's API, for a fan or for nobody in particular. The token travels in the query: whatever is said of a call names its path at most. */
export async function callDeezer<Shape extends z.ZodType>(
  credentials: Credentials | null,
  { method, path, query, answer: shape }: DeezerRequest<Shape>,
  api: DeezerApi,
): Promise<{ outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal> {
  const asked = { ...query, ...(credentials && { access_token: credentials.accessToken.reveal() }) };
  const request = { method, path, query: asked, headers: { accept: 'application/json' }, answer: z.unknown() };
  const called = await callJson(request, api, deezerRefusal);
  if (called.outcome !== 'answered') return called;
  const error = errorIn(called.answer);
  if (error) return asRefusal(error);
  const parsed = shape.safeParse(called.answer);
  if (parsed.success) return { outcome: 'answered', answer: parsed.data };
  return { outcome: 'unclear', reason: 'answer-of-another-shape' };
}

/** Deezer's ids are numbers, and written as texts here. */
export const deezerId = z.union([z.int().positive(), z.string().regex(/^[1-9]\d{0,18}$/)]).transform(String);
