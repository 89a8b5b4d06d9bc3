import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf, type Shelf } from '../../state/shelf.js';
import { newListener } from '../listeners.js';
import { randomId } from '../random-id.js';

/** What a listener pays for. */
export const product = z.enum(['premium', 'free']).default('premium');

const accountSchema = z.object({
  /** Never changes; `account_id` in `GET /me`. */
  accountId: z.string(),
  /** The user id; `id` in `GET /me`. */
  id: z.string(),
  displayName: z.string(),
  country: z.string(),
  email: z.string(),
  product: z.enum(['premium', 'free']),
  /** One of a demo's many, whom nobody plays: left out where a listener is chosen. */
  isCrowd: z.boolean().optional(),
});

/** A listener's account. */
export type Account = z.infer<typeof accountSchema>;

/** The listeners' accounts, by `accountId`. */
export type Accounts = Shelf<Account>;

/** What the control API takes to make an account. */
export const newAccount = z.strictObject({ ...newListener, product });

/** See `newAccount`. */
export type NewAccount = z.infer<typeof newAccount>;

/** Opens the listeners' accounts. */
export function openAccounts(journal: Journal): Accounts {
  return openShelf(journal, 'spotify/accounts', accountSchema);
}

/** Makes an account; what was left out is made up. */
export function createAccount(accounts: Accounts, details: NewAccount, { isCrowd = false } = {}): Account {
  const id = details.id ?? `31${randomBytes(13).toString('hex')}`;
  const account: Account = {
    accountId: randomId(),
    id,
    displayName: details.displayName,
    country: details.country,
    email: details.email ?? `${id}@fans.example`,
    product: details.product,
    ...(isCrowd && { isCrowd }),
  };
  accounts.put(account.accountId, account);
  return account;
}
