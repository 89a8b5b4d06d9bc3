import { describe, expect, it } from '@jest/globals';
import { broken, fitted, withoutEmoji } from '../../../core/pictures/text-width.js';

const breaking = { sizes: [96, 72, 48], most: 900, lines: (size: number) => (size > 48 ? 2 : 3) } as const;

describe('a text in a picture', () => {
  it('is as large as it can be', () => {
    expect(broken('Night Drive', breaking)).toEqual({ size: 96, lines: ['Night Drive'] });
    expect(broken('The night we drove to the sea and back', breaking).size).toBe(72);
  });

  it('has lines of about one length, and no word alone on the last', () => {
    const { lines } = broken('Every street of the city and back', breaking);

    expect(lines).toHaveLength(2);
    expect(lines[1]?.split(' ').length).toBeGreaterThan(2);
  });

  it('is cut at the end of its last line where it fits at no size', () => {
    const { size, lines } = broken('word '.repeat(60), breaking);

    expect(size).toBe(48);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });

  it('is broken inside of a word that is wider than a line, never inside of a letter', () => {
    const word = 'क्षि'.repeat(60);
    const { lines } = broken(word, breaking);

    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replace('…', '')).toMatch(/^(?:क्षि)+$/);
  });

  it('is read without emoji, and without what could turn a line around', () => {
    expect(withoutEmoji('Night 🔥 Drive 👩‍👩‍👧 🇮🇳 1️⃣ ©')).toBe('Night Drive ©');
    expect(broken('a\u202e b\u0000c', breaking).lines).toEqual(['a b c']);
    expect(broken('🔥🔥', breaking).lines).toEqual([]);
  });

  it('is cut with an ellipsis where there is one line alone', () => {
    expect(fitted('short', 20, 200)).toBe('short');
    expect(fitted('x'.repeat(90), 20, 200)).toMatch(/^x{5,20}…$/);
  });
});
