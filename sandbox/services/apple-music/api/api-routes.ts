import express, { type RequestHandler, type Router } from 'express';
import type { Answer } from '../../answers.js';
import { serve } from '../../edge.js';
import { apiError, errors, usualApiError } from '../answers.js';
import { resourceKinds } from '../items.js';
import type { AppleMusicState } from '../state.js';
import { admit, forListener, forSubscriber, type ApiCall } from './caller.js';
import { readCatalogue, readRelatedLibrary, readStorefront, searchCatalogue } from './catalogue-calls.js';
import { listLibrary, readLibrary, readLibraryCatalog, readLibraryTracks, readSeveral } from './library-reads.js';
import { addToFavorites, addToLibrary } from './library-writes.js';
import { rate, readOwnStorefront, readRating, unrate } from './me.js';

type Row = readonly [method: 'get' | 'post' | 'put' | 'delete', path: string, answer: (call: ApiCall) => Answer];

/** Every route of the API the sandbox knows (platform-apis §2.4, without playlists). Nothing leaves a library by it. */
const apiRouteTable: readonly Row[] = [
  ['get', '/me/storefront', forListener(readOwnStorefront)],
  ['post', '/me/library', forSubscriber(addToLibrary)],
  ['get', '/me/library', forSubscriber(readSeveral)],
  ['post', '/me/favorites', forSubscriber(addToFavorites)],
  ['get', '/me/library/albums/{id}/tracks', forSubscriber(readLibraryTracks)],
  ...(['songs', 'albums'] as const).flatMap((kind): Row[] => [
    ['get', `/me/library/${kind}`, forSubscriber(listLibrary(kind))],
    ['get', `/me/library/${kind}/{id}`, forSubscriber(readLibrary(kind))],
    ['get', `/me/library/${kind}/{id}/catalog`, forSubscriber(readLibraryCatalog(kind))],
    ['get', `/me/ratings/${kind}/{id}`, forListener(readRating(kind))],
    ['put', `/me/ratings/${kind}/{id}`, forListener(rate(kind))],
    ['delete', `/me/ratings/${kind}/{id}`, forListener(unrate(kind))],
    ['get', `/catalog/{storefront}/${kind}/{id}/library`, readRelatedLibrary(kind)],
  ]),
  ...resourceKinds.flatMap((kind): Row[] => [
    ['get', `/catalog/{storefront}/${kind}`, searchCatalogue(kind)],
    ['get', `/catalog/{storefront}/${kind}/{id}`, readCatalogue(kind)],
  ]),
  ['get', '/storefronts/{id}', readStorefront],
];

/** The API, to be mounted at the path of `apiUrl`. Browsers of every origin may call it; a token may say otherwise. */
export function apiRoutes(state: AppleMusicState): Router {
  const router = express.Router({ caseSensitive: true });
  const { ledger, faults, calendar } = state;
  const edge = { ledger, faults, calendar, usual: usualApiError };
  router.use(acrossOrigins);
  router.use(express.text({ type: () => true, limit: '64kb' }));
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
    const pattern = path.replace('{id}', ':id').replace('{storefront}', ':storefront');
    router[method](pattern, admitted(`${method.toUpperCase()} ${path}`, answer));
  }
  router.use(admitted('unknown', () => apiError(errors.notFound)));
  return router;
}

const acrossOrigins: RequestHandler = (request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.set({
    'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
    'Access-Control-Allow-Headers': 'Authorization, Music-User-Token, Content-Type',
    'Access-Control-Max-Age': '86400',
  });
  response.status(204).end();
};
