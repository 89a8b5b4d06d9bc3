import type { ArtistId } from '../artists/artist.js';
import type { Blast, BlastId } from './blast.js';

/** Where blasts are kept. */
export interface BlastStore {
  add(blast: Blast): Promise<void>;
  byId(id: BlastId): Promise<Blast | null>;
  /** True for one caller: takes a draft from `draft` to `sending`, with whom it goes to. */
  start(id: BlastId, settled: Pick<Blast, 'startedAt' | 'communityIds' | 'toFans'>): Promise<boolean>;
  /** From `sending` to `sent`; one that was stopped stays stopped. */
  finish(id: BlastId): Promise<void>;
  /** Ends it from any state; false if it was stopped already, or is unknown. */
  stop(id: BlastId): Promise<boolean>;
  /** Those that are to be handed over. */
  sending(): Promise<Blast[]>;
  /** Those of an artist that were confirmed at `since` or later, the newest first. */
  startedSince(artistId: ArtistId, since: Date): Promise<Blast[]>;
  /** Those of an artist, the newest first. */
  ofArtist(artistId: ArtistId): Promise<Blast[]>;
  /** Takes back what nobody has confirmed. */
  removeDrafts(createdBefore: Date): Promise<void>;
}
