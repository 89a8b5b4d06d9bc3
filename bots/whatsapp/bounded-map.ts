/** Remembers so many at most; beyond that the one that was put longest ago is forgotten. */
export class BoundedMap<Value> {
  readonly #most: number;
  readonly #kept = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    return this.#kept.get(key);
  }

  has(key: string): boolean {
    return this.#kept.has(key);
  }

  put(key: string, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    // A map lists its entries in the order in which they were put.
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
