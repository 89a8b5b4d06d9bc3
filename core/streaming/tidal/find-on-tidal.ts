import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import { judgeHits, type Hit } from '../match-hit.js';
import { codeOf, type Wanted } from '../match-names.js';
import type { Credentials, FoundItem, ReleaseReference } from '../streaming-service.js';
import { callTidal, type TidalApi } from './tidal-api.js';

type Asking = { credentials: Credentials; release: ReleaseReference; api: TidalApi };

/**
 * Finds an item by the campaign's URI, else by its code. The market is that of the account (`countryCode` is for calls
 * without one); what is not out there is not seen at all.
 */
export async function findOnTidal(asking: Asking, item: LibraryItem): Promise<FoundItem> {
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
      duration: z.string().optional().catch(undefined),
      /** Deprecated by `usageRules`, and still the plain word for "can be streamed here". */
      availability: z.array(z.string()).optional(),
    })
    .default({}),
  relationships: z.object({ artists: links.optional(), albums: links.optional() }).default({}),
});
const named = link.extend({
  attributes: z
    .object({ name: z.string().optional(), title: z.string().optional(), barcodeId: z.string().optional() })
    .optional(),
});
const one = z.object({ data: resource });
const several = z.object({ data: z.array(resource), included: z.array(named).default([]) });

async function lookUp({ credentials, api }: Asking, uri: string, item: LibraryItem): Promise<FoundItem> {
  const id = encodeURIComponent(uri.slice(uri.lastIndexOf(':') + 1));
  const called = await callTidal(credentials, { method: 'GET', path: `/${item}s/${id}`, answer: one }, api);
  if (called.outcome !== 'answered') return called;
  const { data } = called.answer;
  if (data.type !== `${item}s`) return { outcome: 'unclear', reason: 'another-kind-of-item' };
  return isPlayable(data) ? { outcome: 'live', uri } : { outcome: 'not-live' };
}

async function search({ credentials, api }: Asking, wanted: Wanted, code: string): Promise<FoundItem> {
  const query =
    wanted.item === 'track'
      ? { 'filter[isrc]': code, include: 'artists,albums' }
      : { 'filter[barcodeId]': code, include: 'artists' };
  const called = await callTidal(credentials, { method: 'GET', path: `/${wanted.item}s`, query, answer: several }, api);
  if (called.outcome !== 'answered') return called;
  const { data, included } = called.answer;
  return judgeHits(
    data.filter(isPlayable).map((each) => asHit(each, included)),
    wanted,
  );
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
  const told = (each: z.output<typeof link>) =>
    included.find(({ type, id }) => type === each.type && id === each.id)?.attributes;
  return {
    uri: uriOf(found),
    name: attributes.title,
    artists: (relationships.artists?.data ?? []).map((each) => ({ uri: uriOf(each), name: told(each)?.name })),
    external_ids: { isrc: attributes.isrc, upc: attributes.barcodeId },
    durationMs: parseDurationMs(attributes.duration),
    albums: (relationships.albums?.data ?? []).map((each) => {
      return { uri: uriOf(each), name: told(each)?.title, upc: told(each)?.barcodeId };
    }),
  };
}

/** ISO 8601, such as `PT3M34S`. */
function parseDurationMs(text = ''): number | undefined {
  const [, ...parts] = /^PT(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6}(?:\.\d{1,9})?)S)?$/.exec(text) ?? [];
  if (parts.length === 0) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part: string | undefined) => Number(part ?? 0));
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}
