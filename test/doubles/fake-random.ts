import { createHash } from 'node:crypto';
import type { Random } from '../../core/ports/random.js';

/** Bytes that look random and are the same for the same seed, call by call. */
export class FakeRandom implements Random {
  readonly #seed: string;
  #calls = 0;

  constructor(seed = 'frontrow') {
    this.#seed = seed;
  }

  bytes(count: number): Uint8Array {
    this.#calls += 1;
    const blocks = Array.from({ length: Math.ceil(count / 32) }, (_, block) =>
      createHash('sha256').update(`${this.#seed}:${this.#calls}:${block}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, count));
  }
}
