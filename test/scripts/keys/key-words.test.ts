import { describe, expect, it } from '@jest/globals';
import { describeCounts, describeRotation } from '../../../scripts/keys/key-words.js';

const rotation = { looked: 3, rewrapped: 2, unreadable: [] };

describe('what is said of the keys', () => {
  it('counts what lies under each, and names those that are not listed', () => {
    const counts = new Map([
      ['2026', 2],
      ['2024', 1],
    ]);
    expect(describeCounts(counts, ['2026', '2025'])).toBe(
      '2026  2 sealed values  (seals)\n2025  0 sealed values\n2024  1 sealed values  (not in FRONTROW_KEYS: these cannot be opened)\n',
    );
  });

  it('names the old key that may be removed', () => {
    const result = { keys: ['2026', '2025'] as const, left: new Map([['2026', 3]]), removable: ['2025'] };
    expect(describeRotation(rotation, result)).toContain('Nothing lies under the key 2025 any more: remove it');
  });

  it('says to keep an old key that is still needed, and names what no key opens', () => {
    const left = new Map([
      ['2026', 2],
      ['2025', 1],
    ]);
    const text = describeRotation(
      { ...rotation, unreadable: ['art_1:fan_1:spotify'] },
      { keys: ['2026', '2025'], left, removable: [] },
    );
    expect(text).toContain('1 still lie under the key 2025: keep it');
    expect(text).toContain('No key opens 1:\n  art_1:fan_1:spotify\n');
    expect(text).not.toContain('remove it');
  });
});
