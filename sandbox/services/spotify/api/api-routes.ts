import express, { type Router } from 'express';
import { apiError, usualApiError } from '../answers.js';
import { serve } from '../../edge.js';
import type { SpotifyState } from '../state.js';
import { admit } from './caller.js';
import { apiRouteTable, nameOf } from './route-table.js';

/** The Web API (platform-apis §1.4), to be mounted at the path of `apiUrl`. */
export function apiRoutes(state: SpotifyState, apiUrl: () => string): Router {
  const router = express.Router({ caseSensitive: true });
  const { ledger, faults, calendar } = state;
  const edge = { ledger, faults, calendar, usual: usualApiError };
  router.use(express.text({ type: 'application/json', limit: '256kb' }), (request, _response, next) => {
    request.body = jsonIn(request.body);
    next();
  });
  for (const route of apiRouteTable) {
    const call = serve(
      nameOf(route),
      (request, twist) => {
        const admission = admit(request, { state, apiUrl: apiUrl(), twist });
        if ('refused' in admission) return admission.refused;
        const isGone = route.deprecated && admission.call.app.mode === 'devNew';
        return isGone ? apiError(403, 'Forbidden') : route.answer(admission.call);
      },
      edge,
    );
    router[route.method](route.path.replace('{id}', ':id').replace('*', '*rest'), call);
  }
  router.use(serve('unknown', () => apiError(404, 'Service not found'), edge));
  return router;
}

/** A body that is no JSON is as good as none. */
function jsonIn(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
