import { createHash } from 'node:crypto';
import type { Random } from '../ports/random.js';
import { drawSymbols, readSymbols, symbolsDrawn } from '../referrals/referral-code.js';
import type { FanIdentity } from './fan.js';

/** How long a code to link accounts is good for: to walk over to another app and type it. */
export const linkCodeLifetimeMs = 10 * 60 * 1000;

const length = 8;
const shape = new RegExp(`^[${symbolsDrawn}]{${length}}$`);

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

/** A new code at random, as it is shown and read out: `7K3M-XQTW`. */
export function drawLinkCode(random: Random): string {
  const symbols = drawSymbols(random, length);
  return `${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}

/** The code's hash, however somebody has typed it: in any case, with spaces, with look-alikes; null if it is no such code. */
export function hashOfTyped(text: string): string | null {
  const symbols = readSymbols(text);
  return symbols !== null && shape.test(symbols)
    ? createHash('sha256').update(`link:${symbols}`).digest('base64url')
    : null;
}
