import express, { type Router } from 'express';
import { z } from 'zod';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { ControlProblem } from '../../../http/problem.js';
import { findAccount, listenerControl, listenerNamed } from '../../listeners.js';
import { newRelease, type Release } from '../../numbered-catalogue.js';
import { releaseDocument } from '../../release-document.js';
import { serviceControl } from '../../service-control.js';
import { accountChange, createAccount, newAccount, ofMany, type Account } from '../accounts.js';
import { createKey, keyDocument } from '../keys.js';
import { settingsChange } from '../settings.js';
import { issueMusicUserToken, type AppleMusicState } from '../state.js';

/** The levers of Sandbox Apple Music. */
export function controlRoutes(state: AppleMusicState, streams: EventStreams): Router {
  const own = express.Router();
  own.use('/accounts', accountControl(state));
  own.use('/keys', keyControl(state));
  own.post('/grants', (request, response) => {
    response.status(201).json(grant(newGrants.parse(request.body), state));
  });
  const levers = {
    ...state,
    name: 'apple-music',
    libraries: state.library,
    newRelease,
    settingsChange,
    releaseDocument: (release: Release) => releaseDocument(release, state.calendar.now()),
  };
  return serviceControl(levers, streams, own);
}

/**
 * The listeners, and below one: `PATCH` changes the subscription, `POST change-password` kills every Music User Token,
 * as does `revoke`; `GET favorites` is what they like.
 */
function accountControl(state: AppleMusicState): Router {
  const router = express.Router();
  router.patch('/:account', (request, response) => {
    const account = accountNamed(state, request.params.account);
    const changed = { ...account, ...accountChange.parse(request.body) };
    state.accounts.put(account.accountId, changed);
    response.json(changed);
  });
  router.post('/:account/change-password', (request, response) => {
    const { accountId } = accountNamed(state, request.params.account);
    response.json({ revoked: state.grants.revokeAll(accountId) });
  });
  router.get('/:account/favorites', (request, response) => {
    response.json({ items: state.favorites.items(accountNamed(state, request.params.account)) });
  });
  router.use(
    listenerControl<Account, z.infer<typeof newAccount>>({
      ...state,
      libraries: state.library,
      newAccount,
      ofMany,
      find: (key) => findAccount(state.accounts, key),
      create: (details) => createAccount(state.accounts, details),
    }),
  );
  return router;
}

/** The developer's keys: `GET /` lists them, `POST /` makes one, of a new team unless one is named, `PATCH /{keyId}` revokes one. */
function keyControl({ keys }: AppleMusicState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ keys: keys.all().map(keyDocument) }));
  router.post('/', (request, response) => {
    const { teamId } = z
      .strictObject({
        teamId: z
          .string()
          .regex(/^[A-Z0-9]{10}$/)
          .optional(),
      })
      .parse(request.body);
    const key = createKey(keys, teamId);
    response.status(201).json({ ...keyDocument(key), privateKey: key.privateKey });
  });
  router.patch('/:keyId', (request, response) => {
    const key = keys.get(request.params.keyId);
    if (key === undefined) throw new ControlProblem(404, 'There is no key with that id. GET keys lists them.');
    const changed = { ...key, ...z.strictObject({ revoked: z.boolean() }).parse(request.body) };
    keys.put(key.keyId, changed);
    response.json(keyDocument(changed));
  });
  return router;
}

const newGrants = z.strictObject({
  /** The first key's team, unless named. */
  teamId: z.string().optional(),
  /** Names or ids, or every account there is. */
  accounts: z.union([z.literal('all'), z.array(z.string()).min(1).max(20_000)]),
});

/** Music User Tokens without the pop-up, as if the listeners had agreed now. */
function grant({ teamId = '', accounts: named }: z.infer<typeof newGrants>, state: AppleMusicState) {
  const team = teamId === '' ? (state.keys.all()[0]?.teamId ?? '') : teamId;
  if (!state.keys.all().some((key) => key.teamId === team)) {
    throw new ControlProblem(404, 'There is no key of that team. GET keys lists them.');
  }
  const accounts = named === 'all' ? state.accounts.all() : named.map((key) => accountNamed(state, key));
  const expiresInS = state.settings().musicUserTokenLifeDays * 86_400;
  const grants = accounts.map((account) => {
    const { accountId, id, country } = account;
    return { accountId, id, country, accessToken: issueMusicUserToken(state, account, team), expiresInS };
  });
  return { teamId: team, grants };
}

function accountNamed({ accounts }: AppleMusicState, key: string): Account {
  return listenerNamed(key, (each) => findAccount(accounts, each));
}
