import { newCampaign, type NewCampaign } from '../../core/campaigns/new-campaign.js';
import type { Release } from '../../sandbox/services/spotify/catalogue.js';
import type { RehearsedService } from './rehearsed-service.js';

/** Where fans of a rehearsal live, and the market of their account there. */
export type Home = { zone: string; country: string };

/**
 * Sixteen zones over the whole of the Earth. The store of Kiribati opens two hours after Kiritimati's midnight, the
 * one of the United States three before that of Los Angeles: both happen, and neither may be saved early or lost.
 */
export const homes: readonly Home[] = [
  { zone: 'Pacific/Kiritimati', country: 'KI' },
  { zone: 'Pacific/Auckland', country: 'NZ' },
  { zone: 'Australia/Sydney', country: 'AU' },
  { zone: 'Asia/Tokyo', country: 'JP' },
  { zone: 'Asia/Kathmandu', country: 'NP' },
  { zone: 'Asia/Kolkata', country: 'IN' },
  { zone: 'Asia/Beirut', country: 'LB' },
  { zone: 'Africa/Cairo', country: 'EG' },
  { zone: 'Europe/Berlin', country: 'DE' },
  { zone: 'Europe/London', country: 'GB' },
  { zone: 'America/Sao_Paulo', country: 'BR' },
  { zone: 'America/Santiago', country: 'CL' },
  { zone: 'America/Havana', country: 'US' },
  { zone: 'America/New_York', country: 'US' },
  { zone: 'America/Los_Angeles', country: 'US' },
  { zone: 'Pacific/Pago_Pago', country: 'US' },
];

/** A night on which Cairo's clocks skip midnight, one on which Havana's have it twice, and an ordinary Friday. */
const releaseDates = ['2027-04-30', '2026-11-01', '2027-02-05'] as const;

/** The release date of a seed. */
export function releaseDateOf(seed: number): string {
  return releaseDates[seed % releaseDates.length] ?? releaseDates[0];
}

/** How long before the release the fans join: the permission they give then is hours old by night, not fresh. */
const joinBeforeMs = 10 * 24 * 60 * 60 * 1000;

/** When the fans of a rehearsal join. */
export function joiningTime(releaseDate: string): Date {
  return new Date(Date.parse(releaseDate) - joinBeforeMs);
}

/** The campaign of a rehearsal on these services, as its file would say it. */
export function rehearsedCampaign(
  { title, artist, isrc, upc, releaseDate }: Release,
  services: readonly RehearsedService[],
): NewCampaign {
  const items = services.map(({ name, release: { artistId, trackId, albumId } }) => {
    const uris = { trackUri: `${name}:track:${trackId}`, albumUri: `${name}:album:${albumId}` };
    return [name, { artistUris: [`${name}:artist:${artistId}`], ...uris }] as const;
  });
  return newCampaign.parse({
    artist,
    title,
    slug: 'rehearsal',
    timezone: 'Asia/Kolkata',
    releaseDate,
    releaseMode: 'local',
    recordings: [{ isrc, title, default: true }],
    upc,
    saves: ['track'],
    services: Object.fromEntries(items),
  });
}
