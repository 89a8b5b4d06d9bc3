import { describe, expect, it } from '@jest/globals';
import { systemRandom } from '../../core/adapters/system/system-random.js';
import { FakeRandom } from '../doubles/fake-random.js';
import { randomContract } from './random-contract.js';

randomContract('seeded', () => new FakeRandom());
randomContract("the system's", () => systemRandom());

describe('seeded random bytes', () => {
  it('are the same for the same seed, call by call, and others for another', () => {
    const [one, same, other] = [new FakeRandom('a'), new FakeRandom('a'), new FakeRandom('b')];

    const first = one.bytes(40);

    expect(same.bytes(40)).toEqual(first);
    expect(same.bytes(40)).toEqual(one.bytes(40));
    expect(other.bytes(40)).not.toEqual(first);
  });
});
