import { writeFileSync } from 'node:fs';

/**
 * A reporter for jest that writes down how many tests passed, failed and were skipped, and nothing else: jest's own
 * `--json` writes whole errors, and loses everything where one of them leads back to itself.
 */
export default class CountReporter {
  #file;

  constructor(_globalConfig, { file }) {
    this.#file = file;
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
    const counts = { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites };
    writeFileSync(this.#file, JSON.stringify(counts));
  }
}
