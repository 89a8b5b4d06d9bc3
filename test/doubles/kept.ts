import { deepCopy } from './deep-copy.js';

/**
 * What an in-memory store keeps, by key. Copies go in and copies come out: as with a database,
 * nobody changes what is kept by changing what they hold.
 */
export class Kept<Value> {
  readonly #byKey = new Map<string, Value>();

  /** Keeps the value; false if this key is there already. */
  insert(key: string, value: Value): boolean {
    if (this.#byKey.has(key)) return false;
    this.#byKey.set(key, deepCopy(value));
    return true;
  }

  /** Keeps the value. @throws Error if this key is there already. */
  insertOrFail(key: string, value: Value): void {
    if (!this.insert(key, value)) throw new Error(`There is already something under ${key}.`);
  }

  get(key: string): Value | null {
    const value = this.#byKey.get(key);
    return value === undefined ? null : deepCopy(value);
  }

  /** Changes the value if it is there and `applies`; false if it was left as it was. */
  update(key: string, applies: (value: Value) => boolean, change: Partial<Value>): boolean {
    const value = this.#byKey.get(key);
    if (value === undefined || !applies(value)) return false;
    this.#byKey.set(key, { ...value, ...deepCopy(change) });
    return true;
  }

  filter(matches: (value: Value) => boolean): Value[] {
    return deepCopy([...this.#byKey.values()].filter(matches));
  }

  removeWhere(matches: (value: Value) => boolean): void {
    for (const [key, value] of this.#byKey) if (matches(value)) this.#byKey.delete(key);
  }

  remove(key: string): void {
    this.#byKey.delete(key);
  }
}
