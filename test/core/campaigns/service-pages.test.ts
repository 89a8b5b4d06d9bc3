import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkForm, preReleasePage, servicePage, tiktokSound } from '../../../core/campaigns/service-pages.js';
import { serviceDescriptors } from '../../../core/streaming/service-descriptors.js';
import { linkServiceNames } from '../../../core/streaming/service-name.js';

describe('the address of a page that a campaign names', () => {
  it.each([
    ['jiosaavn', 'https://www.jiosaavn.com/song/night-drive/aBc'],
    ['gaana', ' https://gaana.com/album/night-drive '],
    ['amazonMusic', 'https://music.amazon.in/albums/B0NIGHT'],
    ['youtubeMusic', 'https://music.youtube.com/playlist?list=OLAK5uy_x'],
    ['wynk', 'https://www.jiosaavn.com/album/night-drive/dEf'],
  ] as const)('is one of %s: %s', (service, text) => {
    expect(servicePage(service).parse(text)).toBe(text.trim());
  });

  it.each([
    ['plain http', 'http://www.jiosaavn.com/song/x/y'],
    ['a host that only begins like it', 'https://www.jiosaavn.com.evil.example/song/x/y'],
    ['a host that only ends like it', 'https://evil-jiosaavn.com/song/x/y'],
    ['the host as a user name', 'https://www.jiosaavn.com@evil.example/song'],
    ['a user name before the host', 'https://fan@www.jiosaavn.com/song'],
    ['a port of its own', 'https://www.jiosaavn.com:8443/song'],
    ['another service', 'https://gaana.com/song/x'],
    ['a script', 'javascript:alert(1)//www.jiosaavn.com'],
    ['an app’s own scheme', 'jiosaavn://open/song/x'],
    ['no address', 'night drive'],
    ['no end of it', `https://www.jiosaavn.com/${'a'.repeat(600)}`],
  ])('is refused with what was expected: %s', (_what, text) => {
    const refused = servicePage('jiosaavn').safeParse(text);

    expect(refused.error?.issues[0]?.message).toContain('An https address of JioSaavn, on www.jiosaavn.com');
  });

  it('is on a host of its service, over https and without credentials, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https', 'http'] }),
        fc.constantFrom(...linkServiceNames),
        (text, name) => {
          const read = servicePage(name).safeParse(text);
          if (!read.success) return;
          const { protocol, hostname, username } = new URL(read.data);
          expect([protocol, username]).toEqual(['https:', '']);
          expect(serviceDescriptors[name].hosts).toContain(hostname);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what a campaign says of a service by its links', () => {
  it('is the artist or the release, as the address shows, or each by name', () => {
    const artist = 'https://www.jiosaavn.com/artist/late-trains/aB';
    const release = 'https://www.jiosaavn.com/album/night-drive/cD';

    expect(linkForm('jiosaavn').parse(artist)).toEqual({ release: null, artist, prerelease: null });
    expect(linkForm('jiosaavn').parse(release)).toEqual({ release, artist: null, prerelease: null });
    expect(linkForm('jiosaavn').parse({ artist, release })).toEqual({ release, artist, prerelease: null });
  });

  it('is refused when it names nothing, or something unknown', () => {
    expect(linkForm('jiosaavn').safeParse({}).success).toBe(false);
    expect(linkForm('jiosaavn').safeParse({ song: 'https://www.jiosaavn.com/song/x/y' }).success).toBe(false);
  });
});

describe('a pre-release page', () => {
  it('is Spotify’s own, and of no other kind', () => {
    const address = 'https://open.spotify.com/prerelease/1NightDrivePre00000001?si=abc';

    expect(preReleasePage('spotify').parse(address)).toBe(address);
    expect(preReleasePage('spotify').safeParse('https://open.spotify.com/album/1NightDriveAlbum000001').success).toBe(
      false,
    );
    expect(preReleasePage('tidal').safeParse('https://tidal.com/album/1').error?.issues[0]?.message).toContain(
      'TIDAL has no pre-release page',
    );
  });
});

describe('the artist’s sound', () => {
  it('is on TikTok', () => {
    expect(tiktokSound.safeParse('https://www.tiktok.com/music/night-drive-7000').success).toBe(true);
    expect(tiktokSound.safeParse('https://www.tiktok.com.evil.example/music/x').success).toBe(false);
  });
});
