/** Lets work of one name wait for its turn, while other names go on. */
export interface Turns {
  /** Runs the work once all that was given before under this name has ended, however it ended. */
  take(name: string, work: () => Promise<void>): Promise<void>;
}

/** Nobody waits yet. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    take(name, work) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work).finally(() => {
        if (last.get(name) === turn) last.delete(name);
      });
      last.set(name, turn);
      return turn;
    },
  };
}
