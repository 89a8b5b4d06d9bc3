import { createPublicKey, generateKeyPairSync, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf, type Shelf } from '../../state/shelf.js';

const keySchema = z.object({
  keyId: z.string(),
  teamId: z.string(),
  /** PKCS #8 in PEM. The real Apple forgets it; the sandbox hands it out with its credentials. */
  privateKey: z.string(),
  /** True once the developer has revoked it: what it has signed is good no more. */
  revoked: z.boolean(),
});

/** A Media Services key of a team in the developer programme. */
export type Key = z.infer<typeof keySchema>;

/** The keys, by key id; the first is the one the sandbox hands out. */
export type Keys = Shelf<Key>;

/** Opens the keys. */
export function openKeys(journal: Journal): Keys {
  return openShelf(journal, 'apple-music/keys', keySchema);
}

/** Makes a key on P-256, for a team that is there or a new one. */
export function createKey(keys: Keys, teamId = tenCharacters()): Key {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = { keyId: freeKeyId(keys), teamId, privateKey: pem, revoked: false };
  keys.put(key.keyId, key);
  return key;
}

/** A key as the control side shows it: with its public half alone. */
export function keyDocument({ privateKey, ...shown }: Key) {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return { ...shown, publicKey };
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** An id in Apple's form: ten capital letters and digits. */
function tenCharacters(): string {
  return Array.from({ length: 10 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

function freeKeyId(keys: Keys): string {
  const wanted = tenCharacters();
  return keys.get(wanted) === undefined ? wanted : freeKeyId(keys);
}
