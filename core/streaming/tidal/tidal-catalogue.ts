import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import { artistLine, catalogueMarket, dayIn, type CatalogueReference } from '../catalogue.js';
import { fetchCover } from '../cover-picture.js';
import { createOwnCredentials } from '../own-credentials.js';
import type { Catalogue, CatalogueAnswer, Credentials } from '../streaming-service.js';
import { callTidal, type TidalApi } from './tidal-api.js';
import { tidalOAuth, type TidalSignInSettings } from './tidal-sign-in.js';

const link = z.object({ id: z.string(), type: z.string() });
const links = z.object({ data: z.array(link).default([]) });
const resource = link.extend({
  attributes: z.object({
    title: z.string(),
    isrc: z.string().optional(),
    barcodeId: z.string().optional(),
    releaseDate: z.string().optional(),
  }),
  relationships: z
    .object({
      artists: links.optional(),
      albums: links.optional(),
      items: links.optional(),
      coverArt: links.optional(),
    })
    .default({}),
});
const included = link.extend({
  relationships: z.object({ coverArt: links.optional() }).optional(),
  attributes: z
    .object({
      name: z.string().optional(),
      releaseDate: z.string().optional(),
      files: z.array(z.object({ href: z.string(), meta: z.object({ width: z.number() }).optional() })).optional(),
    })
    .optional(),
});
const document = z.object({
  data: z.union([resource.transform((one) => [one]), z.array(resource)]),
  included: z.array(included).default([]),
});

type Resource = z.output<typeof resource>;
type Included = z.output<typeof included>;

/** Wide enough for a page; TIDAL has each cover in several sizes. */
const leastCoverWidth = 640;

const includes: Readonly<Record<LibraryItem, string>> = {
  track: 'artists,albums.coverArt',
  album: 'artists,items,coverArt',
};

/** TIDAL's catalogue, by the app's own token (platform-apis §4.1). */
export function openTidalCatalogue(settings: TidalSignInSettings & TidalApi): Catalogue {
  const own = createOwnCredentials(tidalOAuth(settings));
  return {
    async look(asked) {
      const granted = await own();
      return granted.outcome === 'granted' ? look(asked, granted.credentials, settings) : granted;
    },
    cover: (url) => fetchCover(url, { ...settings, hosts: ['resources.tidal.com'] }),
  };
}

async function look(asked: CatalogueReference, own: Credentials, api: TidalApi): Promise<CatalogueAnswer> {
  const item = asked.by === 'uri' ? asked.item : asked.by === 'isrc' ? 'track' : 'album';
  const { path, ...filter } = placeOf(asked);
  const query = { ...filter.query, countryCode: catalogueMarket, include: includes[item] };
  const called = await callTidal(own, { method: 'GET', path, query, answer: document }, api);
  if (called.outcome !== 'answered') return called;
  const [found] = called.answer.data;
  return found ? asFound(found, item, called.answer.included) : { outcome: 'not-live' };
}

function placeOf(asked: CatalogueReference): { path: string; query?: Record<string, string> } {
  switch (asked.by) {
    case 'uri':
      return { path: `/${asked.item}s/${encodeURIComponent(asked.uri.slice(asked.uri.lastIndexOf(':') + 1))}` };
    case 'isrc':
      return { path: '/tracks', query: { 'filter[isrc]': asked.isrc } };
    case 'upc':
      return { path: '/albums', query: { 'filter[barcodeId]': asked.upc } };
  }
}

function asFound(found: Resource, item: LibraryItem, all: readonly Included[]): CatalogueAnswer {
  const { attributes, relationships } = found;
  const resourceAt = (each: z.output<typeof link> | undefined) =>
    all.find(({ type, id }) => type === each?.type && id === each.id);
  const told = (each: z.output<typeof link> | undefined) => resourceAt(each)?.attributes;
  const artists = relationships.artists?.data ?? [];
  const album = relationships.albums?.data[0];
  const tracks = relationships.items?.data ?? [];
  const only = tracks.length === 1 ? tracks[0]?.id : undefined;
  const uri = (kind: string, id: string | undefined) => (id === undefined ? null : `tidal:${kind}:${id}`);
  const release = {
    title: attributes.title,
    artistName: artistLine(artists.map((each) => told(each)?.name)),
    artistUris: artists.map(({ id }) => `tidal:artist:${id}`),
    trackUri: uri('track', item === 'track' ? found.id : only),
    albumUri: uri('album', item === 'album' ? found.id : album?.id),
    isrc: attributes.isrc ?? null,
    upc: attributes.barcodeId ?? null,
    releaseDate: dayIn(attributes.releaseDate ?? told(album)?.releaseDate),
    coverUrl: coverIn(told((relationships.coverArt ?? resourceAt(album)?.relationships?.coverArt)?.data[0])),
  };
  return { outcome: 'found', release };
}

function coverIn(attributes: Included['attributes']): string | null {
  const files = [...(attributes?.files ?? [])].sort((one, other) => (one.meta?.width ?? 0) - (other.meta?.width ?? 0));
  const file = files.find(({ meta }) => (meta?.width ?? 0) >= leastCoverWidth) ?? files.at(-1);
  return file?.href ?? null;
}
