import { setTimeout as pause } from 'node:timers/promises';

/** Keeps notices to one person apart: Meta lets about one in six seconds through (131056). */
export interface PairPace {
  /** Resolves when the next notice to this person may leave. */
  turn(personId: string): Promise<void>;
}

const apartMs = 6_000;

/** Nobody was written to yet. Whoever has not been for six seconds is forgotten. */
export function createPairPace(): PairPace {
  const last = new Map<string, Promise<void>>();
  return {
    async turn(personId) {
      const before = last.get(personId) ?? Promise.resolve();
      const over = before.then(() => pause(apartMs, undefined, { ref: false }));
      last.set(personId, over);
      void over.then(() => {
        if (last.get(personId) === over) last.delete(personId);
      });
      await before;
    },
  };
}
