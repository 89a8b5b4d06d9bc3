import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const engineKind = z.enum(['mongod', 'secantusd-rs', 'secantusd-py']);

const engineRecord = z.object({
  kind: engineKind,
  pid: z.int().positive(),
  began: z.string(),
  port: z.int().positive(),
});

/** The engine that was launched on a database folder, so that it can be found again when its owner has died. */
export type EngineRecord = z.infer<typeof engineRecord>;

const recordFile = (folder: string) => join(folder, 'engine.json');
const madeByFile = (folder: string) => join(folder, 'made-by.json');

/** Written before the first wait after the launch: an owner killed in between would leave an engine nobody knows. */
export function writeEngineRecord(folder: string, record: EngineRecord): void {
  writeFileSync(recordFile(folder), JSON.stringify(record), { mode: 0o600 });
}

/** The engine last launched here and not stopped since, or undefined. */
export function readEngineRecord(folder: string): EngineRecord | undefined {
  return readJson(recordFile(folder), engineRecord);
}

/** Forgets the engine: it has been stopped. */
export function removeEngineRecord(folder: string): void {
  rmSync(recordFile(folder), { force: true });
}

/** The kind of engine that made the files in this folder, or undefined while there are none. */
export function readMadeBy(folder: string): EngineRecord['kind'] | undefined {
  return readJson(madeByFile(folder), z.object({ kind: engineKind }))?.kind;
}

/** Remembers which kind of engine makes the files in this folder. */
export function writeMadeBy(folder: string, kind: EngineRecord['kind']): void {
  writeFileSync(madeByFile(folder), JSON.stringify({ kind }), { mode: 0o600 });
}

function readJson<Parsed>(file: string, schema: z.ZodType<Parsed>): Parsed | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
