import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTitle, sameTitle } from '../../../core/streaming/same-title.js';

describe('same title', () => {
  it.each([
    ['Night Drive', 'NIGHT DRIVE'],
    ['Night Drive', 'Night Drive (feat. Riya)'],
    ['Night Drive', 'Night Drive [Deluxe Version]'],
    ['Night Drive', 'Night Drive - Single'],
    ['Night Drive', 'Night Drive (Original Mix)'],
    ['Night Drive (Riya Remix)', 'Night Drive - Riya Remix'],
    ['Night Drive (Riya Remix)', 'Night Drive (Riya Remix) [feat. Asha]'],
    ['Night Drive (Live)', 'Night Drive [LIVE]'],
    ['Re:Mix', 'Re:Mix'],
    ['রাতের পথ (Remix)', 'রাতের পথ - Remix'],
  ])('takes %s and %s for one recording', (one, other) => {
    expect(sameTitle(one, other)).toBe(true);
    expect(sameTitle(other, one)).toBe(true);
  });

  it.each([
    ['Night Drive', 'Night Drive (Remix)'],
    ['Night Drive', 'Night Drive - Instrumental'],
    ['Night Drive', 'Night Drive (Live at the Ritz)'],
    ['Night Drive', 'Night Drive - Acoustic'],
    ['Night Drive', 'Night Drive (Radio Edit)'],
    ['Night Drive', 'Night Drive (Sped Up)'],
    ['Night Drive (Riya Remix)', 'Night Drive (Kabir Remix)'],
    ['Night Drive (Remix)', 'Night Drive (Remix) [Instrumental]'],
    ['Night Drive', 'Day Drive'],
  ])('takes %s and %s for two', (one, other) => {
    expect(sameTitle(one, other)).toBe(false);
    expect(sameTitle(other, one)).toBe(false);
  });
});

describe('a title among those of a campaign’s recordings', () => {
  it.each([
    ['Night Drive (Hindi)', 'Night Drive (Hindi)', ['Night Drive (Tamil)'], true],
    ['Night Drive (Tamil)', 'Night Drive (Hindi)', ['Night Drive (Tamil)'], false],
    ['Night Drive', 'Night Drive (Hindi)', ['Night Drive (Tamil)'], false],
    ['Night Drive', 'Night Drive', ['Night Drive (Hindi)'], true],
    ['Night Drive [Deluxe]', 'Night Drive', ['Night Drive (Hindi)'], true],
    ['Night Drive (Hindi)', 'Night Drive', ['Night Drive (Hindi)'], false],
    ['Night Drive', 'Night Drive', ['Night Drive'], false],
    ['Night Drive (Remix)', 'Night Drive (Remix)', ['Night Drive', 'Night Drive (Instrumental)'], true],
  ])('%s is %s beside %j: %s', (found, title, rivals, expected) => {
    expect(isTitle(found, title, rivals)).toBe(expected);
  });

  it('is never two of them at once, whatever they are called', () => {
    const addition = fc.constantFrom(
      '',
      ' (Remix)',
      ' - Remix',
      ' (Hindi)',
      ' [Deluxe]',
      ' (feat. Riya)',
      ' - Live',
      ' (Riya Edit)',
    );
    const name = fc
      .tuple(fc.constantFrom('Night Drive', 'Day Drive'), addition, addition)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { minLength: 2, maxLength: 4 }), (found, titles) => {
        const meant = titles.filter((title) =>
          isTitle(
            found,
            title,
            titles.filter((other) => other !== title),
          ),
        );
        expect(meant.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
