import { explain } from './sentence.js';

/** Tells the person at the terminal what is being done, and how long each part took. */
export interface Steps {
  /** A line of its own. */
  readonly say: (line: string) => void;
  /**
   * Does one part of the work; `✓ database engine: SecantusDB 0.7.0b3 (2.1 s)` when it is done, with what `result`
   * makes of the outcome, and a `✗` line when it fails (the failure goes on).
   */
  readonly step: <Outcome>(
    title: string,
    work: () => Promise<Outcome>,
    result?: (outcome: Outcome) => string,
  ) => Promise<Outcome>;
}

/** Steps that are written to a stream. */
export function stepsTo(stream: { write(text: string): unknown }): Steps {
  const say = (line: string) => void stream.write(`${line}\n`);
  return {
    say,
    async step(title, work, result) {
      const startedAt = performance.now();
      const took = () => `(${((performance.now() - startedAt) / 1000).toFixed(1)} s)`;
      try {
        const outcome = await work();
        say(`✓ ${title}${result === undefined ? '' : `: ${result(outcome)}`} ${took()}`);
        return outcome;
      } catch (error) {
        say(`✗ ${title} ${took()}`);
        throw error;
      }
    },
  };
}

/** Runs the main part of a script: its number is the exit code, and a failure is explained on stderr. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
