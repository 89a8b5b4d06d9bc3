import { timingSafeEqual } from 'node:crypto';

const printed = '[secret]';

/**
 * A value that cannot be printed: logs, errors, JSON and `console` show `[secret]`.
 * `reveal()` is the only way out; call it where the value leaves for the service
 * it belongs to, and nowhere else.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. */
  reveal(): string {
    return this.#value;
  }

  /** Compares in constant time. */
  equals(other: Secret): boolean {
    const mine = Buffer.from(this.#value);
    const theirs = Buffer.from(other.#value);
    return mine.length === theirs.length && timingSafeEqual(mine, theirs);
  }

  toString(): string {
    return printed;
  }

  toJSON(): string {
    return printed;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return printed;
  }
}
