import { createHash } from 'node:crypto';
import type { Random } from './ports/random.js';
import { Secret } from './secret.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new id such as `fan_7k2m9q4x1z`: the prefix, an underscore, ten letters or digits at random. */
export function newId(prefix: string, random: Random): string {
  // 252 = 7 × 36: bytes above it are drawn again, so that every letter is equally likely.
  const letters: string[] = [];
  while (letters.length < 10) {
    for (const byte of random.bytes(16)) {
      if (byte < 252 && letters.length < 10) letters.push(alphabet.charAt(byte % 36));
    }
  }
  return `${prefix}_${letters.join('')}`;
}

/** A new bearer token: 256 random bits, base64url. */
export function newToken(random: Random): Secret {
  return new Secret(Buffer.from(random.bytes(32)).toString('base64url'));
}

/** How a token is kept: SHA-256, base64url. It is random enough to need no salt. */
export function hashToken(token: Secret): string {
  return createHash('sha256').update(token.reveal()).digest('base64url');
}
