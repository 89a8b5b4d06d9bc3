import { describe, expect, it } from '@jest/globals';
import { readReference } from '../../../core/campaigns/read-reference.js';

describe('a reference to a release', () => {
  it.each([
    ['https://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT?si=abc', 'spotify', 'spotify:track:4cOdK2wGLETKBW3PvgPWqT'],
    [
      'https://open.spotify.com/intl-pt/album/4cOdK2wGLETKBW3PvgPWqT',
      'spotify',
      'spotify:album:4cOdK2wGLETKBW3PvgPWqT',
    ],
    ['spotify:album:4cOdK2wGLETKBW3PvgPWqT', 'spotify', 'spotify:album:4cOdK2wGLETKBW3PvgPWqT'],
    ['<https://music.apple.com/in/album/night-drive/1440857781>', 'appleMusic', 'appleMusic:album:1440857781'],
    [
      'https://music.apple.com/in/album/night-drive/1440857781?i=1440857785',
      'appleMusic',
      'appleMusic:track:1440857785',
    ],
    ['https://www.deezer.com/fr/track/3135556', 'deezer', 'deezer:track:3135556'],
    [' https://tidal.com/browse/album/75413016 ', 'tidal', 'tidal:album:75413016'],
  ])('is read out of an address: %s', (text, service, uri) => {
    expect(readReference(text)).toEqual({ by: 'uri', service, item: uri.split(':')[1], uri });
  });

  it('is read out of a code, however it is written', () => {
    expect(readReference('in-z03-19-00001')).toEqual({ by: 'isrc', isrc: 'INZ031900001' });
    expect(readReference('1969 2200 0001'.replace('0001', '0001'))).toEqual(readReference('196922000001'));
  });

  // reliability §8c: none of them is ever opened, and none is taken for a service's.
  it.each([
    'http://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://open.spotify.com@127.0.0.1/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://good@open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://open.spotify.com:8443/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://open.spotify.com.evil.example/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://open.spotify.com./track/4cOdK2wGLETKBW3PvgPWqT',
    'https://οpen.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://open.spotify.com%2f@evil.example/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://2130706433/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://0x7f000001/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://0177.0.0.1/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://[::ffff:127.0.0.1]/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://0.0.0.0/track/4cOdK2wGLETKBW3PvgPWqT',
    'https://localhost./track/4cOdK2wGLETKBW3PvgPWqT',
    'https://open.spotify.com.127.0.0.1.nip.io/track/4cOdK2wGLETKBW3PvgPWqT',
    'file:///etc/passwd',
    'gopher://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT',
    'javascript:alert(1)',
    'https://open.spotify.com/track/../../4cOdK2wGLETKBW3PvgPWqT',
    'spotify:track:4cOdK2wGLETKBW3PvgPWqT/../me',
    'deezer:track:0',
    '196922000002',
    'night drive',
    '',
    '7'.repeat(30_000),
  ])('is not read out of %.80s', (text) => {
    expect(readReference(text)).toBeNull();
  });
});
