import { z } from 'zod';
import { artistLine, catalogueMarket, dayIn, type CatalogueReference } from '../catalogue.js';
import { fetchCover } from '../cover-picture.js';
import { createOwnCredentials } from '../own-credentials.js';
import type { Catalogue, CatalogueAnswer, Credentials, ServiceRefusal } from '../streaming-service.js';
import { spotifyOAuth, type SpotifySignInSettings } from './spotify-sign-in.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';

const named = z.object({ uri: z.string(), name: z.string() });
const picture = z.object({ url: z.string() });
const albumFacts = named.extend({
  release_date: z.string().optional(),
  images: z.array(picture).nullish(),
});
const track = named.extend({
  artists: z.array(named),
  external_ids: z.object({ isrc: z.string().optional() }).optional(),
  album: albumFacts.optional(),
});
const album = albumFacts.extend({
  artists: z.array(named),
  external_ids: z.object({ upc: z.string().optional() }).optional(),
  tracks: z.object({ items: z.array(named.nullable()), total: z.number().optional() }).optional(),
});
const results = z.object({
  tracks: z.object({ items: z.array(track.nullable()) }).optional(),
  albums: z.object({ items: z.array(named.nullable()) }).optional(),
});

type Track = z.output<typeof track>;
type Album = z.output<typeof album>;
type Answered<Shape> = { outcome: 'answered'; answer: Shape } | ServiceRefusal;

/** Spotify's catalogue, by the app's own token (platform-apis §1.4). */
export function openSpotifyCatalogue(settings: SpotifySignInSettings & SpotifyWebApi): Catalogue {
  const own = createOwnCredentials(spotifyOAuth(settings));
  return {
    async look(asked) {
      const granted = await own();
      return granted.outcome === 'granted' ? look(asked, granted.credentials, settings) : granted;
    },
    cover: (url) => fetchCover(url, { ...settings, hosts: ['i.scdn.co'] }),
  };
}

async function look(asked: CatalogueReference, own: Credentials, api: SpotifyWebApi): Promise<CatalogueAnswer> {
  if (asked.by === 'isrc') return lookByIsrc(asked.isrc, own, api);
  if (asked.by === 'upc') return lookByUpc(asked.upc, own, api);
  if (asked.item === 'album') return readAlbum(asked.uri, own, api);
  const called = await read(asked.uri, track, { own, api });
  return called.outcome === 'answered' ? ofTrack(called.answer) : called;
}

async function lookByIsrc(isrc: string, own: Credentials, api: SpotifyWebApi): Promise<CatalogueAnswer> {
  const found = await search('track', `isrc:${isrc}`, { own, api });
  if (found.outcome !== 'answered') return found;
  const hit = found.answer.tracks?.items.find((each) => each?.external_ids?.isrc === isrc);
  return hit ? ofTrack(hit) : { outcome: 'not-live' };
}

/** The search names an album without its code: it is read by itself. */
async function lookByUpc(upc: string, own: Credentials, api: SpotifyWebApi): Promise<CatalogueAnswer> {
  const found = await search('album', `upc:${upc}`, { own, api });
  if (found.outcome !== 'answered') return found;
  const hit = found.answer.albums?.items.find((each) => each !== null);
  return hit ? readAlbum(hit.uri, own, api) : { outcome: 'not-live' };
}

async function readAlbum(uri: string, own: Credentials, api: SpotifyWebApi): Promise<CatalogueAnswer> {
  const called = await read(uri, album, { own, api });
  return called.outcome === 'answered' ? ofAlbum(called.answer) : called;
}

type Asking = { own: Credentials; api: SpotifyWebApi };

function search(type: 'track' | 'album', q: string, { own, api }: Asking): Promise<Answered<z.output<typeof results>>> {
  const query = { q, type, limit: '10', market: catalogueMarket };
  return callWebApi(own, { method: 'GET', path: '/search', query, answer: results }, api);
}

function read<Shape extends z.ZodType>(
  uri: string,
  answer: Shape,
  { own, api }: Asking,
): Promise<Answered<z.output<Shape>>> {
  const [, kind = '', id = ''] = uri.split(':');
  const path = `/${kind}s/${encodeURIComponent(id)}`;
  return callWebApi(own, { method: 'GET', path, query: { market: catalogueMarket }, answer }, api);
}

function ofTrack({ uri, name, artists, external_ids, album: on }: Track): CatalogueAnswer {
  return {
    outcome: 'found',
    release: {
      title: name,
      ...byWhom(artists),
      trackUri: uri,
      albumUri: on?.uri ?? null,
      isrc: external_ids?.isrc ?? null,
      upc: null,
      releaseDate: dayIn(on?.release_date),
      coverUrl: on?.images?.[0]?.url ?? null,
    },
  };
}

function ofAlbum({ uri, name, artists, external_ids, tracks, ...facts }: Album): CatalogueAnswer {
  const only = (tracks?.total ?? tracks?.items.length) === 1 ? tracks?.items[0] : null;
  return {
    outcome: 'found',
    release: {
      title: name,
      ...byWhom(artists),
      trackUri: only?.uri ?? null,
      albumUri: uri,
      isrc: null,
      upc: external_ids?.upc ?? null,
      releaseDate: dayIn(facts.release_date),
      coverUrl: facts.images?.[0]?.url ?? null,
    },
  };
}

function byWhom(artists: readonly z.output<typeof named>[]) {
  return { artistName: artistLine(artists.map(({ name }) => name)), artistUris: artists.map(({ uri }) => uri) };
}
