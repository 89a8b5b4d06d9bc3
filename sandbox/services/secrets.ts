import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A code or token nobody can guess: 384 random bits in base64url. */
export function freshToken(): string {
  return randomBytes(48).toString('base64url');
}

/** What is kept of a code or token, and the S256 transform of a code verifier (RFC 7636 §4.2). */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
