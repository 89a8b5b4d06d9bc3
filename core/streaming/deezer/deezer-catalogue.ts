import { z } from 'zod';
import { artistLine, dayIn, type CatalogueReference } from '../catalogue.js';
import { fetchCover } from '../cover-picture.js';
import type { Catalogue, CatalogueAnswer } from '../streaming-service.js';
import { upcSpellings } from '../upc-spellings.js';
import { callDeezer, deezerId, type DeezerApi } from './deezer-api.js';

const artist = z.object({ id: deezerId, name: z.string() });
const cover = { cover_xl: z.string().nullish() };
const track = z.object({
  id: deezerId,
  title: z.string(),
  isrc: z.string().optional(),
  release_date: z.string().optional(),
  artist,
  contributors: z.array(artist).optional(),
  album: z.object({ id: deezerId, ...cover }).optional(),
});
const album = z.object({
  id: deezerId,
  title: z.string(),
  upc: z.string().optional(),
  release_date: z.string().optional(),
  artist,
  contributors: z.array(artist).optional(),
  tracks: z.object({ data: z.array(z.object({ id: deezerId })) }).optional(),
  ...cover,
});

/** Deezer's catalogue, which asks nobody who they are (platform-apis §3). */
export function openDeezerCatalogue(api: DeezerApi): Catalogue {
  return {
    look: (asked) => look(asked, api),
    cover: (url) => fetchCover(url, { ...api, hosts: ['.dzcdn.net'] }),
  };
}

async function look(asked: CatalogueReference, api: DeezerApi): Promise<CatalogueAnswer> {
  if (asked.by === 'isrc') return readTrack(`isrc:${asked.isrc}`, api);
  if (asked.by === 'uri') {
    const id = asked.uri.slice(asked.uri.lastIndexOf(':') + 1);
    return asked.item === 'track' ? readTrack(id, api) : readAlbum(id, api);
  }
  let answer: CatalogueAnswer = { outcome: 'not-live' };
  for (const upc of upcSpellings(asked.upc)) {
    answer = await readAlbum(`upc:${upc}`, api);
    if (answer.outcome !== 'not-live') return answer;
  }
  return answer;
}

async function readTrack(id: string, api: DeezerApi): Promise<CatalogueAnswer> {
  const path = `/track/${encodeURIComponent(id).replace('%3A', ':')}`;
  const called = await callDeezer(null, { method: 'GET', path, answer: track }, api);
  if (called.outcome !== 'answered') return called;
  const { answer: found } = called;
  const release = {
    ...factsOf(found),
    trackUri: `deezer:track:${found.id}`,
    albumUri: found.album ? `deezer:album:${found.album.id}` : null,
    isrc: found.isrc ?? null,
    upc: null,
    coverUrl: found.album?.cover_xl ?? null,
  };
  return { outcome: 'found', release };
}

async function readAlbum(id: string, api: DeezerApi): Promise<CatalogueAnswer> {
  const path = `/album/${encodeURIComponent(id).replace('%3A', ':')}`;
  const called = await callDeezer(null, { method: 'GET', path, answer: album }, api);
  if (called.outcome !== 'answered') return called;
  const { answer: found } = called;
  const tracks = found.tracks?.data ?? [];
  const [only] = tracks;
  const release = {
    ...factsOf(found),
    trackUri: only && tracks.length === 1 ? `deezer:track:${only.id}` : null,
    albumUri: `deezer:album:${found.id}`,
    isrc: null,
    upc: found.upc ?? null,
    coverUrl: found.cover_xl ?? null,
  };
  return { outcome: 'found', release };
}

type Facts = Pick<z.output<typeof album>, 'title' | 'artist' | 'contributors' | 'release_date'>;

function factsOf({ title, artist: main, contributors = [], release_date: releaseDate }: Facts) {
  const all = [main, ...contributors];
  const uris = new Set(all.map(({ id }) => `deezer:artist:${id}`));
  return {
    title,
    artistName: artistLine(all.map(({ name }) => name)),
    artistUris: [...uris],
    releaseDate: dayIn(releaseDate),
  };
}
