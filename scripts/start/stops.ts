import { explain } from '../sentence.js';
import type { Steps } from '../steps.js';

/** What is to be undone when a start is over. */
export interface Stops {
  /** Registers one part; after the stop has begun it is undone at once. */
  readonly onStop: (title: string, stop: () => Promise<void> | void) => void;
  /** Undoes everything, last first. A part that fails is said and does not keep the others from stopping. */
  readonly stopAll: () => Promise<void>;
}

/** An empty list of things to undo. */
export function createStops({ say, step }: Steps): Stops {
  const parts: { title: string; stop: () => Promise<void> | void }[] = [];
  const undo = async (): Promise<void> => {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const { title, stop } = part;
      await step(`stopped: ${title}`, async () => stop()).catch((error: unknown) => say(explain(error)));
    }
  };
  let stopping: Promise<void> | undefined;
  return {
    onStop(title, stop) {
      parts.push({ title, stop });
      stopping = stopping?.then(undo);
    },
    async stopAll() {
      stopping ??= undo();
      await stopping;
    },
  };
}
