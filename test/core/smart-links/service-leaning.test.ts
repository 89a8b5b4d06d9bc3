import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  leaningOf,
  noSigns,
  parseRemembered,
  rememberedWith,
  tellingSigns,
} from '../../../core/smart-links/service-leaning.js';
import { serviceNames } from '../../../core/streaming/service-name.js';

const berlin = 'Europe/Berlin';

describe('what a visitor leans to', () => {
  it('is nothing for a visitor of whom nothing is known', () => {
    expect(leaningOf(noSigns, berlin)).toEqual([]);
  });

  it('is what their browser remembers, then what the app belongs to, then what their country listens on', () => {
    const signs = { remembered: ['tidal'], inAppBrowser: 'youtube', country: 'IN' } as const;

    expect(leaningOf(signs, berlin)).toEqual(['tidal', 'youtubeMusic', 'spotify', 'jiosaavn', 'gaana']);
  });

  it('is JioSaavn and Gaana in India, by the address or by the clock, and not elsewhere', () => {
    const inIndia = ['jiosaavn', 'gaana'];
    expect(leaningOf({ ...noSigns, country: 'IN' }, berlin)).toEqual(expect.arrayContaining(inIndia));
    expect(leaningOf(noSigns, 'Asia/Calcutta')).toEqual(expect.arrayContaining(inIndia));
    expect(leaningOf({ ...noSigns, country: 'DE' }, 'Asia/Kolkata')).toEqual([]);
  });
});

describe('the signs that make a difference', () => {
  it('order as all of them do, and are few', () => {
    const apps = fc.constantFrom('youtube', 'instagram', 'tiktok', null);
    const countries = fc.constantFrom('IN', 'DE', 'BR', null);
    fc.assert(
      fc.property(apps, countries, fc.constantFrom(berlin, 'Asia/Kolkata'), (inAppBrowser, country, zone) => {
        const signs = { remembered: [], inAppBrowser, country };
        expect(leaningOf(tellingSigns(signs), zone)).toEqual(leaningOf(signs, zone));
      }),
      { numRuns: 50 },
    );
    expect(tellingSigns({ ...noSigns, country: 'DE' })).toEqual(tellingSigns({ ...noSigns, country: 'BR' }));
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
