import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf, type Shelf } from '../../state/shelf.js';
import { newListener } from '../listeners.js';
import { randomId } from '../random-id.js';

/** What a listener pays for: all of it, nothing, or a plan without a library in the cloud. */
const subscription = z.enum(['active', 'none', 'limited']);

const accountSchema = z.object({
  /** What the account is kept under. No app ever sees it: Apple tells apps nothing of who somebody is. */
  accountId: z.string(),
  /** The name under which the sandbox knows the listener, the same with every service. */
  id: z.string(),
  displayName: z.string(),
  /** The storefront is this country's, in small letters. */
  country: z.string(),
  email: z.string(),
  subscription,
});

/** A listener's account. */
export type Account = z.infer<typeof accountSchema>;

/** The listeners' accounts, by `accountId`. */
export type Accounts = Shelf<Account>;

/** What the control API takes to make an account. */
export const newAccount = z.strictObject({ ...newListener, subscription: subscription.default('active') });

/** See `newAccount`. */
export type NewAccount = z.infer<typeof newAccount>;

/** What the control API takes to change one. */
export const accountChange = z.strictObject({ subscription });

/** What can be said of many accounts at once. */
export const ofMany = { subscription: subscription.default('active') };

/** Opens the listeners' accounts. */
export function openAccounts(journal: Journal): Accounts {
  return openShelf(journal, 'apple-music/accounts', accountSchema);
}

/** Makes an account; what was left out is made up. */
export function createAccount(accounts: Accounts, { id: wanted, email, ...given }: NewAccount): Account {
  const accountId = randomId();
  const id = wanted ?? `listener-${accountId.slice(0, 9).toLowerCase()}`;
  const account = { accountId, id, email: email ?? `${id}@fans.example`, ...given };
  accounts.put(accountId, account);
  return account;
}

/** The id of the account's storefront. */
export function storefrontOf({ country }: Account): string {
  return country.toLowerCase();
}
