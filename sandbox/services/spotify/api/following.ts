import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import { parseUri } from '../uris.js';
import { scopeRefusal, type ApiCall } from './caller.js';
import { legacyLibrary } from './legacy-library.js';
import { artistObject } from './objects.js';
import { windowOf } from './paging.js';

/** `PUT|DELETE /me/following?type=artist&ids=` answer 204 (platform-apis §1.4), `/contains` 200. */
export const legacyFollowing = legacyLibrary(({ query }) => {
  const type = query.get('type');
  return type === 'artist' || type === 'user' ? type : null;
}, 204);

/** `GET /me/following?type=artist`: the followed artists, newest first, by cursor. */
export function followedArtists(call: ApiCall): Answer {
  const refusal = scopeRefusal(call, 'user-follow-read');
  if (refusal !== null) return refusal;
  if (call.query.get('type') !== 'artist') return apiError(400, 'Bad request');
  const asked = windowOf(call, { usual: 20, most: 50, lastOffset: 0 });
  if ('refused' in asked) return asked.refused;
  const { limit } = asked.window;
  const artists = artistsOf(call);
  const after = call.query.get('after');
  const begin = after === null ? 0 : artists.findIndex(({ id }) => id === after) + 1;
  const page = artists.slice(begin, begin + limit);
  const last = begin + limit < artists.length ? (page.at(-1)?.id ?? null) : null;
  const link = (cursor: string | null): string => {
    const query = new URLSearchParams({
      type: 'artist',
      limit: `${limit}`,
      ...(cursor === null ? {} : { after: cursor }),
    });
    return `${call.apiUrl}/me/following?${query.toString()}`;
  };
  const json = {
    href: link(after),
    limit,
    next: last === null ? null : link(last),
    cursors: { after: last },
    total: artists.length,
    items: page.map(({ object }) => object),
  };
  return { status: 200, json: { artists: json } };
}

function artistsOf(call: ApiCall) {
  const { state, account } = call;
  return state.libraries.items(account).flatMap(({ uri }) => {
    const parsed = parseUri(uri);
    const release = parsed?.kind === 'artist' ? state.catalogue.find(parsed) : null;
    return release === null ? [] : [{ id: release.artistId, object: artistObject(release, call) }];
  });
}
