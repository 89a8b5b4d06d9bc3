import { createHash } from 'node:crypto';
import type { Account } from './accounts.js';

const letters = { songs: 'i', albums: 'l' } as const;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The id of something in one listener's library, in Apple's form: a letter, a dot and fifteen characters. It stays the same. */
export function libraryIdOf(kind: 'songs' | 'albums', { accountId }: Account, catalogId: string): string {
  const digest = createHash('sha256').update(`${accountId}/${kind}/${catalogId}`).digest();
  const characters = [...digest.subarray(0, 15)].map((byte) => alphabet.charAt(byte % alphabet.length));
  return `${letters[kind]}.${characters.join('')}`;
}
