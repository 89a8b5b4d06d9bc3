import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { mutations } from '../../scripts/mutations/mutations.js';

describe('npm run mutations', () => {
  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    'takes a safeguard out of the code as it is now: %s',
    async (_, { file, from, to }) => {
      const parts = (await readFile(file, 'utf8')).split(from);

      expect(parts).toHaveLength(2);
      expect(to).not.toBe(from);
    },
  );

  it.each([...new Set(mutations.flatMap(({ tests }) => tests))])('runs tests that are there: %s', (tests) => {
    expect(existsSync(tests)).toBe(true);
  });
});
