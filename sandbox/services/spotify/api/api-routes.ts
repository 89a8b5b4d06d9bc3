import express, { type Router } from 'express';
import type { Answer } from '../../answers.js';
import { apiError, usualApiError } from '../answers.js';
import { serve } from '../../edge.js';
import type { SpotifyState } from '../state.js';
import { admit, type Admission } from './caller.js';
import { apiRouteTable, nameOf, type ApiRoute } from './route-table.js';

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
        return 'refused' in admission ? admission.refused : answerOn(route, admission);
      },
      edge,
    );
    router[route.method](route.path.replace('{id}', ':id').replace('*', '*rest'), call);
  }
  router.use(serve('unknown', () => apiError(404, 'Service not found'), edge));
  return router;
}

function answerOn({ deprecated, isNew, answer }: ApiRoute, admitted: Exclude<Admission, { refused: Answer }>): Answer {
  const anyCall = 'call' in admitted ? admitted.call : admitted.ownCall;
  const { mode } = anyCall.app;
  if (deprecated && mode === 'devNew') return apiError(403, 'Forbidden');
  const { libraryOfOlderApps: library } = anyCall.state.settings();
  if (isNew && mode === 'devLegacy' && library !== 'served') return noSuchCall[library];
  if (answer.for === 'anybody') return answer.with(anyCall);
  return 'call' in admitted ? answer.with(admitted.call) : apiError(401, 'Valid user authentication required');
}

/** The two ways in which an app is told that it has not got a call. */
const noSuchCall = { forbidden: apiError(403, 'Forbidden'), unknown: apiError(404, 'Service not found') };

/** A body that is no JSON is as good as none. */
function jsonIn(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
