import type { z } from 'zod';
import { callJson, type JsonApi, type JsonRequest } from '../json-call.js';
import type { Secret } from '../../secret.js';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { appleMusicRefusal } from './apple-music-refusal.js';
import type { DeveloperTokens } from './developer-token.js';
import type { KnownStorefronts } from './known-storefronts.js';

/** `https://api.music.apple.com/v1`, or the sandbox's, with the tokens by which it knows us. */
export type AppleMusicApi = JsonApi & { developerTokens: DeveloperTokens; storefronts: KnownStorefronts };

/** One call of Apple's API: for the fan whose Music User Token is in the credentials, or for nobody in particular. */
export async function callAppleMusic<Shape extends z.ZodType>(
  credentials: Credentials | null,
  request: Omit<JsonRequest<Shape>, 'headers' | 'body'>,
  api: AppleMusicApi,
): Promise<{ outcome: 'answered'; answer: z.output<Shape> } | ServiceRefusal> {
  const callWith = (developerToken: Secret) => {
    const headers = {
      authorization: `Bearer ${developerToken.reveal()}`,
      ...(credentials && { 'music-user-token': credentials.accessToken.reveal() }),
      accept: 'application/json',
    };
    return callJson({ ...request, headers }, api, appleMusicRefusal);
  };
  const used = await api.developerTokens.ofServer();
  const called = await callWith(used);
  if (called.outcome !== 'app-stopped') return called;
  // Ours may have run out while the call was on its way, as on a machine that slept: that says nothing of our key.
  const current = await api.developerTokens.ofServer();
  return current.equals(used) ? called : callWith(current);
}
