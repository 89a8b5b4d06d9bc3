import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resolvedUrls } from '../../../core/resolutions/resolved-urls.js';
import type { Resolution } from '../../../core/resolutions/resolution.js';
import { aCampaign, aResolution } from '../../contracts/samples.js';

const release = { artistUris: [], trackUri: null, albumUri: null };
const recordings = [{ isrc: 'INA092600001', title: 'Night Drive', default: true }];
const campaign = aCampaign({ recordings, upc: '196922000001' });

function urlsOf(resolutions: Resolution[], changes: Partial<Parameters<typeof resolvedUrls>[0]> = {}) {
  return resolvedUrls({ campaign, service: 'spotify', release, resolutions, ...changes });
}

describe('where fans’ saves have found a release', () => {
  it('is nowhere while nobody has found it', () => {
    expect(urlsOf([])).toBeNull();
  });

  it('is the track, and the album where that was found', () => {
    const track = aResolution();
    expect(urlsOf([track])).toEqual({ url: 'https://open.spotify.com/track/1', elsewhere: {} });

    const album = aResolution({ item: 'album', code: '196922000001', uri: 'spotify:album:7' });
    expect(urlsOf([album, track])).toEqual({ url: 'https://open.spotify.com/album/7', elsewhere: {} });
  });

  it('is, in a market where the service calls it otherwise, the address there', () => {
    const found = [aResolution(), aResolution({ market: 'US' }), aResolution({ market: 'DE', uri: 'spotify:track:2' })];

    expect(urlsOf(found)).toEqual({
      url: 'https://open.spotify.com/track/1',
      elsewhere: { DE: 'https://open.spotify.com/track/2' },
    });
  });

  it('is never another recording than the usual, what was refused, or what the campaign does not ask for any more', () => {
    expect(urlsOf([aResolution({ code: 'GBREMIX00001' })])).toBeNull();
    const decided = { confirmed: [], refused: ['spotify:track:1'], version: 1 };
    expect(urlsOf([aResolution()], { release: { ...release, decided } })).toBeNull();
    expect(urlsOf([aResolution({ service: 'tidal', uri: 'tidal:track:1' })])).toBeNull();
  });

  it.each([
    ['its track', { trackUri: 'spotify:track:5' }],
    ['its album', { albumUri: 'spotify:album:5' }],
    ['its page', { pages: { release: 'https://open.spotify.com/album/5', artist: null, prerelease: null } }],
    ['what was confirmed', { decided: { confirmed: ['spotify:track:5'], refused: [], version: 1 } }],
  ])('gives way to what the campaign says itself: %s', (_what, said) => {
    expect(urlsOf([aResolution()], { release: { ...release, ...said } })).toBeNull();
  });

  it('leads every market that has found it to what was found there, in whatever order it was', () => {
    const markets = fc.constantFrom('IN', 'DE', 'BR', 'US', null);
    const uris = fc.constantFrom('spotify:track:1', 'spotify:track:2', 'spotify:track:3');
    const found = fc.uniqueArray(
      fc.record({ market: markets, uri: uris }).map((each) => aResolution(each)),
      { selector: ({ market }) => market, minLength: 1 },
    );
    fc.assert(
      fc.property(found, (resolutions) => {
        const urls = urlsOf(resolutions);
        expect(urls).toEqual(urlsOf([...resolutions].reverse()));
        for (const { market, uri } of resolutions) {
          const there = market === null ? urls?.url : (urls?.elsewhere[market] ?? urls?.url);
          expect(there).toBe(`https://open.spotify.com/track/${uri.slice('spotify:track:'.length)}`);
        }
      }),
      { numRuns: 100 },
    );
  });
});
