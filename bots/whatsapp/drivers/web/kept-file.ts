import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** One value in a file of the session's folder, whole or as it was before. */
export interface KeptFile<Value> {
  get(): Value;
  set(value: Value): void;
}

/** Opens the file; one that is missing or not understood begins with `empty`. */
export function openKeptFile<Value>(path: string, schema: z.ZodType<Value>, empty: Value): KeptFile<Value> {
  let value = read(path, schema) ?? empty;
  return {
    get: () => value,
    set(next) {
      value = next;
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(`${path}.new`, JSON.stringify(next), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
}

function read<Value>(path: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
