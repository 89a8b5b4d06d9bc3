import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';
import { releaseFacts } from './availability.js';
import { numericId, type ItemKind } from './numbered-items.js';

const id = z.string().regex(numericId, 'an id of digits');

const releaseSchema = z.object({ trackId: id, albumId: id, artistId: id, ...releaseFacts });

/** What the control API takes to put a release: ids that are left out are made up. */
export const newRelease = z.strictObject({
  trackId: id.optional(),
  albumId: id.optional(),
  artistId: id.optional(),
  ...releaseFacts,
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
  /** The release whose track, album or artist this is; null if there is none, live or not. */
  find(kind: ItemKind, id: string): Release | null;
}

/** Opens the catalogue of the service called `name` in the journal. */
export function openNumberedCatalogue(journal: Journal, name: string): Catalogue {
  const releases = openShelf(journal, `${name}/releases`, releaseSchema);
  return {
    put(details) {
      const { trackId = newId(), albumId = newId(), artistId = newId(), ...rest } = details;
      const release = { trackId, albumId, artistId, ...rest };
      releases.put(albumId, release);
      return release;
    },
    all: () => releases.all(),
    find: (kind, wanted) => releases.all().find((release) => idOf(release, kind) === wanted) ?? null,
  };
}

/** The id of a release's track, album or artist. */
export function idOf({ trackId, albumId, artistId }: Release, kind: ItemKind): string {
  return { tracks: trackId, albums: albumId, artists: artistId }[kind];
}

function newId(): string {
  return `${randomInt(400_000_000, 499_999_999)}`;
}
