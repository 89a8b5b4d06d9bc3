import express, { type Router } from 'express';
import type { Answer } from '../../answers.js';
import { serve } from '../../edge.js';
import { usualApiError } from '../answers.js';
import { itemKinds } from '../../numbered-items.js';
import type { TidalState } from '../state.js';
import { admit, type ApiCall } from './caller.js';
import { readOne, searchAlbums, searchTracks } from './catalogue-calls.js';
import { collectionOf } from './collection-kinds.js';
import { readCollection, readItems } from './collection-reads.js';
import { addItems, removeItems } from './collection-writes.js';
import { holdKey, keyIsBusy } from './once-by-key.js';
import { readUser } from './users.js';

type Row = readonly [method: 'get' | 'post' | 'delete', path: string, answer: (call: ApiCall) => Answer];

/** Every route of the API the sandbox knows (platform-apis §4.1; OAS 1.10.104). */
const apiRouteTable: readonly Row[] = [
  ['get', '/users/{id}', readUser],
  ['get', '/tracks', searchTracks],
  ['get', '/albums', searchAlbums],
  ['get', '/tracks/{id}', readOne('tracks')],
  ['get', '/albums/{id}', readOne('albums')],
  ['get', '/artists/{id}', readOne('artists')],
  ...itemKinds.flatMap((kind): Row[] => {
    const path = `/${collectionOf[kind].path}/{id}`;
    return [
      ['get', path, readCollection(kind)],
      ['get', `${path}/relationships/items`, readItems(kind)],
      ['post', `${path}/relationships/items`, addItems(kind)],
      ['delete', `${path}/relationships/items`, removeItems(kind)],
    ];
  }),
];

/** The API, to be mounted at the path of `apiUrl`. */
export function apiRoutes(state: TidalState): Router {
  const router = express.Router({ caseSensitive: true });
  const { ledger, faults, calendar } = state;
  const edge = { ledger, faults, calendar, usual: usualApiError };
  router.use(express.text({ type: () => true, limit: '256kb' }));
  for (const [method, path, answer] of apiRouteTable) {
    const name = `${method.toUpperCase()} ${path}`;
    const call = serve(
      name,
      (request, twist) => {
        const admission = admit(request, { state, twist, keyIsBusy: keyIsBusy(request) });
        return 'refused' in admission ? admission.refused : answer(admission.call);
      },
      edge,
    );
    router[method](path.replace('{id}', ':id'), ...(method === 'get' ? [call] : [holdKey(state), call]));
  }
  for (const path of new Set(apiRouteTable.map((row) => row[1]))) {
    router.all(
      path.replace('{id}', ':id'),
      serve('unknown', () => usualApiError(405), edge),
    );
  }
  router.use(serve('unknown', () => usualApiError(404), edge));
  return router;
}
