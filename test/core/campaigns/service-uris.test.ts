import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceUri } from '../../../core/campaigns/service-uris.js';

const id = '4cOdK2wGLETKBW3PvgPWqT';

describe('what a campaign names at a service', () => {
  it.each([
    ['spotify', `spotify:track:${id}`, `spotify:track:${id}`],
    ['spotify', `https://open.spotify.com/track/${id}`, `spotify:track:${id}`],
    ['spotify', ` https://open.spotify.com/intl-de/track/${id}?si=0a1b `, `spotify:track:${id}`],
    ['tidal', 'tidal:track:75413016', 'tidal:track:75413016'],
    ['tidal', 'https://tidal.com/browse/track/75413016', 'tidal:track:75413016'],
    ['tidal', 'https://tidal.com/track/75413016/u', 'tidal:track:75413016'],
    ['tidal', 'https://listen.tidal.com/track/75413016', 'tidal:track:75413016'],
  ] as const)('is read as %s writes it, or as its pages’ addresses have it: %s', (service, text, uri) => {
    expect(serviceUri(service, 'track').parse(text)).toBe(uri);
  });

  it.each([
    ['spotify', `spotify:album:${id}`],
    ['spotify', `https://open.spotify.com/album/${id}`],
    ['spotify', `https://evil.example/https://open.spotify.com/track/${id}`],
    ['spotify', 'tidal:track:75413016'],
    ['tidal', 'https://tidal.com.evil.example/track/75413016'],
    ['tidal', 'https://tidal.com/browse/track/abc'],
  ] as const)('of %s is refused with an example where it is another’s, or of another kind: %s', (service, text) => {
    const refused = serviceUri(service, 'track').safeParse(text);

    expect(refused.error?.issues[0]?.message).toContain(`such as ${service}:track:`);
  });

  it('never becomes anything but a URI of its service and kind', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const read = serviceUri('tidal', 'album').safeParse(text);
        if (read.success) expect(read.data).toMatch(/^tidal:album:\d{1,12}$/);
      }),
    );
  });
});
