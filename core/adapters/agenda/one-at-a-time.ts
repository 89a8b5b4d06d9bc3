/**
 * Lets one task of a name run at a time, and one more wait for it; any further one is not begun at all, since the one
 * that waits will see what it would have seen.
 */
export class OneAtATime {
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #waiting = new Set<string>();

  /** Answers what the task answers; undefined if it was not begun. */
  async run<T>(name: string, task: () => Promise<T | undefined>): Promise<T | undefined> {
    if (this.#waiting.has(name)) return undefined;
    this.#waiting.add(name);
    // How the one before it ends is that one's own affair.
    for (let before = this.#running.get(name); before; before = this.#running.get(name)) {
      await before.catch(() => undefined);
    }
    this.#waiting.delete(name);
    const running = task().finally(() => this.#running.delete(name));
    this.#running.set(name, running);
    return running;
  }
}
