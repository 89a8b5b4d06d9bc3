import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import { bestHit, codeOf, type Hit, type Wanted } from '../match-hit.js';
import type { Credentials, ReleaseReference, ServiceRefusal } from '../streaming-service.js';
import { callTidal, type TidalApi } from './tidal-api.js';

type Found = { outcome: 'live'; uri: string } | ServiceRefusal;
type Asking = { credentials: Credentials; release: ReleaseReference; api: TidalApi };

/**
 * Finds an item by the campaign's URI, else by its code. The market is that of the account (`countryCode` is for calls
 * without one); what is not out there is not seen at all.
 */
export async function findOnTidal(asking: Asking, item: LibraryItem): Promise<Found> {
  const known = item === 'track' ? asking.release.trackUri : asking.release.albumUri;
  if (known) return lookUp(asking, known, item);
  const wanted = { release: asking.release, item };
  const code = codeOf(wanted);
  return code ? search(asking, wanted, code) : { outcome: 'app-refused', reason: `no-code-for-${item}` };
}

const link = z.object({ id: z.string(), type: z.string() });
const links = z.object({ data: z.array(link).default([]) });
const resource = link.extend({
  attributes: z
    .object({
      title: z.string().optional(),
      isrc: z.string().optional(),
      barcodeId: z.string().optional(),
      /** Deprecated by `usageRules`, and still the plain word for "can be streamed here". */
      availability: z.array(z.string()).optional(),
    })
    .default({}),
  relationships: z.object({ artists: links.optional(), albums: links.optional() }).default({}),
});
const named = link.extend({ attributes: z.object({ name: z.string().optional() }).optional() });
const one = z.object({ data: resource });
const several = z.object({ data: z.array(resource), included: z.array(named).default([]) });

async function lookUp({ credentials, api }: Asking, uri: string, item: LibraryItem): Promise<Found> {
  const id = encodeURIComponent(uri.slice(uri.lastIndexOf(':') + 1));
  const called = await callTidal(credentials, { method: 'GET', path: `/${item}s/${id}`, answer: one }, api);
  if (called.outcome !== 'answered') return called;
  const { data } = called.answer;
  if (data.type !== `${item}s`) return { outcome: 'unclear', reason: 'another-kind-of-item' };
  return isPlayable(data) ? { outcome: 'live', uri } : { outcome: 'not-live' };
}

async function search({ credentials, api }: Asking, wanted: Wanted, code: string): Promise<Found> {
  const query =
    wanted.item === 'track'
      ? { 'filter[isrc]': code, include: 'artists,albums' }
      : { 'filter[barcodeId]': code, include: 'artists' };
  const called = await callTidal(credentials, { method: 'GET', path: `/${wanted.item}s`, query, answer: several }, api);
  if (called.outcome !== 'answered') return called;
  const { data, included } = called.answer;
  const uri = bestHit(
    data.filter(isPlayable).map((each) => asHit(each, included)),
    wanted,
  );
  return uri === null ? { outcome: 'not-live' } : { outcome: 'live', uri };
}

function isPlayable({ attributes: { availability } }: z.output<typeof resource>): boolean {
  return availability === undefined || availability.includes('STREAM');
}

const kinds: Readonly<Record<string, string>> = { tracks: 'track', albums: 'album', artists: 'artist' };

function uriOf({ type, id }: z.output<typeof link>): string {
  return `tidal:${kinds[type] ?? type}:${id}`;
}

function asHit(found: z.output<typeof resource>, included: readonly z.output<typeof named>[]): Hit {
  const { attributes, relationships } = found;
  const artists = (relationships.artists?.data ?? []).map((each) => {
    const known = included.find(({ type, id }) => type === each.type && id === each.id);
    return { uri: uriOf(each), name: known?.attributes?.name };
  });
  const album = relationships.albums?.data[0];
  return {
    uri: uriOf(found),
    name: attributes.title,
    artists,
    external_ids: { isrc: attributes.isrc, upc: attributes.barcodeId },
    album: album && { uri: uriOf(album) },
  };
}
