import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inServiceOrder } from '../../../core/smart-links/service-order.js';

const names = ['spotify', 'appleMusic', 'deezer', 'tidal', 'jiosaavn'] as const;
type Name = (typeof names)[number];
const offered = (...list: Name[]) => list.map((name) => ({ name }));
const someNames = fc.array(fc.constantFrom(...names));
const someServices = fc.uniqueArray(fc.constantFrom(...names)).map((list) => offered(...list));

describe('the order of services', () => {
  it('begins with what the visitor used last, then follows the campaign, then what nobody has named', () => {
    const services = offered('jiosaavn', 'spotify', 'deezer', 'tidal', 'appleMusic');
    const liking = { usedBefore: ['tidal', 'spotify'], inCampaign: ['appleMusic', 'spotify', 'deezer'] } as const;

    expect(inServiceOrder(services, liking).map(({ name }) => name)).toEqual([
      'tidal',
      'spotify',
      'appleMusic',
      'deezer',
      'jiosaavn',
    ]);
  });

  it('shows every service that is offered once, and none that is not, whatever is liked', () => {
    fc.assert(
      fc.property(someServices, someNames, someNames, (services, usedBefore, inCampaign) => {
        const ordered = inServiceOrder(services, { usedBefore, inCampaign });
        expect([...ordered].sort(byName)).toEqual([...services].sort(byName));
      }),
    );
  });

  it('never puts a service behind one that the visitor has used less lately', () => {
    fc.assert(
      fc.property(someServices, someNames, someNames, (services, usedBefore, inCampaign) => {
        const ordered = inServiceOrder(services, { usedBefore, inCampaign }).map(({ name }) => name);
        const used = [...new Set(usedBefore)].filter((name) => ordered.includes(name));
        expect(ordered.slice(0, used.length)).toEqual(used);
      }),
    );
  });

  it('leaves as it was what nobody likes better', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        expect(inServiceOrder(services, { usedBefore: [], inCampaign: [] })).toEqual(services);
      }),
    );
  });
});

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
