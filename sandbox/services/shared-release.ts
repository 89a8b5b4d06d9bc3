import { z } from 'zod';
import { releaseFacts } from './availability.js';
import type { Catalogue } from './numbered-catalogue.js';

const facts = z.object(releaseFacts);

/** What is told of a release that another service has too. */
export type SharedRelease = z.infer<typeof facts>;

/** The first numbers a service gives to the tracks, albums and artists of shared releases. */
export type FirstNumbers = { readonly track: number; readonly album: number; readonly artist: number };

/** Puts the releases that other services have into a new catalogue, under numbers of its own. */
export function putSharedReleases(
  catalogue: Catalogue,
  releases: readonly SharedRelease[],
  { track, album, artist }: FirstNumbers,
): void {
  for (const [place, release] of releases.entries()) {
    const ids = { trackId: `${track + place}`, albumId: `${album + place}`, artistId: `${artist + place}` };
    catalogue.put({ ...ids, ...facts.parse(release) });
  }
}
