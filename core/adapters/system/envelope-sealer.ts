import { createCipheriv, createDecipheriv } from 'node:crypto';
import { EngineError } from '../../errors.js';
import type { Random } from '../../ports/random.js';
import type { SealContext, SealedEnvelope, Sealer } from '../../ports/sealer.js';
import { Secret } from '../../secret.js';

const algorithm = 'aes-256-gcm';
const keyLength = 32;
const ivLength = 12;
const tagLength = 16;

/** A key-encryption key: `key` is 32 bytes in base64. */
export type SealingKey = { kid: string; key: Secret };

/** The keys of an installation: the first seals, all open. */
export type SealingKeys = readonly [SealingKey, ...SealingKey[]];

type Box = { iv: Uint8Array; ciphertext: Uint8Array; tag: Uint8Array };

/**
 * Seals with AES-256-GCM: a fresh data key per value, wrapped by the first of `keys`. Version and context are bound to
 * both layers, so a record that is pasted to another fan does not open; the key id to the wrapped key.
 *
 * @throws RangeError if a key is not 32 bytes.
 */
export function createSealer(keys: SealingKeys, random: Random): Sealer {
  const keyBytes = new Map(keys.map(({ kid, key }) => [kid, decodeKey(kid, key)]));
  const [{ kid: sealingKid }] = keys;

  const keyNamed = (kid: string): Uint8Array => {
    const key = keyBytes.get(kid);
    if (key === undefined) throw new Error(`The key ${JSON.stringify(kid)} is not among FRONTROW_KEYS.`);
    return key;
  };

  const sealing = { kid: sealingKid, key: keyNamed(sealingKid), random };
  return {
    seal: (value, context) => sealEnvelope(value, context, sealing),
    open: (envelope, context) =>
      orUnreadable(envelope, () => {
        const { value, dataKey } = openEnvelope(envelope, context, keyNamed(envelope.kid));
        dataKey.fill(0);
        return value;
      }),
    rewrap: (envelope, context) =>
      orUnreadable(envelope, () => {
        const { value, dataKey } = openEnvelope(envelope, context, keyNamed(envelope.kid));
        if (envelope.v === 1) return sealEnvelope(value, context, sealing);
        if (envelope.kid === sealingKid) return envelope;
        return { ...envelope, kid: sealingKid, wrappedKey: wrap(dataKey, context, sealing) };
      }),
  };
}

/** @throws EngineError `grant-unreadable` with whatever kept the envelope shut */
function orUnreadable<Result>({ kid }: SealedEnvelope, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new EngineError('grant-unreadable', 'A sealed value does not open: another key, context or content.', {
      details: { kid },
      cause,
    });
  }
}

type SealingWith = { kid: string; key: Uint8Array; random: Random };

function sealEnvelope(value: Secret, context: SealContext, sealing: SealingWith): SealedEnvelope {
  const { kid, random } = sealing;
  const dataKey = random.bytes(keyLength);
  const plaintext = Buffer.from(value.reveal());
  const box = encrypt(random.bytes(ivLength), { key: dataKey, plaintext, bound: bindValue(2, kid, context) });
  const wrappedKey = wrap(dataKey, context, sealing);
  return { v: 2, kid, wrappedKey, iv: encode(box.iv), ciphertext: encode(box.ciphertext), tag: encode(box.tag) };
}

/** Wraps a data key, and erases it. */
function wrap(dataKey: Uint8Array, context: SealContext, { kid, key, random }: SealingWith): string {
  const bound = bind(2, ['key', kid, ...context]);
  const { iv, ciphertext, tag } = encrypt(random.bytes(ivLength), { key, plaintext: dataKey, bound });
  dataKey.fill(0);
  return encode(Buffer.concat([iv, ciphertext, tag]));
}

type Sealing = { key: Uint8Array; plaintext: Uint8Array; bound: Buffer };

function encrypt(iv: Uint8Array, { key, plaintext, bound }: Sealing): Box {
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(bound);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

type Opened = { value: Secret; dataKey: Uint8Array };

function openEnvelope(envelope: SealedEnvelope, context: SealContext, key: Uint8Array): Opened {
  // The type says 1 or 2, but what lies in a database may be older or newer than the type.
  const version: number = envelope.v;
  if (version !== 1 && version !== 2) throw new Error(`Envelopes of version ${version} are not known here.`);
  const { kid } = envelope;
  const wrapped = decode(envelope.wrappedKey, ivLength + keyLength + tagLength);
  const wrappedBox = {
    iv: wrapped.subarray(0, ivLength),
    ciphertext: wrapped.subarray(ivLength, ivLength + keyLength),
    tag: wrapped.subarray(ivLength + keyLength),
  };
  const dataKey = decrypt(key, wrappedBox, bind(version, ['key', kid, ...context]));
  const box = {
    iv: decode(envelope.iv, ivLength),
    ciphertext: decode(envelope.ciphertext),
    tag: decode(envelope.tag, tagLength),
  };
  const plaintext = decrypt(dataKey, box, bindValue(version, kid, context));
  return { value: new Secret(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plaintext)), dataKey };
}

function decrypt(key: Uint8Array, box: Box, bound: Buffer): Buffer {
  // Without authTagLength Node 20 takes a tag cut to 4 bytes for genuine.
  const decipher = createDecipheriv(algorithm, key, box.iv, { authTagLength: tagLength });
  decipher.setAAD(bound).setAuthTag(box.tag);
  return Buffer.concat([decipher.update(box.ciphertext), decipher.final()]);
}

/** What the tag covers beside the ciphertext. JSON keeps ['ab', 'c'] and ['a', 'bc'] apart. */
function bind(version: 1 | 2, parts: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(['frontrow', version, ...parts]));
}

/** The value itself is bound to no key id since version 2: another key may wrap its data key. */
function bindValue(version: 1 | 2, kid: string, context: SealContext): Buffer {
  return bind(version, version === 1 ? ['value', kid, ...context] : ['value', ...context]);
}

function decodeKey(kid: string, key: Secret): Uint8Array {
  const bytes = Buffer.from(key.reveal(), 'base64');
  if (bytes.length !== keyLength) {
    throw new RangeError(`The key ${JSON.stringify(kid)} has ${bytes.length} bytes, and must have ${keyLength}.`);
  }
  return bytes;
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function decode(text: string, expectedLength?: number): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  // Buffer.from skips what is not base64url: only the one canonical spelling is ours.
  if (bytes.toString('base64url') !== text) throw new Error('A field of the envelope is not base64url.');
  if (expectedLength !== undefined && bytes.length !== expectedLength) {
    throw new Error(`A field of the envelope has ${bytes.length} bytes, and must have ${expectedLength}.`);
  }
  return bytes;
}
