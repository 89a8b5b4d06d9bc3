import type { FaultPieces } from './fault-pieces.js';

const html = {
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Sorry</title><h1>We will be right back</h1>',
};
const throttled = { status: 429 } as const;

/** The ways to go wrong that have a name and are the same with every service (reliability §3, §8c). */
const common = {
  'drop-before-apply': { drop: 'before' },
  'apply-then-drop': { drop: 'after-apply' },
  'reset-before-apply': { drop: 'reset-before' },
  'apply-then-reset': { drop: 'reset-after-apply' },
  'error-before-apply': { status: 503 },
  'apply-then-error': { status: 503, apply: true },
  'slow-answer': { delayMs: 2_000 },
  'html-200': { status: 200, ...html },
  'html-500': { status: 500, ...html },
  'truncated-json': { mangle: 'truncated' },
  'content-length-too-long': { mangle: 'length-too-long' },
  'content-length-too-short': { mangle: 'length-too-short' },
  'one-byte-a-second': { mangle: 'slow' },
  'wrong-charset': { mangle: 'wrong-charset' },
  'gzip-bomb': { mangle: 'gzip-bomb' },
  'huge-body': { mangle: 'huge' },
  redirect: { status: 302, headers: { Location: '/' } },
  ghost: { effect: 'ghost' },
  late: { effect: 'late', lateMs: 60_000 },
  'access-token-refused': { status: 401 },
  'throttled-seconds': { ...throttled, retryAfter: 2 },
  'throttled-http-date': { ...throttled, retryAfter: 'http-date' },
  'throttled-no-header': { ...throttled, retryAfter: 'none' },
  'throttled-zero': { ...throttled, retryAfter: 0 },
  'throttled-day': { ...throttled, retryAfter: 86_400 },
  'throttled-soon': { ...throttled, retryAfter: 'soon' },
  'throttled-negative': { ...throttled, retryAfter: -5 },
  'expires-in-zero': { change: { set: { expires_in: 0 } } },
  'expires-in-text': { change: { set: { expires_in: '3600' } } },
  'expires-in-huge': { change: { set: { expires_in: 1e12 } } },
  'expires-in-absent': { change: { remove: ['expires_in'] } },
  'token-type-lower': { change: { set: { token_type: 'bearer' } } },
  'token-type-upper': { change: { set: { token_type: 'BEARER' } } },
  'token-type-absent': { change: { remove: ['token_type'] } },
  'scope-absent': { change: { remove: ['scope'] } },
  'refresh-token-absent': { change: { remove: ['refresh_token'] } },
} satisfies Readonly<Record<string, FaultPieces>>;

/** What a service says in its own words when these go wrong. */
export type OwnFaultClasses = Readonly<Record<'quota-exceeded' | 'false-invalid-grant', FaultPieces>>;

/** A way to go wrong that has a name. */
export type FaultClass = keyof typeof common | keyof OwnFaultClasses;

/**
 * The ways to go wrong that have a name, for a rehearsal to choose from.
 * A plan that names one may still set any piece differently.
 */
export type FaultClasses = Readonly<Record<FaultClass, FaultPieces>>;

/** The named ways in which a service goes wrong. */
export function faultClassesWith(own: OwnFaultClasses): FaultClasses {
  return { ...common, ...own };
}
