import { randomBytes } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSealer, type SealingKey } from '../../../../core/adapters/system/envelope-sealer.js';
import { systemRandom } from '../../../../core/adapters/system/system-random.js';
import { EngineError } from '../../../../core/errors.js';
import type { SealContext, SealedEnvelope, Sealer } from '../../../../core/ports/sealer.js';
import { Secret } from '../../../../core/secret.js';

const aKey = (kid: string): SealingKey => ({ kid, key: new Secret(randomBytes(32).toString('base64')) });
const token = 'AQC-refresh-token';
const ana: SealContext = ['artist', 'spotify', 'ana'];
const [oldKey, newKey] = [aKey('2025'), aKey('2026')];
const sealer = createSealer([newKey, oldKey], systemRandom());
const fields = ['kid', 'wrappedKey', 'iv', 'ciphertext', 'tag'] as const;

function refusal(opener: Sealer, envelope: SealedEnvelope, context: SealContext): EngineError {
  try {
    opener.open(envelope, context);
  } catch (error) {
    if (error instanceof EngineError) return error;
  }
  throw new Error('It opened, or failed with something else.');
}

function flipBit(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url');
  const index = Math.floor(bit / 8) % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << (bit % 8)), index);
  return bytes.toString('base64url');
}

describe('a sealed value', () => {
  it('opens with its context, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (value, context) => {
        expect(sealer.open(sealer.seal(new Secret(value), context), context).reveal()).toBe(value);
      }),
    );
  });

  it('survives JSON, as it lies in a database', () => {
    const stored: unknown = JSON.parse(JSON.stringify(sealer.seal(new Secret(token), ana)));
    expect(sealer.open(stored as SealedEnvelope, ana).reveal()).toBe(token);
  });

  it('shows nothing of the value, and is another each time', () => {
    const [first, second] = [sealer.seal(new Secret(token), ana), sealer.seal(new Secret(token), ana)];
    expect(JSON.stringify(first)).not.toContain(token);
    for (const field of ['wrappedKey', 'iv', 'ciphertext', 'tag'] as const)
      expect(first[field]).not.toBe(second[field]);
  });

  it('is sealed with the first key, and opens with every key that is listed', () => {
    const before = createSealer([oldKey], systemRandom()).seal(new Secret(token), ana);
    expect(before.kid).toBe('2025');
    expect(sealer.seal(new Secret(token), ana).kid).toBe('2026');
    expect(sealer.open(before, ana).reveal()).toBe(token);
  });
});

describe('a sealed value does not open', () => {
  const sealed = sealer.seal(new Secret(token), ana);
  const foreign = sealer.seal(new Secret('other'), ['artist', 'spotify', 'ben']);
  const cutTag = Buffer.from(sealed.tag, 'base64url').subarray(0, 4).toString('base64url');

  it.each<[string, SealedEnvelope, SealContext]>([
    ['when it is pasted to another fan', sealed, ['artist', 'spotify', 'ben']],
    ['when its context is cut at another place', sealer.seal(new Secret(token), ['ab', 'c']), ['a', 'bc']],
    ['when its context is joined', sealer.seal(new Secret(token), ['a', 'b']), ['a","b']],
    ['when its context lacks a part', sealed, ana.slice(0, 2)],
    ["when it gets another fan's wrapped key", { ...sealed, wrappedKey: foreign.wrappedKey }, ana],
    ["when it gets another fan's ciphertext", { ...foreign, wrappedKey: sealed.wrappedKey }, ana],
    ['when its tag is cut to four bytes', { ...sealed, tag: cutTag }, ana],
    ['when its tag is empty', { ...sealed, tag: '' }, ana],
    ['when its key id is unknown', { ...sealed, kid: '2024' }, ana],
    ['when its key id is another of ours', { ...sealed, kid: '2025' }, ana],
    ['when a field has bytes that are not base64url', { ...sealed, iv: `${sealed.iv}!` }, ana],
    ['when its iv is longer', { ...sealed, iv: `${sealed.iv}AAAA` }, ana],
    ['when its ciphertext is empty', { ...sealed, ciphertext: '' }, ana],
    ['when it is said to be of the older version', { ...sealed, v: 1 }, ana],
    ['when its version is another', { ...sealed, v: Number('3') as 1 }, ana],
  ])('%s', (_, envelope, context) => {
    const error = refusal(sealer, envelope, context);
    expect(error.code).toBe('grant-unreadable');
    expect(isNativeError(error.cause)).toBe(true);
  });

  it('when one bit of any field is flipped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields.slice(1)), fc.nat(4_000), (field, bit) => {
        expect(refusal(sealer, { ...sealed, [field]: flipBit(sealed[field], bit) }, ana).code).toBe('grant-unreadable');
      }),
    );
  });

  it('when a field is replaced by any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string(), (field, text) => {
        fc.pre(text !== sealed[field]);
        expect(refusal(sealer, { ...sealed, [field]: text }, ana).code).toBe('grant-unreadable');
      }),
    );
  });

  it('when its key was replaced by one of the same name', () => {
    const other = createSealer([aKey('2026')], systemRandom());
    const error = refusal(other, sealed, ana);
    expect(error.details).toEqual({ kid: '2026' });
    expect(`${error.stack ?? ''} ${String(error.cause)}`).not.toContain(newKey.key.reveal());
  });
});

describe('a value that is wrapped anew', () => {
  const before = createSealer([oldKey], systemRandom());

  it('opens to the same with its context and never with another, whatever it holds', () => {
    const contexts = fc.uniqueArray(fc.array(fc.string()), { minLength: 2, maxLength: 2, selector: JSON.stringify });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), contexts, (value, [context = [], other = []]) => {
        const rewrapped = sealer.rewrap(before.seal(new Secret(value), context), context);
        expect(createSealer([newKey], systemRandom()).open(rewrapped, context).reveal()).toBe(value);
        expect(refusal(sealer, rewrapped, other).code).toBe('grant-unreadable');
      }),
    );
  });

  it('is the same but for its wrapped key, and opens with the old key no more', () => {
    const sealed = before.seal(new Secret(token), ana);
    const rewrapped = sealer.rewrap(sealed, ana);

    expect(rewrapped).toEqual({ ...sealed, kid: '2026', wrappedKey: rewrapped.wrappedKey });
    expect(rewrapped.wrappedKey).not.toBe(sealed.wrappedKey);
    expect(refusal(before, rewrapped, ana).code).toBe('grant-unreadable');
    expect(refusal(before, { ...rewrapped, kid: '2025' }, ana).code).toBe('grant-unreadable');
  });

  it('stays as it is when the key that seals now has wrapped it', () => {
    const sealed = sealer.seal(new Secret(token), ana);
    expect(sealer.rewrap(sealed, ana)).toEqual(sealed);
  });

  it('is refused when it does not open: under another context, or a key that is not listed', () => {
    const sealed = before.seal(new Secret(token), ana);
    expect(() => sealer.rewrap(sealed, ['artist', 'spotify', 'ben'])).toThrow(EngineError);
    expect(() => createSealer([newKey], systemRandom()).rewrap(sealed, ana)).toThrow(EngineError);
  });
});

describe('a sealer', () => {
  it('refuses a key that is not 32 bytes', () => {
    const short = { kid: 'a', key: new Secret(randomBytes(31).toString('base64')) };
    expect(() => createSealer([short], systemRandom())).toThrow('The key "a" has 31 bytes, and must have 32.');
  });
});
