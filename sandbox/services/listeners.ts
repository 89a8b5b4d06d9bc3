import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../http/problem.js';
import type { Shelf } from '../state/shelf.js';
import type { Holder, SavedItem } from './libraries.js';

/** ISO 3166 alpha-2, in capital letters. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'a country in two capital letters, such as IN');

/** What every service takes to make an account; what is left out is made up. */
export const newListener = {
  displayName: z.string().trim().min(1).max(60),
  country,
  id: z
    .string()
    .regex(/^[a-z0-9._-]{1,40}$/)
    .optional(),
  email: z.email().optional(),
};

/** Finds an account by what it is kept under, or by the name under which the sandbox knows its listener. */
export function findAccount<Account extends { readonly id: string }>(
  accounts: Shelf<Account>,
  key: string,
): Account | undefined {
  return accounts.get(key) ?? accounts.all().find(({ id }) => id === key);
}

/** Many at once: their names are made up, and the countries given out in turn. */
const bulk = {
  count: z.number().int().min(1).max(20_000),
  countries: z.array(country).min(1).default(['IN']),
};

/** The listeners of a service, and what they keep and allow there. */
export type Listeners<Account extends Holder, NewAccount> = {
  readonly accounts: { all(): Account[] };
  /** By its account id, or by the id that people know. */
  readonly find: (key: string) => Account | undefined;
  readonly newAccount: z.ZodType<NewAccount>;
  /** What can be said of many accounts at once, beside how many and where. */
  readonly ofMany?: z.ZodRawShape;
  readonly create: (details: NewAccount) => Account;
  readonly libraries: { items(account: Account): SavedItem[] };
  readonly grants: { revokeAll(accountId: string): number };
};

/** The listeners: `GET /` lists them, `POST /` makes one, `POST /bulk` many; below one: itself, its library, `revoke`. */
export function listenerControl<Account extends Holder, NewAccount extends { id?: string | undefined }>(
  listeners: Listeners<Account, NewAccount>,
): Router {
  const { accounts, find, newAccount, ofMany = {}, create, libraries, grants } = listeners;
  const many = z.strictObject({ ...ofMany, ...bulk });
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ accounts: accounts.all() }));
  router.post('/', (request, response) => {
    const details = newAccount.parse(request.body);
    if (details.id !== undefined && find(details.id) !== undefined) {
      throw new ControlProblem(409, `An account with the id ${details.id} exists already. Choose another id.`);
    }
    response.status(201).json(create(details));
  });
  router.post('/bulk', (request, response) => {
    const { count, countries, ...others } = many.parse(request.body);
    const before = accounts.all().length;
    const all = Array.from({ length: count }, (_, index) => {
      const home = countries[index % countries.length];
      return newAccount.parse({ ...others, displayName: `Listener ${before + index + 1}`, country: home });
    });
    response.status(201).json({ accounts: all.map(create) });
  });
  router.get('/:account', (request, response) => {
    response.json(listenerNamed(request.params.account, find));
  });
  router.get('/:account/library', (request, response) => {
    response.json({ items: libraries.items(listenerNamed(request.params.account, find)) });
  });
  router.post('/:account/revoke', (request, response) => {
    const { accountId } = listenerNamed(request.params.account, find);
    response.json({ revoked: grants.revokeAll(accountId) });
  });
  return router;
}

/** The account of this name; a problem says where to look if there is none. */
export function listenerNamed<Account>(key: string, find: (key: string) => Account | undefined): Account {
  const account = find(key);
  if (account === undefined) throw new ControlProblem(404, `There is no account ${key}. GET accounts lists them.`);
  return account;
}
