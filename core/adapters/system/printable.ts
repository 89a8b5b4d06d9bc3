import { isDate, isNativeError } from 'node:util/types';

const deepest = 6;
const longestText = 8_000;
const mostItems = 100;

/** A name under which a text is a credential, whatever it looks like. */
const secretName = /(token|secret|password|passwd|authorization|cookie|api_?key|private_?key|verifier)$/i;

/*
 * What may be logged of a value: plain data, errors by name, code, message, stack and cause. Other objects
 * only by their class: an HTTP library's error carries the request it failed with, headers included.
 */
function printable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return shorten(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (isNativeError(value) || value instanceof Error) return printableError(value, depth);
  if (isDate(value)) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (depth >= deepest) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, mostItems).map((item) => printable(item, depth + 1));
  if (isPlain(value)) return printableRecord(value, depth);
  return `[${className(value)}]`;
}

/** The same of each entry; a text under a credential's name is not printed. */
export function printableRecord(record: object, depth = 0): Record<string, unknown> {
  const entries = Object.entries(record).slice(0, mostItems);
  return Object.fromEntries(
    entries.map(([name, item]: [string, unknown]) => [
      name,
      typeof item === 'string' && secretName.test(name) ? '[secret]' : printable(item, depth + 1),
    ]),
  );
}

function printableError(error: Error, depth: number): Record<string, unknown> {
  const code: unknown = 'code' in error ? error.code : undefined;
  const details: unknown = 'details' in error && error.name === 'EngineError' ? error.details : undefined;
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message: shorten(error.message),
    ...(details === undefined ? {} : { details: printable(details, depth + 1) }),
    stack: shorten(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: depth >= deepest ? '[deeper]' : printable(error.cause, depth + 1) }),
  };
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function className(value: object): string {
  // A Secret prints itself as `[secret]`.
  return value.constructor.name === 'Secret' ? 'secret' : value.constructor.name || 'object';
}

function shorten(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length} characters)`;
}
