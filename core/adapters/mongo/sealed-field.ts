import type { SealedEnvelope } from '../../ports/sealer.js';
import { partSchema } from './record.js';

/** A sealed value as it lies in a record. */
export const sealedField = partSchema({
  v: Number,
  kid: String,
  wrappedKey: String,
  iv: String,
  ciphertext: String,
  tag: String,
});

/** Reads a sealed value back, field by field. */
export function toEnvelope({ v, kid, wrappedKey, iv, ciphertext, tag }: SealedEnvelope): SealedEnvelope {
  return { v, kid, wrappedKey, iv, ciphertext, tag };
}
