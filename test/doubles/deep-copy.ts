import { Secret } from '../../core/secret.js';

/**
 * A copy that shares nothing with its original: of records, lists, dates and bytes. Not `structuredClone`, whose
 * dates are no `instanceof Date` within jest.
 */
export function deepCopy<Value>(value: Value): Value;
export function deepCopy(value: unknown): unknown {
  if (value instanceof Date) return new Date(value);
  if (value instanceof Uint8Array) return new Uint8Array(value);
  // It cannot be changed, and nothing of it is seen from outside.
  if (value instanceof Secret) return value;
  if (Array.isArray(value)) return value.map((item) => deepCopy<unknown>(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, deepCopy<unknown>(field)]));
}
