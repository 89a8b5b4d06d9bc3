import { describe, expect, it } from '@jest/globals';
import { cut } from '../../../bots/commands/cut.js';
import { joinedText, phrase, plain } from '../../../bots/commands/phrase.js';
import { readPhrase } from './read-reply.js';

describe('a phrase', () => {
  it('keeps moments apart from words, so that a platform can write them its own way', () => {
    const at = new Date('2026-12-18T00:00:00Z');

    expect(phrase`Out at ${{ at, as: 'date' }}.`).toEqual(['Out at ', { at, as: 'date' }, '.']);
  });

  it('takes other phrases in', () => {
    expect(readPhrase(phrase`Track: ${plain('saved')}.`)).toBe('Track: saved.');
  });

  it('takes a right-to-left override out of an artist’s title', () => {
    expect(readPhrase(phrase`“${'Night\u202eevirD'}” is out.`)).toBe('“Night evirD” is out.');
  });

  it('keeps an artist’s title on one line', () => {
    expect(readPhrase(phrase`${'Night\r\n# Drive'} is out.`)).toBe('Night # Drive is out.');
  });

  it('takes no command from somebody else, and leaves addresses and our own commands as they are', () => {
    const said = phrase`/stop, “${'/stop a/b (/forget)'}”, ${'https://frontrow.example/l/x'}`;

    expect(readPhrase(said)).toBe('/stop, “/\u200bstop a/b (/\u200bforget)”, https://frontrow.example/l/x');
  });

  it('cuts a title of 300 characters, so that the sentence around it survives', () => {
    const said = readPhrase(phrase`${'x'.repeat(300)} is out.`);

    expect(said).toHaveLength(160 + ' is out.'.length);
    expect(said).toMatch(/x… is out\.$/);
  });
});

describe('cutting text', () => {
  it('leaves text alone that is short enough', () => {
    expect(cut('Night', 5)).toBe('Night');
  });

  it('never divides what a reader sees as one character', () => {
    const family = '👨‍👩‍👧';

    expect(cut(`ab${family}cd`, 6)).toBe('ab…');
  });
});

it('is read as one text where words follow each other, so that two pieces make no address or tag together', () => {
  const at = new Date(0);
  const moment = { at, as: 'date' } as const;

  expect(joinedText(['see https:', '//x.example ', '#', 'tag', moment, 'a', 'b'])).toEqual([
    'see https://x.example #tag',
    moment,
    'ab',
  ]);
});
