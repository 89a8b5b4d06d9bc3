import { z } from 'zod';

/** A whole number within bounds, as it is written in an environment variable. */
export function wholeNumber(least: number, most: number, error: string) {
  return z
    .string()
    .regex(/^\d{1,6}$/, { error, abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}
