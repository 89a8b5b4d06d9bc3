import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import { catalogueMarket, dayIn, type CatalogueReference } from '../catalogue.js';
import { fetchCover } from '../cover-picture.js';
import type { Catalogue, CatalogueAnswer } from '../streaming-service.js';
import { upcSpellings } from '../upc-spellings.js';
import { callAppleMusic, type AppleMusicApi } from './apple-music-api.js';
import { catalogueList, cataloguePath } from './catalogue-path.js';

/** Pixels of a side: what we keep, and something to spare. */
const coverEdge = 800;

const related = z.object({ data: z.array(z.object({ id: z.string() })).default([]) });
const entry = z.object({
  id: z.string().min(1),
  attributes: z.object({
    name: z.string(),
    artistName: z.string(),
    isrc: z.string().optional(),
    upc: z.string().optional(),
    releaseDate: z.string().optional(),
    artwork: z.object({ url: z.string() }).optional(),
  }),
  relationships: z
    .object({ artists: related.optional(), albums: related.optional(), tracks: related.optional() })
    .default({}),
});
const entries = z.object({ data: z.array(entry) });

type Entry = z.output<typeof entry>;
type Where = { path: string; query?: Record<string, string> };

const storefront = catalogueMarket.toLowerCase();

/** Apple's catalogue, by our developer token alone (platform-apis §2.4). What is to come can be seen there weeks before. */
export function openAppleMusicCatalogue(api: AppleMusicApi): Catalogue {
  return {
    async look(asked) {
      const item = asked.by === 'uri' ? asked.item : asked.by === 'isrc' ? 'track' : 'album';
      for (const { path, query } of placesOf(asked)) {
        const called = await callAppleMusic(
          null,
          { method: 'GET', path, ...(query && { query }), answer: entries },
          api,
        );
        if (called.outcome !== 'answered' && called.outcome !== 'not-live') return called;
        const found = called.outcome === 'answered' ? called.answer.data[0] : undefined;
        if (found) return asFound(found, item);
      }
      return { outcome: 'not-live' };
    },
    cover: (url) => fetchCover(url, { ...api, hosts: ['.mzstatic.com'] }),
  };
}

function placesOf(asked: CatalogueReference): Where[] {
  switch (asked.by) {
    case 'uri':
      return [{ path: cataloguePath(storefront, asked.uri) }];
    case 'isrc':
      return [{ path: catalogueList(storefront, 'track'), query: { 'filter[isrc]': asked.isrc } }];
    case 'upc':
      return upcSpellings(asked.upc).map((upc) => {
        return { path: catalogueList(storefront, 'album'), query: { 'filter[upc]': upc } };
      });
  }
}

function asFound({ id, attributes, relationships }: Entry, item: LibraryItem): CatalogueAnswer {
  const { name, artistName, isrc = null, upc, releaseDate, artwork } = attributes;
  const tracks = relationships.tracks?.data ?? [];
  const only = tracks.length === 1 ? tracks[0] : undefined;
  const album = relationships.albums?.data[0];
  const uri = (kind: string, known: string | undefined) => (known === undefined ? null : `appleMusic:${kind}:${known}`);
  return {
    outcome: 'found',
    release: {
      title: name.replace(/ - (?:Single|EP)$/, ''),
      artistName,
      artistUris: (relationships.artists?.data ?? []).map((artist) => `appleMusic:artist:${artist.id}`),
      trackUri: uri('track', item === 'track' ? id : only?.id),
      albumUri: uri('album', item === 'album' ? id : album?.id),
      isrc,
      // Kept by Apple with zeros in front, which no distributor has written.
      upc: upc?.replace(/^0+(?=\d{12})/, '') ?? null,
      releaseDate: dayIn(releaseDate),
      coverUrl: artwork ? sized(artwork.url) : null,
    },
  };
}

/** Apple's addresses of pictures leave the size open: `…/{w}x{h}bb.jpg`. */
function sized(template: string): string {
  return template.replace('{w}', String(coverEdge)).replace('{h}', String(coverEdge));
}
