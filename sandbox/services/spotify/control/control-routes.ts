import express, { type Router } from 'express';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { ControlProblem, problemHandler } from '../../../http/problem.js';
import { apiRouteTable, nameOf } from '../api/route-table.js';
import { newRelease } from '../catalogue.js';
import { settingsChange } from '../settings.js';
import type { SpotifyState } from '../state.js';
import { accountControl, accountNamed } from './account-control.js';
import { appControl } from './app-control.js';
import { releaseDocument } from './documents.js';
import { faultControl } from '../../faults/fault-control.js';
import { grantControl } from '../../consent/grant-control.js';
import { judgeAuthorizeRequest } from '../accounts-site/authorize-request.js';
import { scopeWords } from '../accounts-site/scopes.js';
import { accessTokenLifeSeconds } from '../grants.js';
import { ledgerQuery } from '../../ledger-query.js';

/**
 * The levers no real service has, for tests and the playground: JSON in and out,
 * problems (RFC 9457) for bad input.
 */
export function controlRoutes(state: SpotifyState, streams: EventStreams): Router {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  router.use(consentControl(state));
  router.use('/accounts', accountControl(state));
  router.use('/apps', appControl(state));
  router.get('/ledger', (request, response) => {
    const filter = ledgerQuery.parse(request.query);
    response.json({ effects: state.ledger.effects(filter), calls: state.ledger.calls() });
  });
  router.get('/catalogue', (_request, response) => {
    response.json({ releases: state.catalogue.all().map((release) => releaseDocument(release, state)) });
  });
  router.put('/catalogue', (request, response) => {
    response.json(releaseDocument(state.catalogue.put(newRelease.parse(request.body)), state));
  });
  router.use('/faults', faultControl(state.faults));
  router.get('/settings', (_request, response) => void response.json(state.settings()));
  router.patch('/settings', (request, response) => {
    state.change(settingsChange.parse(request.body));
    response.json(state.settings());
  });
  router.get('/routes', (_request, response) => {
    response.json({ routes: apiRouteTable.map((route) => ({ route: nameOf(route), deprecated: route.deprecated })) });
  });
  router.get('/events', (_request, response) => {
    const stop = state.libraries.onChange((effect) => stream.send('library', effect));
    const stream = streams.open(response, stop);
  });
  router.use(() => {
    throw new ControlProblem(404, 'There is no such control. See sandbox/services/spotify/control.');
  });
  router.use(problemHandler);
  return router;
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
