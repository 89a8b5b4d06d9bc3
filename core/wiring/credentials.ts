import { z } from 'zod';
import { Secret } from '../secret.js';

const sample = /^(change-?_?me.*|your[-_ ].*|<.*>|x{3,}|\.{3}|…|todo|sample|example)$/i;

/** What a service or platform gave the operator: without blanks, and no sample that was left standing. */
export const credential = z
  .string()
  .regex(/^\S+$/, { error: 'has blanks in it: copy it anew', abort: true })
  .refine((text) => !sample.test(text), 'still holds a sample: put in your own');

/** The same, where nobody may read it. */
export const secret = credential.transform((text) => new Secret(text));
