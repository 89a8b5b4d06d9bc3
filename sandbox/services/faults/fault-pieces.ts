import { z } from 'zod';

/** How an answer can be spoiled on its way, the call being done: see `sendMangled`. */
export const mangles = [
  'truncated',
  'length-too-long',
  'length-too-short',
  'slow',
  'wrong-charset',
  'gzip-bomb',
  'huge',
] as const;

/** See `mangles`. */
export type Mangle = (typeof mangles)[number];

/** The pieces a fault can be put together from. */
export const faultPieces = z.strictObject({
  /** Answers this instead of doing the call. */
  status: z.number().int().min(200).max(599).optional(),
  /** With a status: does the call first, and then answers the status all the same. */
  apply: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** A text is sent as plain text unless `headers` say otherwise, anything else as JSON; left out, the service's usual body of that status. */
  body: z.json().optional(),
  /** With a status: `Retry-After` in seconds, as an HTTP-date two seconds on, as the word `soon`, or not at all. */
  retryAfter: z.union([z.number().int(), z.enum(['http-date', 'soon', 'none'])]).optional(),
  /** Changes members of a JSON answer that is a success, such as `expires_in`. */
  change: z
    .strictObject({ set: z.record(z.string(), z.json()).optional(), remove: z.array(z.string()).optional() })
    .optional(),
  /** Cuts the connection, with a FIN or a RST, before the call is done, or after it was done and before it is answered. */
  drop: z.enum(['before', 'after-apply', 'reset-before', 'reset-after-apply']).optional(),
  /** Does the call and spoils its answer on the way. */
  mangle: z.enum(mangles).optional(),
  /** What becomes of a library write that is answered 200: nothing, or it shows only after `lateMs` of the calendar. Strikes library writes alone. */
  effect: z.enum(['ghost', 'late']).optional(),
  lateMs: z
    .number()
    .int()
    .positive()
    .max(366 * 86_400_000)
    .optional(),
  /** Waits this long, in real milliseconds, before anything else. */
  delayMs: z.number().int().min(0).max(600_000).optional(),
});

/** What goes wrong, piece by piece. */
export type FaultPieces = z.infer<typeof faultPieces>;
