import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { Blast, BlastId, BlastState } from './blast.js';

/** What of a blast can be another than it was. */
export type BlastChange = Partial<Omit<Blast, 'id' | 'version' | 'artistId' | 'campaignId' | 'createdAt'>>;

/** Where blasts are kept. */
export interface BlastStore {
  add(blast: Blast): Promise<void>;
  byId(id: BlastId): Promise<Blast | null>;
  /** True for one caller: changes the blast, unless it was changed, or is gone, since it was read. */
  change(blast: Pick<Blast, 'id' | 'version'>, change: BlastChange): Promise<boolean>;
  /** Those in this state, in no particular order. */
  inState(state: BlastState): Promise<Blast[]>;
  /** Those of an artist that began to go out at `since` or later, the newest first. */
  startedSince(artistId: ArtistId, since: Date): Promise<Blast[]>;
  /** Those of an artist, the newest first. */
  ofArtist(artistId: ArtistId): Promise<Blast[]>;
  /** Those that this account has written or confirmed, the newest first. */
  ofAccount(account: AccountKey): Promise<Blast[]>;
  /** Takes back what was written before this and nobody has confirmed. */
  removeDrafts(createdBefore: Date): Promise<void>;
}
