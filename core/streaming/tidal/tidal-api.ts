import type { z } from 'zod';
import { callJson, type JsonApi, type JsonRequest } from '../json-call.js';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { tidalRefusal } from './tidal-refusal.js';

/** `https://openapi.tidal.com/v2`, or the sandbox's. */
export type TidalApi = JsonApi;

/** A call of ours; `idempotencyKey` for one that changes something. */
type TidalRequest<Shape extends z.ZodType> = Omit<JsonRequest<Shape>, 'headers'> & { idempotencyKey?: string };

const mediaType = 'application/vnd.api+json';

/** One call of TIDAL's API, which speaks JSON:API 1.1. */
export function callTidal<Shape extends z.ZodType>(
  { accessToken }: Credentials,
  { idempotencyKey, ...request }: TidalRequest<Shape>,
  api: TidalApi,
): Promise<{ outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal> {
  const headers = {
    authorization: `Bearer ${accessToken.reveal()}`,
    accept: mediaType,
    ...(request.body === undefined ? {} : { 'content-type': mediaType }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
  return callJson({ ...request, headers }, api, tidalRefusal);
}
