import express, { type Router } from 'express';
import { apiError, usualApiError, type Answer } from '../answers.js';
import { serve } from '../edge.js';
import type { SpotifyState } from '../state.js';
import { admit, type ApiCall } from './caller.js';
import { readAlbum, readTrack } from './catalogue-calls.js';
import { containsItems, libraryHasNoGet, removeItems, saveItems, savedAlbums, savedTracks } from './library.js';
import { readProfile } from './me.js';
import { search } from './search.js';

type Route = readonly [method: 'get' | 'put' | 'delete', path: string, answer: (call: ApiCall) => Answer];

const routes: readonly Route[] = [
  ['get', '/me', readProfile],
  ['get', '/me/library/contains', containsItems],
  ['put', '/me/library', saveItems],
  ['delete', '/me/library', removeItems],
  ['get', '/me/library', libraryHasNoGet],
  ['get', '/me/tracks', savedTracks],
  ['get', '/me/albums', savedAlbums],
  ['get', '/tracks/{id}', readTrack],
  ['get', '/albums/{id}', readAlbum],
  ['get', '/search', search],
];

/** The Web API (platform-apis §1.4), to be mounted at the path of `apiUrl`. */
export function apiRoutes(state: SpotifyState, apiUrl: () => string): Router {
  const router = express.Router({ caseSensitive: true });
  const edge = { ledger: state.ledger, faults: state.faults, usual: usualApiError };
  for (const [method, path, answer] of routes) {
    const name = `${method.toUpperCase()} ${path}`;
    router[method](
      path.replace('{id}', ':id'),
      serve(
        name,
        (request) => {
          const admission = admit(request, state, apiUrl());
          return 'refused' in admission ? admission.refused : answer(admission.call);
        },
        edge,
      ),
    );
  }
  router.use(serve('unknown', () => apiError(404, 'Service not found'), edge));
  return router;
}
