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
 * Seals with AES-256-GCM: a fresh data key per value, wrapped by the first of `keys`. Version, key id and
 * context are bound to both layers, so a record that is pasted to another fan does not open.
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

  return {
    seal: (value, context) => sealEnvelope(value, context, { kid: sealingKid, key: keyNamed(sealingKid), random }),
    open(envelope, context) {
      try {
        return openEnvelope(envelope, context, keyNamed(envelope.kid));
      } catch (cause) {
        throw new EngineError('grant-unreadable', 'A sealed value does not open: another key, context or content.', {
          details: { kid: envelope.kid },
          cause,
        });
      }
    },
  };
}

type SealingWith = { kid: string; key: Uint8Array; random: Random };

function sealEnvelope(value: Secret, context: SealContext, { kid, key, random }: SealingWith): SealedEnvelope {
  const dataKey = random.bytes(keyLength);
  const wrapped = encrypt(random.bytes(ivLength), { key, plaintext: dataKey, bound: bind('key', kid, context) });
  const box = encrypt(random.bytes(ivLength), {
    key: dataKey,
    plaintext: Buffer.from(value.reveal()),
    bound: bind('value', kid, context),
  });
  dataKey.fill(0);
  return {
    v: 1,
    kid,
    wrappedKey: encode(Buffer.concat([wrapped.iv, wrapped.ciphertext, wrapped.tag])),
    iv: encode(box.iv),
    ciphertext: encode(box.ciphertext),
    tag: encode(box.tag),
  };
}

type Sealing = { key: Uint8Array; plaintext: Uint8Array; bound: Buffer };

function encrypt(iv: Uint8Array, { key, plaintext, bound }: Sealing): Box {
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(bound);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

function openEnvelope(envelope: SealedEnvelope, context: SealContext, key: Uint8Array): Secret {
  // The type says 1, but what lies in a database may be older or newer than the type.
  const version: number = envelope.v;
  if (version !== 1) throw new Error(`Envelopes of version ${version} are not known here.`);
  const wrapped = decode(envelope.wrappedKey, ivLength + keyLength + tagLength);
  const wrappedBox = {
    iv: wrapped.subarray(0, ivLength),
    ciphertext: wrapped.subarray(ivLength, ivLength + keyLength),
    tag: wrapped.subarray(ivLength + keyLength),
  };
  const dataKey = decrypt(key, wrappedBox, bind('key', envelope.kid, context));
  const box = {
    iv: decode(envelope.iv, ivLength),
    ciphertext: decode(envelope.ciphertext),
    tag: decode(envelope.tag, tagLength),
  };
  const plaintext = decrypt(dataKey, box, bind('value', envelope.kid, context));
  dataKey.fill(0);
  return new Secret(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plaintext));
}

function decrypt(key: Uint8Array, box: Box, bound: Buffer): Buffer {
  // Without authTagLength Node 20 takes a tag cut to 4 bytes for genuine.
  const decipher = createDecipheriv(algorithm, key, box.iv, { authTagLength: tagLength });
  decipher.setAAD(bound).setAuthTag(box.tag);
  return Buffer.concat([decipher.update(box.ciphertext), decipher.final()]);
}

/** What the tag covers beside the ciphertext. JSON keeps ['ab', 'c'] and ['a', 'bc'] apart. */
function bind(layer: 'key' | 'value', kid: string, context: SealContext): Buffer {
  return Buffer.from(JSON.stringify(['frontrow', 1, layer, kid, ...context]));
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
