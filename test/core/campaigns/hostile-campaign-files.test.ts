import { describe, expect, it } from '@jest/globals';
import { good, problemsOf, withLine } from './campaign-files.js';

describe('a campaign file', () => {
  it('of 1 MB is refused before it is read', () => {
    expect(problemsOf(`${good}# ${'x'.repeat(1_000_000)}`)).toEqual([
      { line: 1, column: 1, message: 'The file is too long.' },
    ]);
  });

  it('that unfolds to billions of entries is refused, and quickly', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const previous = level === 0 ? 'lol' : `*l${level - 1}`;
      return `l${level}: &l${level} [${Array.from({ length: 10 }, () => previous).join(', ')}]`;
    });
    const startedAt = performance.now();

    expect(problemsOf(`${levels.join('\n')}\n`).length).toBeGreaterThan(0);

    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('nested tens of thousands of levels deep is refused', () => {
    expect(problemsOf(`artist: ${'['.repeat(45_000)}${']'.repeat(45_000)}\n`).length).toBeGreaterThan(0);
  });

  it('cannot change what other objects inherit', () => {
    expect(problemsOf(`${good}__proto__: { polluted: true }\n`).length).toBeGreaterThan(0);
    expect(problemsOf(`${good}constructor: { prototype: { polluted: true } }\n`).length).toBeGreaterThan(0);
    expect('polluted' in {}).toBe(false);
  });

  it('cannot name code to be run', () => {
    expect(problemsOf(withLine('title', "title: !!js/function 'function () {}'")).length).toBeGreaterThan(0);
  });
});
