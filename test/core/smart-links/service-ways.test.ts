import { describe, expect, it } from '@jest/globals';
import { waysOn } from '../../../core/smart-links/service-ways.js';

const bare = { artistUris: [], trackUri: null, albumUri: null };
const prerelease = 'https://open.spotify.com/prerelease/1NightDrivePre00000001';
const song = 'https://www.jiosaavn.com/song/night-drive/aB';

describe('the ways to pre-save on a service', () => {
  it.each([
    ['saved for the fan, else the link', 'spotify', bare, true, ['direct', 'reminder']],
    ['the link alone without credentials or an artist', 'spotify', bare, false, ['reminder']],
    [
      'its own page before following the artist, where there are no credentials',
      'spotify',
      { ...bare, artistUris: ['spotify:artist:1'], pages: { release: null, artist: null, prerelease } },
      false,
      ['native', 'follow', 'reminder'],
    ],
    [
      'its own page before a save by us',
      'spotify',
      { ...bare, pages: { release: null, artist: null, prerelease } },
      true,
      ['native', 'direct', 'reminder'],
    ],
    ['following, on JioSaavn, by whatever page is named', 'jiosaavn', pages(song), false, ['follow', 'reminder']],
    ['the link, on Amazon Music', 'amazonMusic', pages('https://music.amazon.in/albums/B0'), false, ['reminder']],
    ['none on a service that has closed', 'wynk', pages(song), false, []],
  ] as const)('are by what is there: %s', (_what, service, release, canSave, modes) => {
    expect(waysOn(service, { ...release, artistUris: [...release.artistUris] }, canSave).modes).toEqual(modes);
  });

  it('lead to the pages that the campaign names', () => {
    const release = { ...bare, artistUris: ['spotify:artist:1'], pages: { release: null, artist: null, prerelease } };

    expect(waysOn('spotify', release, true)).toMatchObject({
      prereleaseUrl: prerelease,
      followUrl: 'https://open.spotify.com/artist/1',
    });
  });
});

function pages(release: string) {
  return { ...bare, pages: { release, artist: null, prerelease: null } };
}
