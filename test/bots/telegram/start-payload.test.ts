import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeStart, encodeStart, placeOf } from '../../../bots/telegram/start-payload.js';

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
const place = fc.option(
  fc.tuple(fc.integer({ min: 1 }), fc.option(fc.integer({ min: 1, max: 99 }))).map(([group, topic]) => {
    return placeOf(`-${group}`, topic === null ? null : String(topic));
  }),
);

describe('the payload of a link into the private chat', () => {
  it('is read back as it was made, and is one that Telegram takes', () => {
    fc.assert(
      fc.property(
        word,
        fc.dictionary(word, value, { noNullPrototype: true, maxKeys: 2 }),
        place,
        (name, options, at) => {
          const payload = encodeStart({ command: { name, options }, place: at });
          expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
          const read = decodeStart(payload);
          expect(read?.command.name).toBe(name);
          expect(options).toMatchObject(read?.command.options ?? {});
          const isWhole = Object.keys(read?.command.options ?? {}).length === Object.keys(options).length;
          if (isWhole) expect(read?.place).toEqual(at);
        },
      ),
    );
  });

  it('leaves out what does not fit, the last first', () => {
    const options = { release: 'a'.repeat(40), code: 'NGHT-7K3-MXQ' };

    const payload = encodeStart({ command: { name: 'presave', options }, place: placeOf('-100', null) });

    expect(payload).toBe(`presave_in100_release-${'a'.repeat(40)}`);
  });

  it.each(['', 'Presave', 'presave_', 'presave_inx', 'presave_release', '../x', 'NGHT7K3MXQ'])(
    'is none of ours: %j',
    (text) => {
      expect(decodeStart(text)).toBeNull();
    },
  );
});
