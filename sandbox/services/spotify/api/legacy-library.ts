import { z } from 'zod';
import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import { parseUri, type SpotifyUri, type UriKind } from '../uris.js';
import { scopeRefusal, type ApiCall } from './caller.js';
import { fullLibraryRefusal } from './library-room.js';
import { scopesByKind } from './scopes-by-kind.js';

/** The most ids one legacy library call takes (platform-apis §1.4). */
const mostIds = 50;

const id = z.string();

/** How clients send ids in a body: `{"ids"}`, `{"timestamped_ids"}` (platform-apis §1.4), or a bare array as the official SDK does. */
const idsInBody = z.union([
  z.array(id),
  z.object({ ids: z.array(id) }).transform(({ ids }) => ids),
  z
    .object({ timestamped_ids: z.array(z.object({ id, added_at: z.iso.datetime({ offset: true }) })) })
    .transform(({ timestamped_ids }) => timestamped_ids.map((each) => each.id)),
]);

/** What is done to the items of one kind by the legacy routes, such as `PUT /me/tracks`. */
export type LegacyLibrary = Record<'save' | 'remove' | 'contains', (call: ApiCall) => Answer>;

/** The legacy calls for one kind of item: ids instead of URIs, in the query or a JSON body; a write answers `done`. */
export function legacyLibrary(kindOf: (call: ApiCall) => UriKind | null, done: 200 | 204): LegacyLibrary {
  const acting = (need: 'modify' | 'read', act: (call: ApiCall, uris: SpotifyUri[]) => Answer) => (call: ApiCall) => {
    const kind = kindOf(call);
    if (kind === null) return apiError(400, 'Bad request');
    const refusal = scopeRefusal(call, scopesByKind[kind][need]);
    if (refusal !== null) return refusal;
    const wanted = urisOf(call, kind);
    return 'refused' in wanted ? wanted.refused : act(call, wanted.uris);
  };
  return {
    save: acting('modify', (call, uris) => {
      const full = fullLibraryRefusal(call, uris);
      if (full !== null) return full;
      call.state.libraries.save(call.account, uris, call.twist);
      return { status: done };
    }),
    remove: acting('modify', (call, uris) => {
      call.state.libraries.remove(call.account, uris, call.twist);
      return { status: done };
    }),
    contains: acting('read', ({ state, account }, uris) => ({
      status: 200,
      json: uris.map(({ uri }) => state.libraries.contains(account, uri)),
    })),
  };
}

function urisOf(call: ApiCall, kind: UriKind): { uris: SpotifyUri[] } | { refused: Answer } {
  const inQuery = (call.query.get('ids') ?? '').split(',').filter((text) => text !== '');
  const inBody = idsInBody.safeParse(call.body);
  const ids = inQuery.length > 0 || !inBody.success ? inQuery : inBody.data;
  if (ids.length === 0) return { refused: apiError(400, 'Missing required field: ids') };
  if (ids.length > mostIds) return { refused: apiError(400, 'Too many ids requested') };
  const uris = ids.map((each) => parseUri(`spotify:${kind}:${each}`)).filter((uri) => uri !== null);
  return uris.length < ids.length ? { refused: apiError(400, 'Invalid base62 id') } : { uris };
}
