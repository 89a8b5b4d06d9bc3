import express, { type Router } from 'express';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { ControlProblem, problemHandler } from '../../../http/problem.js';
import type { JsonValue } from '../../../state/journal.js';
import { liveAt, liveMarkets } from '../../availability.js';
import { grantControl } from '../../consent/grant-control.js';
import { faultControl } from '../../faults/fault-control.js';
import { ledgerQuery } from '../../ledger-query.js';
import { newRelease, type Release } from '../catalogue.js';
import { judgeAuthorizeRequest } from '../login-site/authorize-request.js';
import { scopeWords } from '../login-site/scopes.js';
import { settingsChange } from '../settings.js';
import type { TidalState } from '../state.js';
import { accountControl, accountNamed } from './account-control.js';
import { appControl } from './app-control.js';

/**
 * The levers no real service has, for tests and the playground: JSON in and out,
 * problems (RFC 9457) for bad input.
 */
export function controlRoutes(state: TidalState, streams: EventStreams): Router {
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
  router.get('/events', (_request, response) => {
    const stop = state.collections.onChange((effect) => stream.send('library', effect));
    const stream = streams.open(response, stop);
  });
  router.use(() => {
    throw new ControlProblem(404, 'There is no such control. See sandbox/services/tidal/control.');
  });
  router.use(problemHandler);
  return router;
}

function consentControl(state: TidalState): Router {
  return grantControl({
    ...state,
    judge: (query) => judgeAuthorizeRequest(query, state.apps),
    accountNamed: (key) => accountNamed(state, key),
    scopeWords,
    usualScopes: ['user.read', 'collection.read', 'collection.write'],
    accessTokenLifeSeconds: () => state.settings().accessTokenLifeSeconds,
  });
}

/** A release as the control API shows it, with where it is live now and when the markets that are exceptions get it. */
function releaseDocument(release: Release, { calendar }: TidalState): JsonValue {
  const markets = Object.keys(release.markets);
  return {
    ...release,
    exceptions: Object.fromEntries(markets.map((market) => [market, liveAt(release, market)?.toISOString() ?? null])),
    liveMarkets: liveMarkets(release, calendar.now()),
  };
}
