import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { variantFor, variantIds, type Variant } from '../../../core/campaigns/variant.js';

const listOf = (count: number): Variant[] =>
  variantIds.slice(0, count).map((id) => ({ id, headline: `Headline ${id}`, hasArtwork: false }));
const anyCampaign = fc.stringMatching(/^cmp_[a-z0-9]{10}$/).map((id) => campaignId.parse(id));
const anyCount = fc.integer({ min: 2, max: 4 });

describe('the variant of a visitor', () => {
  it('is the same each time, for any visitor and any list', () => {
    fc.assert(
      fc.property(anyCampaign, fc.integer({ min: 0, max: 4 }), fc.string(), (id, count, visitor) => {
        const [first, again] = [1, 2].map(() =>
          variantFor({ id, variants: listOf(count), onlyVariant: null }, visitor),
        );
        expect(again).toEqual(first);
        expect(first === null).toBe(count === 0);
      }),
    );
  });

  it('is each of the list for an equal share of visitors, within 2 %, however alike they are', () => {
    fc.assert(
      fc.property(anyCampaign, anyCount, fc.string({ maxLength: 20 }), (id, count, alike) => {
        const shown = new Map<string, number>();
        const visitors = 20_000;
        for (let number = 0; number < visitors; number += 1) {
          const variant =
            variantFor({ id, variants: listOf(count), onlyVariant: null }, `${alike}${number}`)?.id ?? 'none';
          shown.set(variant, (shown.get(variant) ?? 0) + 1);
        }
        expect([...shown.keys()].sort()).toEqual(variantIds.slice(0, count));
        for (const times of shown.values()) expect(Math.abs(times / visitors - 1 / count)).toBeLessThan(0.02);
      }),
      { numRuns: 20 },
    );
  });

  it('is the one that the team has switched to, for everybody who is new, as long as the campaign has it', () => {
    fc.assert(
      fc.property(anyCampaign, fc.string(), (id, visitor) => {
        expect(variantFor({ id, variants: listOf(3), onlyVariant: 'c' }, visitor)?.id).toBe('c');
        expect(variantFor({ id, variants: listOf(2), onlyVariant: 'c' }, visitor)?.id).toMatch(/^[ab]$/);
      }),
    );
  });

  it('does not follow from the one they see in another campaign', () => {
    const [one, other] = ['cmp_aaaaaaaaaa', 'cmp_bbbbbbbbbb'].map((id) => campaignId.parse(id));
    if (!one || !other) throw new Error('There are two campaigns.');
    const visitors = Array.from({ length: 2_000 }, (_, number) => `visitor ${number}`);
    const seen = (id: typeof one, visitor: string) =>
      variantFor({ id, variants: listOf(2), onlyVariant: null }, visitor)?.id;

    const same = visitors.filter((visitor) => seen(one, visitor) === seen(other, visitor)).length;

    expect(same / visitors.length).toBeGreaterThan(0.4);
    expect(same / visitors.length).toBeLessThan(0.6);
  });
});
