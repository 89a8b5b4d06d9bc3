import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.js';

/** A value that survives `JSON.stringify`; members that are `undefined` vanish, as they do there. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * A persistent map from keys to JSON values. Every change is in the file before
 * the call returns, so a process killed with SIGKILL loses nothing it was told.
 */
export interface Journal {
  /** The value kept under `key`, as it would be read after a restart. */
  get(key: string): JsonValue | undefined;
  /** Keeps `value` under `key`, replacing what was there; if it cannot be written, throws and changes nothing. */
  set(key: string, value: JsonValue): void;
  /** Forgets `key`; an unknown key is not an error. */
  delete(key: string): void;
  /** Every key that begins with `prefix`, in the order in which they were first set. */
  entries(prefix: string): [key: string, value: JsonValue][];
  /** Closes the file and lets go of the folder; a change after that throws. */
  close(): void;
}

const fileName = 'journal.jsonl';
const ownerOnly = 0o600;

/**
 * Opens the journal kept in `folder` (made if missing, its file readable by its
 * owner alone), or one that lives in memory if `folder` is null.
 *
 * The file is one JSON line per change. A last line cut short by a crash is
 * dropped; damage anywhere else throws, naming the line. Opening rewrites the
 * file with one line per living key. A folder that another open journal holds is
 * refused before anything in it is touched.
 */
export function openJournal(folder: string | null): Journal {
  const values = new Map<string, JsonValue>();
  if (folder === null) return journalOver(values, inMemory);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    const path = join(folder, fileName);
    replay(path, values);
    compact(path, values);
    return journalOver(values, appendingTo(path, unlock));
  } catch (error) {
    unlock();
    throw error;
  }
}

interface Lines {
  append(line: string): void;
  close(): void;
}

const inMemory: Lines = { append: () => undefined, close: () => undefined };

function appendingTo(path: string, unlock: () => void): Lines {
  const file = openSync(path, 'a', ownerOnly);
  let goodBytes = fstatSync(file).size;
  let isTorn = false;
  // Half a line may be in the file (a full disk): the next one must not be glued to it.
  const mend = (): void => {
    if (!isTorn) return;
    ftruncateSync(file, goodBytes);
    isTorn = false;
  };
  return {
    append(line) {
      const bytes = Buffer.from(`${line}\n`);
      mend();
      isTorn = true;
      try {
        appendFileSync(file, bytes);
        isTorn = false;
        goodBytes += bytes.length;
      } catch (cause) {
        mend();
        throw new Error(`The sandbox could not write to ${path}, so nothing was changed. Is the disk full?`, { cause });
      }
    },
    close() {
      closeSync(file);
      unlock();
    },
  };
}

function journalOver(values: Map<string, JsonValue>, lines: Lines): Journal {
  let open = true;
  const append = (line: string): void => {
    if (!open) throw new Error('The sandbox journal is closed; nothing can be written to it any more.');
    lines.append(line);
  };
  return {
    get: (key) => values.get(key),
    set(key, value) {
      const line = setLine(key, value);
      append(line);
      // Read back from the text: what is seen now is what is seen after a restart.
      values.set(key, change(JSON.parse(line)).value ?? null);
    },
    delete(key) {
      if (!values.has(key)) return;
      append(JSON.stringify({ key }));
      values.delete(key);
    },
    entries: (prefix) => [...values].filter(([key]) => key.startsWith(prefix)),
    close() {
      if (!open) return;
      open = false;
      lines.close();
    },
  };
}

function setLine(key: string, value: JsonValue): string {
  return JSON.stringify({ key, value });
}

/** One line of the file: with a value it sets the key, without one it forgets it. */
type Change = { readonly key: string; readonly value?: JsonValue };

function change(parsed: unknown): Change {
  if (!isChange(parsed)) throw new SyntaxError('not a change');
  return parsed;
}

function isChange(parsed: unknown): parsed is Change {
  return typeof parsed === 'object' && parsed !== null && 'key' in parsed && typeof parsed.key === 'string';
}

function replay(path: string, values: Map<string, JsonValue>): void {
  const lines = readLines(path);
  lines.forEach((line, index) => {
    if (line === '') return;
    try {
      const { key, value } = change(JSON.parse(line));
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    } catch (cause) {
      if (index === lines.length - 1) return;
      throw new Error(
        `Line ${index + 1} of ${path} is damaged. Restore the file from a backup, or move it away to begin anew.`,
        { cause },
      );
    }
  });
}

function readLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
}

function compact(path: string, values: Map<string, JsonValue>): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w', ownerOnly);
  for (const [key, value] of values) appendFileSync(file, `${setLine(key, value)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(fresh, path);
}
