/** Tells the listeners of the moment, and forgets: nothing is kept for those who come later. */
export interface Feed<Change> {
  publish(change: Change): void;
  /** Returns the way to stop listening. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** A feed that nobody listens to yet. */
export function createFeed<Change>(): Feed<Change> {
  const listeners = new Set<(change: Change) => void>();
  return {
    publish(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
