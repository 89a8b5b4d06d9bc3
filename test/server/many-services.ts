import type { Campaign } from '../../core/campaigns/campaign.js';
import { trackUri } from '../core/world.js';

const none = { artistUris: [], trackUri: null, albumUri: null };
const page = (release: string) => ({ ...none, pages: { release, artist: null, prerelease: null } });
const prerelease = 'https://open.spotify.com/prerelease/1NightDrivePre00000001';

/** A campaign on every service there is: Spotify, for which the worlds of tests have a driver, and others for which there is none. */
export const onManyServices: Campaign['services'] = {
  spotify: {
    artistUris: ['spotify:artist:4cOdK2wGLETKBW3PvgPWqT'],
    trackUri,
    albumUri: null,
    pages: { release: null, artist: null, prerelease },
  },
  appleMusic: { ...none, albumUri: 'appleMusic:album:1730000001' },
  tidal: { ...none, albumUri: 'tidal:album:75413011' },
  youtubeMusic: page('https://music.youtube.com/playlist?list=OLAK5uy_night'),
  soundcloud: page('https://soundcloud.com/late-trains/night-drive'),
  amazonMusic: page('https://music.amazon.in/albums/B0NIGHT'),
  jiosaavn: {
    ...none,
    pages: {
      release: 'https://www.jiosaavn.com/album/night-drive/aB',
      artist: 'https://www.jiosaavn.com/artist/late-trains/cD',
      prerelease: null,
    },
  },
  gaana: page('https://gaana.com/album/night-drive'),
  wynk: page('https://www.jiosaavn.com/album/night-drive/aB'),
};
