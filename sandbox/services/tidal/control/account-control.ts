import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import { country, createAccount, findAccount, newAccount, type Account } from '../accounts.js';
import type { TidalState } from '../state.js';

const bulk = z.strictObject({
  count: z.number().int().min(1).max(20_000),
  /** Given out in turn. */
  countries: z.array(country).min(1).default(['IN']),
});

/** The listeners: `GET /` lists them, `POST /` makes one, `POST /bulk` many; below one: itself, its library, `revoke`. */
export function accountControl(state: TidalState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ accounts: state.accounts.all() }));
  router.post('/', (request, response) => {
    const details = newAccount.parse(request.body);
    if (details.id !== undefined && findAccount(state.accounts, details.id) !== undefined) {
      throw new ControlProblem(409, `An account named ${details.id} exists already. Choose another id.`);
    }
    response.status(201).json(createAccount(state.accounts, details));
  });
  router.post('/bulk', (request, response) => {
    response.status(201).json({ accounts: createMany(bulk.parse(request.body), state) });
  });
  router.get('/:account', (request, response) => {
    response.json(accountNamed(state, request.params.account));
  });
  router.get('/:account/library', (request, response) => {
    response.json({ items: state.collections.items(accountNamed(state, request.params.account)) });
  });
  router.post('/:account/revoke', (request, response) => {
    const { accountId } = accountNamed(state, request.params.account);
    response.json({ revoked: state.grants.revokeAll(accountId) });
  });
  return router;
}

function createMany({ count, countries }: z.infer<typeof bulk>, { accounts }: TidalState): Account[] {
  const before = accounts.all().length;
  return Array.from({ length: count }, (_, index) => {
    const displayName = `Listener ${before + index + 1}`;
    return createAccount(accounts, { displayName, country: countries[index % countries.length] ?? 'IN' });
  });
}

/** The account with this user id or name; a problem says where to look if there is none. */
export function accountNamed(state: TidalState, key: string): Account {
  const account = findAccount(state.accounts, key);
  if (account === undefined) throw new ControlProblem(404, `There is no account ${key}. GET accounts lists them.`);
  return account;
}
