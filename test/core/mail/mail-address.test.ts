import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EngineError } from '../../../core/errors.js';
import { maskedAddress, parseEmailAddress } from '../../../core/mail/mail-address.js';

describe('an e-mail address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  Ana.B+news@Mail.EXAMPLE.org ', 'Ana.B+news@mail.example.org'],
    ["o'brien@example.co.in", "o'brien@example.co.in"],
    ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('is taken as %s, with its domain in small letters', (typed, address) => {
    expect(parseEmailAddress(typed)).toBe(address);
  });

  it.each([
    ['nothing', ''],
    ['no @', 'ana.example.org'],
    ['nobody before the @', '@example.org'],
    ['no domain', 'ana@'],
    ['a domain of one word', 'ana@localhost'],
    ['an address of numbers', 'ana@127.0.0.1'],
    ['two recipients', 'ana@example.org,binod@example.org'],
    ['a name beside it', 'Ana <ana@example.org>'],
    ['a header in it', 'ana@example.org\r\nBcc: everybody@example.org'],
    ['a line break in it', 'ana\n@example.org'],
    ['a quoted name', '"ana b"@example.org'],
    ['a comment', 'ana(me)@example.org'],
    ['two dots', 'ana..b@example.org'],
    ['more than 64 characters before the @', `${'a'.repeat(65)}@example.org`],
    ['more than 254 characters', `ana@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(66)}.org`],
    ['letters that look alike', 'аna@example.org'],
  ])('is refused with %s', (_, typed) => {
    expect(() => parseEmailAddress(typed)).toThrow(expect.objectContaining({ code: 'mail-address-invalid' }));
  });

  it('never holds what could end a line or name a second recipient, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, domain) => {
        try {
          // eslint-disable-next-line no-control-regex -- control characters are what is looked for
          expect(parseEmailAddress(`${before}@${domain}.org`)).not.toMatch(/[\u0000-\u0020,;<>()"\\\u007f-\uffff]/);
        } catch (error) {
          if (!(error instanceof EngineError)) throw error;
        }
      }),
    );
  });

  it('is shown to whoever has a link without most of what tells whose it is', () => {
    expect(maskedAddress(parseEmailAddress('ana.banerjee@example.org'))).toBe('a…@example.org');
  });
});
