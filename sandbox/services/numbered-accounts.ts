import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { residents } from '../people.js';
import type { Journal } from '../state/journal.js';
import { openShelf, type Shelf } from '../state/shelf.js';
import { findAccount, newListener } from './listeners.js';

const accountSchema = z.object({
  /** The user id, a number. */
  accountId: z.string(),
  /** The name under which the sandbox knows the listener, the same with every service. */
  id: z.string(),
  displayName: z.string(),
  country: z.string(),
  email: z.string(),
});

/** A listener's account with a service that numbers its listeners. */
export type Account = z.infer<typeof accountSchema>;

/** The listeners' accounts, by `accountId`. */
export type Accounts = Shelf<Account>;

/** What the control API takes to make an account. */
export const newAccount = z.strictObject(newListener);

/** See `newAccount`. */
export type NewAccount = z.infer<typeof newAccount>;

/** Opens the listeners' accounts of the service called `name` in the journal. */
export function openNumberedAccounts(journal: Journal, name: string): Accounts {
  return openShelf(journal, `${name}/accounts`, accountSchema);
}

/** Makes an account; what was left out is made up. */
export function createAccount(accounts: Accounts, { displayName, country: home, ...given }: NewAccount): Account {
  const accountId = freeUserId(accounts);
  const id = given.id ?? `listener-${accountId}`;
  const account = { accountId, id, displayName, country: home, email: given.email ?? `${id}@fans.example` };
  accounts.put(accountId, account);
  return account;
}

/** Gives every resident who has none an account. */
export function seatResidents(accounts: Accounts): void {
  for (const { username, displayName, country } of residents) {
    if (findAccount(accounts, username) === undefined) createAccount(accounts, { id: username, displayName, country });
  }
}

function freeUserId(accounts: Accounts): string {
  const wanted = `${randomInt(190_000_000, 219_999_999)}`;
  return accounts.get(wanted) === undefined ? wanted : freeUserId(accounts);
}
