import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceUri } from '../../../core/campaigns/service-uris.js';

const id = '4cOdK2wGLETKBW3PvgPWqT';

describe('what a campaign names at a service', () => {
  it.each([
    ['spotify', `spotify:track:${id}`, `spotify:track:${id}`],
    ['spotify', `https://open.spotify.com/track/${id}`, `spotify:track:${id}`],
    ['spotify', ` https://open.spotify.com/intl-de/track/${id}?si=0a1b `, `spotify:track:${id}`],
    ['appleMusic', 'appleMusic:track:1440857785', 'appleMusic:track:1440857785'],
    ['appleMusic', 'https://music.apple.com/in/song/night-drive/1440857785', 'appleMusic:track:1440857785'],
    [
      'appleMusic',
      'https://music.apple.com/in/album/night-drive/1440857781?i=1440857785',
      'appleMusic:track:1440857785',
    ],
    ['appleMusic', 'https://music.apple.com/album/1440857781?uo=4&i=1440857785&l=en', 'appleMusic:track:1440857785'],
    ['deezer', 'deezer:track:3135556', 'deezer:track:3135556'],
    ['deezer', 'https://www.deezer.com/en/track/3135556?utm_source=x', 'deezer:track:3135556'],
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
    ['appleMusic', 'https://music.apple.com/in/album/night-drive/1440857781'],
    ['appleMusic', 'https://music.apple.com.evil.example/in/song/night-drive/1440857785'],
    ['deezer', 'https://www.deezer.com/album/302127'],
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

describe('an address of Apple’s', () => {
  it.each([
    ['album', 'https://music.apple.com/in/album/night-drive/1440857781'],
    ['album', 'https://music.apple.com/in/album/1440857781?i=1440857785'],
    ['artist', 'https://music.apple.com/us/artist/asha-the-late-trains/1440857781'],
  ] as const)('of the %s leads to its id: %s', (kind, text) => {
    expect(serviceUri('appleMusic', kind).parse(text)).toBe(`appleMusic:${kind}:1440857781`);
  });
});
