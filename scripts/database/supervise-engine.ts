import { Sentence } from '../sentence.js';
import type { RunningEngine } from './launch-engine.js';

/** How the engine is launched again, who is told, and when to give up. */
export interface Supervision {
  /** Launches the engine again on the port it had. */
  readonly relaunch: () => Promise<RunningEngine>;
  readonly say: (line: string) => void;
  /** An engine that ends sooner than this after it answered has died quickly. */
  readonly quickMs?: number;
  /** After so many quick deaths in a row nothing more is tried. */
  readonly quickDeathsAllowed?: number;
}

/** An engine that is launched again when it ends. */
export interface SupervisedEngine {
  /** Resolves when the engine has ended too often, with the sentence to end on. */
  readonly gaveUp: Promise<Sentence>;
  /** Stops the engine for good. */
  readonly stop: () => Promise<void>;
}

/** Watches an engine: when it ends by itself, says so and launches it again, until it keeps on ending at once. */
export function superviseEngine(first: RunningEngine, supervision: Supervision): SupervisedEngine {
  const stopping = new AbortController();
  const watched = { engine: first };
  const watching = watch(watched, supervision, () => stopping.signal.aborted);
  return {
    gaveUp: new Promise((resolve) => {
      void watching.then((sentence) => sentence && resolve(sentence));
    }),
    async stop() {
      stopping.abort();
      await watched.engine.stop();
      await watching;
      // A launch may have been under way.
      await watched.engine.stop();
    },
  };
}

/** Resolves when nothing more is to be watched: with a sentence if the engine could not be kept up. */
async function watch(
  watched: { engine: RunningEngine },
  { relaunch, say, quickMs = 30_000, quickDeathsAllowed = 3 }: Supervision,
  isStopping: () => boolean,
): Promise<Sentence | undefined> {
  let quickDeaths = 0;
  for (;;) {
    const answeredAt = performance.now();
    const reason = await watched.engine.ended;
    if (isStopping()) return undefined;
    quickDeaths = performance.now() - answeredAt < quickMs ? quickDeaths + 1 : 0;
    if (quickDeaths > quickDeathsAllowed) return gaveUpAfter(quickDeaths, reason);
    say(`The database engine ended by itself (${reason}). Starting it again on port ${watched.engine.port} …`);
    try {
      watched.engine = await relaunch();
    } catch (error) {
      return error instanceof Sentence ? error : gaveUpAfter(quickDeaths, String(error));
    }
    if (isStopping()) return undefined;
    say('The database engine is back.');
  }
}

function gaveUpAfter(deaths: number, reason: string): Sentence {
  return new Sentence(
    `The database engine ended ${deaths} times in a row (${reason}). Read engine.log in the database folder of FRONTROW_HOME, then start again.`,
  );
}
