import { z } from 'zod';
import { parseIsrc } from './product-codes.js';
import { parseIswc } from './work.js';

/** Turns a parser that answers null into a zod step that says what was expected. */
export function code(parse: (text: string) => string | null, expected: string) {
  return z.string().transform((text, context) => {
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
}

/** The code of one recording. */
export const isrc = code(
  parseIsrc,
  'An ISRC such as INZ031900001: two letters, three letters or digits, seven digits.',
);
/** The code of a work. */
export const iswc = code(
  parseIswc,
  'An ISWC such as T-034.524.680-1: T and ten digits; its last digit does not fit the others: was one mistyped?',
);
/** A name as people read it. */
export const title = z.string().trim().min(1).max(120);

/** A campaign's name in links. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and single hyphens, such as night-drive.');

/** A moment for everybody at once. */
export const instant = z.iso
  .datetime({ offset: true, message: 'An instant with its offset, such as 2026-11-27T18:00:00+05:30.' })
  .transform((text) => new Date(text));
