import { randomBytes } from 'node:crypto';
import type { Random } from '../../ports/random.js';

/** Randomness from the operating system. */
export function systemRandom(): Random {
  return { bytes: (count) => new Uint8Array(randomBytes(count)) };
}
