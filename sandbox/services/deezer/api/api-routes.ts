import express, { type RequestHandler, type Router } from 'express';
import type { Answer } from '../../answers.js';
import { serve } from '../../edge.js';
import { itemKinds } from '../../numbered-items.js';
import { unknownPath, usualApiError } from '../answers.js';
import { parametersOf } from '../parameters.js';
import type { DeezerState } from '../state.js';
import { admit, type ApiCall } from './caller.js';
import { readAlbum, readAlbumTracks, readArtist, readArtistAlbums, readTrack } from './catalogue-calls.js';
import { addFavourite, readFavourites, removeFavourite } from './favourite-calls.js';
import { readPermissions, readUser } from './users.js';

type Row = readonly [method: 'get' | 'post' | 'delete', path: string, answer: (call: ApiCall) => Answer];

/** Every route of the API the sandbox knows (platform-apis §3). */
const apiRouteTable: readonly Row[] = [
  ['get', '/user/{id}', readUser],
  ['get', '/user/{id}/permissions', readPermissions],
  ...itemKinds.flatMap((kind): Row[] => [
    ['get', `/user/{id}/${kind}`, readFavourites(kind)],
    ['post', `/user/{id}/${kind}`, addFavourite(kind)],
    ['delete', `/user/{id}/${kind}`, removeFavourite(kind)],
  ]),
  ['get', '/track/{id}', readTrack],
  ['get', '/album/{id}', readAlbum],
  ['get', '/album/{id}/tracks', readAlbumTracks],
  ['get', '/artist/{id}', readArtist],
  ['get', '/artist/{id}/albums', readArtistAlbums],
];

/** The API, to be mounted at the path of `apiUrl`. What it does not know it says in a 200, like everything. */
export function apiRoutes(state: DeezerState): Router {
  const router = express.Router({ caseSensitive: true });
  const { ledger, faults, calendar } = state;
  const edge = { ledger, faults, calendar, usual: usualApiError };
  router.use(express.text({ type: 'application/x-www-form-urlencoded', limit: '16kb' }));
  router.use(namedMethod);
  const admitted = (name: string, answer: (call: ApiCall) => Answer): RequestHandler =>
    serve(
      name,
      (request, twist) => {
        const admission = admit(request, state, twist);
        return 'refused' in admission ? admission.refused : answer(admission.call);
      },
      edge,
    );
  for (const [method, path, answer] of apiRouteTable) {
    router[method](path.replace('{id}', ':id'), admitted(`${method.toUpperCase()} ${path}`, answer));
  }
  router.use(admitted('unknown', ({ path }) => unknownPath(path)));
  return router;
}

/** `request_method=POST` makes a GET the other method, for clients that know GET alone [mem]. */
const namedMethod: RequestHandler = (request, _response, next) => {
  const named = parametersOf(request).get('request_method')?.toUpperCase();
  if (named !== undefined && ['GET', 'POST', 'DELETE'].includes(named)) request.method = named;
  next();
};
