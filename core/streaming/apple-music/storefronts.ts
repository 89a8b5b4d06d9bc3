import { z } from 'zod';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { callAppleMusic, type AppleMusicApi } from './apple-music-api.js';

const answer = z.object({ data: z.array(z.object({ id: z.string().regex(/^[a-z]{2}$/) })).min(1) });

/** Asks Apple for the fan's shop: their country, in small letters. */
export async function readStorefront(
  credentials: Credentials,
  api: AppleMusicApi,
): Promise<{ outcome: 'answered'; storefront: string } | ServiceRefusal> {
  const called = await callAppleMusic(credentials, { method: 'GET', path: '/me/storefront', answer }, api);
  if (called.outcome === 'not-live') return { outcome: 'unclear', reason: 'no-storefront' };
  if (called.outcome !== 'answered') return called;
  const storefront = called.answer.data[0]?.id ?? '';
  api.storefronts.keep(credentials, storefront);
  return { outcome: 'answered', storefront };
}

/** The fan's shop, asked for only if it is not known. */
export async function storefrontOf(
  credentials: Credentials,
  api: AppleMusicApi,
): Promise<{ outcome: 'answered'; storefront: string } | ServiceRefusal> {
  const known = api.storefronts.get(credentials);
  return known === null ? readStorefront(credentials, api) : { outcome: 'answered', storefront: known };
}
