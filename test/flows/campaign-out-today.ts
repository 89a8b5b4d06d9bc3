import type { Sandbox } from '../../sandbox/sandbox.js';

/**
 * The file of a campaign whose date has begun in the easternmost zone: due at once for a fan there, without moving any
 * clock. The release is put into the catalogue of the sandbox's Spotify.
 */
export function campaignOutToday({ spotify }: Sandbox): string {
  const releaseDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
  const { trackId } = spotify.state.catalogue.put({
    title: 'Daybreak',
    artist: 'Asha & The Late Trains',
    isrc: 'INZ032600002',
    upc: '196871000017',
    releaseDate,
    durationMs: 200_000,
    markets: { IN: { instant: '2026-01-01T00:00:00Z' } },
  });
  return `
artist: Asha & The Late Trains
title: Daybreak
slug: daybreak
timezone: Pacific/Kiritimati
releaseDate: ${releaseDate}
services: { spotify: { trackUri: "spotify:track:${trackId}" } }
`;
}
