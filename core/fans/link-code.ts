import type { FanIdentity } from './fan.js';

/** How long a code to link accounts is good for: to walk over to another app and type it. */
export const linkCodeLifetimeMs = 10 * 60 * 1000;

/** A chat account as a code keeps it. */
export type LinkedAccount = Pick<FanIdentity, 'platform' | 'externalId' | 'displayName' | 'accountCreatedAt'>;

/** An account in one word: `telegram:4711`. */
export type AccountId = `${FanIdentity['platform']}:${string}`;

/** A code that makes whoever types it one with the account it was given to: it works once, for minutes. Kept as a hash. */
export type LinkCode = {
  /** SHA-256 of the code, base64url. */
  codeHash: string;
  /** Whom it was given to. */
  account: LinkedAccount;
  /** The account that was last shown whose it is, and alone can say yes; null: nobody yet. */
  shownTo: AccountId | null;
  /** Database time. */
  createdAt: Date;
  expiresAt: Date;
};
