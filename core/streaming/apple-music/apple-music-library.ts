import { z } from 'zod';
import { followAndRead } from '../follow-and-read.js';
import type { Credentials, FollowOutcome, NextCall, ServiceRefusal } from '../streaming-service.js';
import { callAppleMusic, type AppleMusicApi } from './apple-music-api.js';
import { cataloguePath, resourceOf } from './catalogue-path.js';
import { storefrontOf } from './storefronts.js';

/** Apple tells of an item in the catalogue whether the fan keeps it: as an attribute, or by its twin in the library. */
const entry = z.object({
  data: z
    .array(
      z.object({
        attributes: z.object({ inLibrary: z.boolean().optional(), inFavorites: z.boolean().optional() }).default({}),
        relationships: z
          .object({ library: z.object({ data: z.array(z.unknown()).default([]) }).optional() })
          .default({}),
      }),
    )
    .min(1),
});

type Present = { outcome: 'answered'; present: boolean } | ServiceRefusal;

async function readEntry(
  credentials: Credentials,
  uri: string,
  { api, query }: { api: AppleMusicApi; query: Record<string, string> },
) {
  const shop = await storefrontOf(credentials, api);
  if (shop.outcome !== 'answered') return shop;
  const path = cataloguePath(shop.storefront, uri);
  const called = await callAppleMusic(credentials, { method: 'GET', path, query, answer: entry }, api);
  if (called.outcome !== 'answered') return called;
  return { outcome: 'answered' as const, item: called.answer.data[0] };
}

/** Whether a song or an album is in the fan's library. What is not in their shop, they cannot have got from us. */
export async function contains(credentials: Credentials, uri: string, api: AppleMusicApi): Promise<Present> {
  const query = { relate: 'library', extend: 'inLibrary' };
  const called = await readEntry(credentials, uri, { api, query });
  if (called.outcome === 'not-live') return { outcome: 'answered', present: false };
  if (called.outcome !== 'answered') return called;
  const twins = called.item?.relationships.library?.data ?? [];
  return { outcome: 'answered', present: called.item?.attributes.inLibrary === true || twins.length > 0 };
}

/** Adds to the library: 202 without a body, also for what Apple then leaves out. Only a read tells. */
export async function save(
  credentials: Credentials,
  uri: string,
  api: AppleMusicApi,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  return post(credentials, '/me/library', { uri, api });
}

async function post(
  credentials: Credentials,
  path: string,
  { uri, api }: { uri: string; api: AppleMusicApi },
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  const { collection, id } = resourceOf(uri);
  const query = { [`ids[${collection}]`]: id };
  const called = await callAppleMusic(credentials, { method: 'POST', path, query, answer: z.unknown() }, api);
  return called.outcome === 'answered' ? { outcome: 'accepted' } : called;
}

/** Any read of the library: who has no subscription is refused it, as they would be refused a save. */
export async function probeLibrary(
  credentials: Credentials,
  api: AppleMusicApi,
): Promise<{ outcome: 'answered' } | ServiceRefusal> {
  const request = { method: 'GET', path: '/me/library/songs', query: { limit: '1' }, answer: z.unknown() } as const;
  const called = await callAppleMusic(credentials, request, api);
  return called.outcome === 'answered' || called.outcome === 'not-live' ? { outcome: 'answered' } : called;
}

/**
 * Apple has no follow. Its favourites take artists too, as far as anybody has seen, and answer 202 to whatever they
 * leave out: followed is who is read back as a favourite, and nobody else.
 */
export function favouriteArtist(
  credentials: Credentials,
  artistUri: string,
  { nextCall, ...api }: AppleMusicApi & { nextCall: NextCall },
): Promise<FollowOutcome> {
  return followAndRead({
    contains: () => isFavourite(credentials, artistUri, api),
    nextCall,
    ways: [() => post(credentials, '/me/favorites', { uri: artistUri, api })],
    isNoWay: ({ outcome }) => outcome === 'not-live' || outcome === 'app-refused',
  });
}

async function isFavourite(credentials: Credentials, uri: string, api: AppleMusicApi): Promise<Present> {
  const called = await readEntry(credentials, uri, { api, query: { extend: 'inFavorites' } });
  if (called.outcome === 'not-live') return { outcome: 'answered', present: false };
  if (called.outcome !== 'answered') return called;
  return { outcome: 'answered', present: called.item?.attributes.inFavorites === true };
}
