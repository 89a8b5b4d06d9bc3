import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  campaignPart,
  codeSymbols,
  drawReferralCode,
  parseReferralCode,
  writtenOut,
} from '../../../core/referrals/referral-code.js';
import { FakeRandom } from '../../doubles/fake-random.js';

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/);
/** Any code of any campaign. */
const code = fc.tuple(slug, fc.string()).map(([name, seed]) => drawReferralCode(name, new FakeRandom(seed)));

/** What people make of a symbol when they read or type it. */
const disguises: Readonly<Record<string, string[]>> = {
  '0': ['O', 'o', 'О'],
  '1': ['I', 'l', 'i', 'L'],
  '2': ['Z', 'z'],
  '5': ['S', 's'],
  '8': ['B', 'b', 'В'],
  V: ['U', 'u', 'v'],
  K: ['К', 'к'],
};

describe('a referral code', () => {
  it('begins with what can be read of the campaign’s name', () => {
    const codes = ['night-drive', 'day-trip', '2049', 'oboe'].map((name) => drawReferralCode(name, new FakeRandom()));

    expect(codes.map((each) => each.slice(0, 4))).toEqual(['NGHT', 'DYTR', '2049', campaignPart('oboe')]);
    expect(campaignPart('oboe')).toMatch(/^[2-9A-Z]{4}$/);
  });

  it('is written with nothing that looks like anything else, and spells no word', () => {
    fc.assert(
      fc.property(code, (each) => {
        expect(each).toMatch(/^[0-9ACDEFGHJKMNPQRTVWXY]{10}$/);
        expect(each.slice(0, 9)).not.toMatch(/[AEIOU]/);
      }),
    );
  });

  it('is read back from the way it is shown, in any case, with spaces, hyphens and look-alikes', () => {
    const typing = code.chain((each) => {
      const symbols = Array.from(writtenOut(each)).map((symbol) =>
        fc.tuple(
          fc.constantFrom(symbol, symbol.toLowerCase(), ...(disguises[symbol] ?? [])),
          fc.constantFrom('', '', '', ' ', '-', '–', '\u200b', ' - '),
        ),
      );
      return fc.tuple(
        fc.constant(each),
        fc.tuple(...symbols).map((all) => all.flat().join('')),
      );
    });

    fc.assert(
      fc.property(typing, ([each, typed]) => {
        expect(parseReferralCode(typed)).toBe(each);
      }),
    );
  });

  it('is found in the link that was pasted instead of it', () => {
    const each = drawReferralCode('night-drive', new FakeRandom());

    expect(parseReferralCode(`Come! https://frontrow.example/l/night-drive?s=bio&r=${each}#x`)).toBe(each);
  });

  it('is no other fan’s when one symbol is mistyped', () => {
    const mistyped = fc.tuple(code, fc.nat({ max: 9 }), fc.constantFrom(...Array.from(codeSymbols)));

    fc.assert(
      fc.property(mistyped, ([each, at, symbol]) => {
        fc.pre(each[at] !== symbol);
        expect(parseReferralCode(each.slice(0, at) + symbol + each.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('is no other fan’s when two symbols have changed places', () => {
    const swapped = fc.tuple(code, fc.nat({ max: 9 }), fc.nat({ max: 9 }));

    fc.assert(
      fc.property(swapped, ([each, one, other]) => {
        fc.pre(each[one] !== each[other]);
        const symbols = Array.from(each);
        [symbols[one], symbols[other]] = [symbols[other]!, symbols[one]!];
        expect(parseReferralCode(symbols.join(''))).toBeNull();
      }),
    );
  });

  it.each([
    '',
    ' ',
    'NGHT',
    'x'.repeat(1_000_000),
    '__proto__',
    '%00',
    '\ud800',
    'NGHT7K3MX🌙',
    '../../etc',
    '१२३४५६७८९०',
  ])('is not made of %j', (text) => {
    expect(parseReferralCode(text)).toBeNull();
  });

  it('is none in whatever else is typed, but by the rarest chance', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const parsed = parseReferralCode(text);
        expect(parsed === null || parseReferralCode(writtenOut(parsed)) === parsed).toBe(true);
      }),
    );
  });
});
