import { z } from 'zod';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';

/** Whether an item is in the library, or an artist followed. */
export async function contains(
  credentials: Credentials,
  uri: string,
  api: SpotifyWebApi,
): Promise<{ outcome: 'answered'; present: boolean } | ServiceRefusal> {
  const request = {
    method: 'GET',
    path: '/me/library/contains',
    query: { uris: uri },
    answer: z.tuple([z.boolean()]),
  } as const;
  const called = await callWebApi(credentials, request, api);
  return called.outcome === 'answered' ? { outcome: 'answered', present: called.answer[0] } : called;
}

/** `PUT /me/library?uris=`: query only, an empty 200 (platform-apis §1.4). */
export const save = changingBy('PUT');

/** `DELETE /me/library?uris=`, by the same rules. */
export const remove = changingBy('DELETE');

function changingBy(method: 'PUT' | 'DELETE') {
  return async (
    credentials: Credentials,
    uri: string,
    api: SpotifyWebApi,
  ): Promise<{ outcome: 'accepted' } | ServiceRefusal> => {
    const request = { method, path: '/me/library', query: { uris: uri }, answer: z.unknown() };
    const called = await callWebApi(credentials, request, api);
    return called.outcome === 'answered' ? { outcome: 'accepted' } : called;
  };
}
