import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const keysFile = 'keys';

/**
 * The sandbox's key-encryption keys as `FRONTROW_KEYS` takes them: made once, readable by their owner alone.
 * A real installation brings its own; there is no such fallback for it.
 */
export async function homeKeys(home: string): Promise<string> {
  const file = join(home, keysFile);
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const keys = `home:${randomBytes(32).toString('base64')}`;
  // Whole or not at all: a half-written key would refuse every later start.
  const draft = `${file}.draft`;
  await writeFile(draft, `${keys}\n`, { mode: 0o600 });
  await rename(draft, file);
  return keys;
}
