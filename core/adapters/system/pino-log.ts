import { pino } from 'pino';
import type { Log, LogFields } from '../../ports/log.js';
import type { Secret } from '../../secret.js';
import { printableRecord } from './printable.js';
import { createScrubber } from './scrub.js';

/** From which importance on lines are written. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Where lines go: a stream, or whatever takes text. */
export type LogDestination = { write(line: string): unknown };

/** How {@link openLog} writes. */
export type LogOptions = {
  level: LogLevel;
  /** Default is the process's standard error: standard output belongs to what a command was asked for. */
  destination?: LogDestination;
};

/** The operator's log, which can be told of credentials that must never appear in it. */
export type ScrubbedLog = Log & {
  /** From here on this value is removed wherever it appears in a line. */
  watch(secret: Secret): void;
};

/**
 * JSON lines by pino: `{level, time, pid, …fields, msg}`. Fields are reduced to plain data first
 * (errors to name, code, message, stack and cause), and each line is scrubbed of what looks like a credential.
 */
export function openLog({ level, destination = process.stderr }: LogOptions): ScrubbedLog {
  const scrubber = createScrubber();
  const write = (line: string): void => {
    destination.write(scrubber.scrub(line));
  };
  const lines = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
  const plain = (fields: LogFields = {}): object => printableRecord(fields);

  return {
    debug: (message, fields) => lines.debug(plain(fields), message),
    info: (message, fields) => lines.info(plain(fields), message),
    warn: (message, fields) => lines.warn(plain(fields), message),
    error: (message, fields) => lines.error(plain(fields), message),
    watch: (secret) => scrubber.watch(secret),
  };
}
