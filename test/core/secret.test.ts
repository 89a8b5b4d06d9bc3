import { format, inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../core/secret.js';

const value = 'BQDk3-live-token';

describe('a secret', () => {
  const secret = new Secret(value);
  it.each<[string, string]>([
    ['a template', `token: ${String(secret)}`],
    ['JSON', JSON.stringify({ secret, list: [secret] })],
    ['console', format('%s %o %j %O', secret, secret, secret, { deep: { secret } })],
    ['inspect with everything shown', inspect(secret, { showHidden: true, depth: 9 })],
    ['the message of an error', new Error(`failed with ${String(secret)}`).message],
    [
      'a copy of its properties',
      JSON.stringify(Object.assign({}, secret, { keys: Object.getOwnPropertyNames(secret) })),
    ],
  ])('is not shown by %s', (_, printed) => {
    expect(printed).not.toContain(value);
  });

  it('reveals its value to whoever asks by name', () => {
    expect(secret.reveal()).toBe(value);
  });

  it.each([
    ['the same value', value, true],
    ['another of the same length', 'BQDk3-live-tokem', false],
    ['a longer one', `${value}x`, false],
    ['an empty one', '', false],
  ])('compares with %s', (_, other, equal) => {
    expect(secret.equals(new Secret(other))).toBe(equal);
  });
});
