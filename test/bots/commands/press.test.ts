import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodePress, encodePress } from '../../../bots/commands/press.js';

describe('a button that types a command', () => {
  it('is read back as it was made, whatever stands in its options', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    // A lone surrogate is no text that anybody could have typed.
    const value = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(word, fc.dictionary(word, value, { noNullPrototype: true, maxKeys: 2 }), (name, options) => {
        const id = encodePress({ name, options });
        fc.pre(id.length <= 100);
        expect(decodePress(id)).toEqual({ name, options });
      }),
    );
  });

  it('says in words what it types', () => {
    expect(encodePress({ name: 'presave', options: { release: 'night-drive' } })).toBe('/presave release:night-drive');
  });

  it.each([
    ['nothing', ''],
    ['no command', 'presave'],
    ['capitals', '/PreSave'],
    ['an option without a value', '/presave release'],
    ['two blanks', '/presave  release:x'],
    ['half an escape', '/presave release:%E0%A4'],
    ['more than Discord takes', `/presave release:${'x'.repeat(100)}`],
    ['a line break', '/presave release:x\n'],
  ])('is refused with %s in its id', (_what, id) => {
    expect(decodePress(id)).toBeNull();
  });
});
