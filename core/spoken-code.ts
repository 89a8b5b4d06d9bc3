import { createHash } from 'node:crypto';
import type { Random } from './ports/random.js';
import { drawSymbols, readSymbols, symbolsDrawn } from './referrals/referral-code.js';

const length = 8;
const shape = new RegExp(`^[${symbolsDrawn}]{${length}}$`);

/** What a code is for: one for something else is none. */
export type SpokenCodePurpose = 'link' | 'team';

/** A new code at random, as it is shown and read out: `7K3M-XQTW`. It is kept as its hash alone. */
export function drawSpokenCode(random: Random): string {
  const symbols = drawSymbols(random, length);
  return `${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}

/**
 * The code's hash (SHA-256, base64url), however somebody has typed it: in any case, with spaces, with look-alikes; null if
 * it is no such code.
 */
export function hashOfSpoken(text: string, purpose: SpokenCodePurpose): string | null {
  const symbols = readSymbols(text);
  return symbols !== null && shape.test(symbols)
    ? createHash('sha256').update(`${purpose}:${symbols}`).digest('base64url')
    : null;
}
