import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  leaningOf,
  leanings,
  noSigns,
  parseRemembered,
  rememberedWith,
  tellingSigns,
} from '../../../core/smart-links/service-leaning.js';
import { inServiceOrder } from '../../../core/smart-links/service-order.js';
import { inAppBrowsers } from '../../../core/smart-links/visit.js';
import { serviceNames } from '../../../core/streaming/service-name.js';

const berlin = 'Europe/Berlin';

const anyApp = fc.option(fc.constantFrom(...inAppBrowsers), { nil: null });
const anySigns = fc.record({
  remembered: fc.uniqueArray(fc.constantFrom(...serviceNames), { maxLength: 4 }),
  comesFrom: anyApp,
  system: fc.constantFrom('ios', 'android', 'other'),
  country: fc.option(fc.constantFrom('DE', 'KE', ...Object.keys(leanings.inCountry)), { nil: null }),
});
const anyZone = fc.constantFrom(berlin, 'Asia/Kolkata');

describe('what a visitor leans to', () => {
  it('is nothing for a visitor of whom nothing is known', () => {
    expect(leaningOf(noSigns, berlin)).toEqual([]);
  });

  it('is what their browser remembers, then what the app belongs to, the phone, and what their country listens on', () => {
    const signs = { remembered: ['tidal'], comesFrom: 'youtube', system: 'ios', country: 'IN' } as const;

    expect(leaningOf(signs, berlin)).toEqual(['tidal', 'youtubeMusic', 'appleMusic', 'spotify', 'jiosaavn', 'gaana']);
  });

  it('is Apple Music on an iPhone, and what TikTok saves into for who comes from there', () => {
    expect(leaningOf({ ...noSigns, system: 'ios' }, berlin)).toEqual(['appleMusic']);
    expect(leaningOf({ ...noSigns, comesFrom: 'tiktok' }, berlin)).toEqual(['spotify', 'appleMusic', 'amazonMusic']);
    expect(leaningOf({ ...noSigns, system: 'ios', comesFrom: 'tiktok' }, berlin)[0]).toBe('appleMusic');
  });

  it('is no service that comes with a phone where that cannot lead', () => {
    expect(leaningOf({ ...noSigns, system: 'ios', country: 'FR' }, berlin, () => false)[0]).toBe('spotify');
  });

  it('is JioSaavn and Gaana in India, by the address or by the clock, and not elsewhere', () => {
    const inIndia = ['jiosaavn', 'gaana'];
    expect(leaningOf({ ...noSigns, country: 'IN' }, berlin)).toEqual(expect.arrayContaining(inIndia));
    expect(leaningOf(noSigns, 'Asia/Calcutta')).toEqual(expect.arrayContaining(inIndia));
    expect(leaningOf({ ...noSigns, country: 'DE' }, 'Asia/Kolkata')).toEqual([]);
  });
});

describe('the order on a page', () => {
  it('has every service that is offered exactly once, whatever is known of a visitor, and what they have used first', () => {
    const offered = fc.uniqueArray(fc.constantFrom(...serviceNames));
    const used = fc.uniqueArray(fc.constantFrom(...serviceNames), { maxLength: 3 });
    fc.assert(
      fc.property(anySigns, anyZone, offered, used, (signs, zone, names, usedBefore) => {
        const services = names.map((name) => ({ name }));
        const liking = { usedBefore, leaning: leaningOf(signs, zone), inCampaign: [...names].reverse() };
        const shown = inServiceOrder(services, liking).map(({ name }) => name);

        expect(shown.toSorted()).toEqual(names.toSorted());
        const known = [...new Set([...usedBefore, ...signs.remembered])].filter((name) => names.includes(name));
        expect(shown.slice(0, known.length)).toEqual(known);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the signs that make a difference', () => {
  it('order as all of them do, and are few', () => {
    fc.assert(
      fc.property(anySigns, anyZone, (signs, zone) => {
        expect(leaningOf(tellingSigns(signs), zone)).toEqual(leaningOf(signs, zone));
      }),
      { numRuns: 100 },
    );
    expect(tellingSigns({ ...noSigns, country: 'DE' })).toEqual(tellingSigns({ ...noSigns, country: 'KE' }));
    expect(tellingSigns({ ...noSigns, comesFrom: 'instagram' })).toEqual(noSigns);
  });
});

describe('what a browser remembers', () => {
  it('begins with what was used last, and each service once', () => {
    expect(rememberedWith('gaana', ['spotify', 'gaana'])).toEqual(['gaana', 'spotify']);
  });

  it('is services and nothing else, few of them, whatever is in the cookie', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...serviceNames, 'x')).map((names) => names.join('.')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseRemembered(text);
        expect(read.every((name) => serviceNames.includes(name))).toBe(true);
        expect(new Set(read).size).toBe(read.length);
        expect(read.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 100 },
    );
  });
});
