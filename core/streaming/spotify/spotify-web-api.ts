import type { z } from 'zod';
import { callJson, type JsonApi, type JsonRequest } from '../json-call.js';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { spotifyRefusal } from './spotify-refusal.js';

/** `https://api.spotify.com/v1`, or the sandbox's. */
export type SpotifyWebApi = JsonApi;

type ApiRequest<Shape extends z.ZodType> = Omit<JsonRequest<Shape>, 'headers' | 'body'>;

/** One call of the Web API: nothing we call takes a body. */
export function callWebApi<Shape extends z.ZodType>(
  { accessToken }: Credentials,
  request: ApiRequest<Shape>,
  api: SpotifyWebApi,
): Promise<{ outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal> {
  const headers = { authorization: `Bearer ${accessToken.reveal()}`, accept: 'application/json' };
  return callJson({ ...request, headers }, api, spotifyRefusal);
}
