import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { countTests } from '../../../scripts/test/jest-results.js';
import { removeTemporaryFolders, temporaryFolder } from '../temporary-folders.js';

afterAll(removeTemporaryFolders);

async function results(counts: Record<string, number>): Promise<string> {
  const file = join(await temporaryFolder(), 'results.json');
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  await writeFile(file, JSON.stringify({ ...none, ...counts }));
  return file;
}

describe('the count of tests', () => {
  it('is what jest counted', async () => {
    const file = await results({ numPassedTests: 40, numPendingTests: 2 });

    expect(countTests(file, 0)).toEqual({ passed: 40, failed: 0, skipped: 2 });
  });

  it('counts a suite that could not be run as one failed', async () => {
    const file = await results({ numPassedTests: 40, numFailedTests: 1, numRuntimeErrorTestSuites: 2 });

    expect(countTests(file, 1)).toMatchObject({ passed: 40, failed: 3 });
  });

  it('counts jest itself as failed when it ended badly although every test passed', async () => {
    expect(countTests(await results({ numPassedTests: 40 }), 1)).toMatchObject({ passed: 40, failed: 1 });
  });

  it('counts one failed when jest crashed before it wrote anything', async () => {
    expect(countTests(join(await temporaryFolder(), 'results.json'), undefined)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});
