import { readFileSync } from 'node:fs';
import { z } from 'zod';

const jestResults = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** How many tests passed and failed. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts from the file that `count-reporter.mjs` writes. A suite that could not be run counts as one failed; so does
 * jest itself when it failed for another reason, or wrote nothing.
 */
export function countTests(resultsFile: string, exitCode: number | undefined): TestCount {
  const results = readResults(resultsFile);
  if (results === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: results.numPendingTests,
  };
}

function readResults(file: string): z.infer<typeof jestResults> | undefined {
  try {
    return jestResults.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
