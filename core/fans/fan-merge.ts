import type { ArtistId } from '../artists/artist.js';
import type { FanId } from './fan.js';

/** Two fans of an artist who turned out to be one person. Kept for as long as who they became is. */
export type FanMerge = {
  artistId: ArtistId;
  /** Who they were besides. Nothing leads to this fan any more; what was withdrawn stays under their id. */
  from: FanId;
  /** Who they are. */
  into: FanId;
  /** The number of the last decision of `into` before they became one: later ones are of the person they are now. */
  decisionsBefore: number;
  /** Database time. */
  startedAt: Date;
  /** Database time at which all that follows from it had been done; null: not yet. */
  doneAt: Date | null;
};
