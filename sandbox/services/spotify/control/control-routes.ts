import express, { type Router } from 'express';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { ControlProblem, problemHandler } from '../../../http/problem.js';
import { createAccount, findAccount, newAccount, type Account } from '../accounts.js';
import { newRelease } from '../catalogue.js';
import { faultPlan } from '../faults.js';
import { settingsSchema, type SpotifyState } from '../state.js';
import { appControl } from './app-control.js';
import { releaseDocument } from './documents.js';
import { ledgerQuery } from './ledger-query.js';

/**
 * The levers no real service has, for tests and the playground: JSON in and out,
 * problems (RFC 9457) for bad input.
 */
export function controlRoutes(state: SpotifyState, streams: EventStreams): Router {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
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
  router.use('/faults', faultControl(state));
  router.get('/settings', (_request, response) => void response.json(state.settings()));
  router.patch('/settings', (request, response) => {
    const wanted = settingsSchema.partial().strict().parse(request.body);
    state.change(settingsSchema.parse({ ...state.settings(), ...wanted }));
    response.json(state.settings());
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

function accountControl(state: SpotifyState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ accounts: state.accounts.all() }));
  router.post('/', (request, response) => {
    const details = newAccount.parse(request.body);
    if (details.id !== undefined && findAccount(state.accounts, details.id) !== undefined) {
      throw new ControlProblem(409, `An account with the id ${details.id} exists already. Choose another id.`);
    }
    response.status(201).json(createAccount(state.accounts, details));
  });
  router.get('/:account', (request, response) => {
    response.json(accountNamed(state, request.params.account));
  });
  router.get('/:account/library', (request, response) => {
    response.json({ items: state.libraries.items(accountNamed(state, request.params.account)) });
  });
  router.post('/:account/revoke', (request, response) => {
    const { accountId } = accountNamed(state, request.params.account);
    response.json({ revoked: state.grants.revokeAll(accountId) });
  });
  return router;
}

function accountNamed(state: SpotifyState, key: string): Account {
  const account = findAccount(state.accounts, key);
  if (account === undefined) throw new ControlProblem(404, `There is no account ${key}. GET accounts lists them.`);
  return account;
}

function faultControl(state: SpotifyState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ faults: state.faults.list() }));
  router.post('/', (request, response) => {
    const plan = faultPlan.parse(request.body);
    state.faults.plant(plan);
    response.status(201).json(plan);
  });
  router.delete('/', (_request, response) => {
    state.faults.clear();
    response.status(204).end();
  });
  return router;
}
