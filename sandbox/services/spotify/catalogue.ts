import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';
import { releaseFacts } from '../availability.js';
import { randomId } from '../random-id.js';
import { base62Id, type SpotifyUri } from './uris.js';

const id = z.string().regex(base62Id, 'an id of 22 letters and digits');

const facts = {
  ...releaseFacts,
  /** Ids of other tracks in whose place this one plays (track relinking). */
  relinkedFrom: z.array(id).optional(),
};

const releaseSchema = z.object({ trackId: id, albumId: id, artistId: id, ...facts });

/** What the control API takes to put a release: ids that are left out are made up. */
export const newRelease = z.strictObject({
  trackId: id.optional(),
  albumId: id.optional(),
  artistId: id.optional(),
  ...facts,
});

/** See `newRelease`. */
export type NewRelease = z.infer<typeof newRelease>;

/** A single: one album with one track, and when each market gets it. */
export type Release = z.infer<typeof releaseSchema>;

/** Everything the service knows to play, now or later. */
export interface Catalogue {
  /** Adds a release, or replaces the one with the same album id. */
  put(release: NewRelease): Release;
  all(): Release[];
  /** The release whose track, album or artist the URI names, or whose track plays in its place; null if there is none, live or not. */
  find(uri: Pick<SpotifyUri, 'kind' | 'id'>): Release | null;
}

/** Opens the catalogue. */
export function openCatalogue(journal: Journal): Catalogue {
  const releases = openShelf(journal, 'spotify/releases', releaseSchema);
  return {
    put(details) {
      const { trackId = randomId(), albumId = randomId(), artistId = randomId(), ...rest } = details;
      const release = { trackId, albumId, artistId, ...rest };
      releases.put(albumId, release);
      return release;
    },
    all: () => releases.all(),
    find: ({ kind, id: wanted }) => releases.all().find((release) => idsOf(release, kind).includes(wanted)) ?? null,
  };
}

function idsOf(release: Release, kind: SpotifyUri['kind']): readonly string[] {
  if (kind === 'track') return [release.trackId, ...(release.relinkedFrom ?? [])];
  if (kind === 'album') return [release.albumId];
  return kind === 'artist' ? [release.artistId] : [];
}
