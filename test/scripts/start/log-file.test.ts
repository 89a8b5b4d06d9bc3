import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openLogFile } from '../../../scripts/start/log-file.js';
import { removeTemporaryFolders, temporaryFolder } from '../temporary-folders.js';

afterEach(removeTemporaryFolders);

/** Which of one line of each level are in the file. */
async function levelsWritten(environment: Record<string, string>): Promise<string[]> {
  let close: () => Promise<void> | void = () => undefined;
  const { log, file } = await openLogFile({
    home: await temporaryFolder(),
    environment,
    onStop: (_title, stop) => (close = stop),
    say: () => undefined,
  });
  for (const level of ['debug', 'info', 'warn', 'error'] as const) log[level](level);
  await close();
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
}

describe('the log of npm start', () => {
  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ])('begins at LOG_LEVEL %s', async (level, written) => {
    expect(await levelsWritten({ LOG_LEVEL: level })).toEqual(written);
  });

  it('begins at info where none is named, or one that the configuration is about to refuse', async () => {
    expect(await levelsWritten({})).toEqual(['info', 'warn', 'error']);
    expect(await levelsWritten({ LOG_LEVEL: 'loud' })).toEqual(['info', 'warn', 'error']);
  });
});
