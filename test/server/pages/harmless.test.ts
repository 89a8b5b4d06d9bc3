import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { harmless } from '../../../server/pages/harmless.js';

describe('a page', () => {
  it.each([
    ['an override of direction', 'a\u202egnp.exe', 'agnp.exe'],
    ['isolates and marks of direction', '\u2066a\u2069\u200f\u061cb', 'ab'],
    ['an ANSI escape', '\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['a NUL', 'a\u0000b', 'ab'],
    ['a line separator', 'a\u2028b', 'ab'],
    ['a tower of marks', `z${'\u0335'.repeat(60)}a`, `z${'\u0335'.repeat(4)}a`],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
  ])('is not disturbed by %s', (_what, text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it.each(['रात का सफ़र', 'রাতের পথ 🌙', 'ليلة القيادة', '夜間ドライブ', '👩‍🚀 ‘Ánh đêm’', 'नमस्ते\nक्या', 'क्‍ष'])(
    'shows every script as it is written: %s',
    (text) => {
      expect(harmless(text)).toBe(text);
    },
  );

  it('that is harmless stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = harmless(text);
        expect(harmless(once)).toBe(once);
        expect(once).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
