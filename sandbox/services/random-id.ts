import { randomInt } from 'node:crypto';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A fresh id in Spotify's form: 22 characters of base 62. */
export function randomId(): string {
  return Array.from({ length: 22 }, () => digits.charAt(randomInt(digits.length))).join('');
}
