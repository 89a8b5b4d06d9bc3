import express, { type Router } from 'express';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { grantControl } from '../../consent/grant-control.js';
import { serviceControl } from '../../service-control.js';
import { judgeAuthorizeRequest } from '../accounts-site/authorize-request.js';
import { scopeWords } from '../accounts-site/scopes.js';
import { apiRouteTable, nameOf } from '../api/route-table.js';
import { newRelease } from '../catalogue.js';
import { accessTokenLifeSeconds } from '../grants.js';
import { settingsChange } from '../settings.js';
import type { SpotifyState } from '../state.js';
import { accountControl, accountNamed } from './account-control.js';
import { appControl } from './app-control.js';
import { releaseDocument } from './documents.js';

/** The levers of Sandbox Spotify. */
export function controlRoutes(state: SpotifyState, streams: EventStreams): Router {
  const own = express.Router();
  own.use(consentControl(state));
  own.use('/accounts', accountControl(state));
  own.use('/apps', appControl(state));
  own.get('/routes', (_request, response) => {
    response.json({ routes: apiRouteTable.map((route) => ({ route: nameOf(route), deprecated: route.deprecated })) });
  });
  const levers = {
    ...state,
    name: 'spotify',
    newRelease,
    settingsChange,
    releaseDocument: (release: Parameters<typeof releaseDocument>[0]) => releaseDocument(release, state),
  };
  return serviceControl(levers, streams, own);
}

function consentControl(state: SpotifyState): Router {
  return grantControl({
    ...state,
    judge: (query) => judgeAuthorizeRequest(query, state.apps),
    accountNamed: (key) => accountNamed(state, key),
    scopeWords,
    usualScopes: ['user-library-modify', 'user-library-read'],
    accessTokenLifeSeconds: () => accessTokenLifeSeconds,
  });
}
