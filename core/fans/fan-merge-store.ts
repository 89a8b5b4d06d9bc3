import type { FanId } from './fan.js';
import type { FanMerge } from './fan-merge.js';

/** Where it is kept which fans became one. */
export interface FanMergeStore {
  /**
   * Begins a merge, unless these two are being made one already, in whichever direction; answers the one that stands, to
   * callers at once the same.
   */
  begin(merge: FanMerge): Promise<FanMerge>;
  /** Notes that all that follows has been done. */
  finish(merge: Pick<FanMerge, 'from' | 'into'>, at: Date): Promise<void>;
  /** Up to `limit` merges that something is still to follow from. */
  unfinished(limit: number): Promise<FanMerge[]>;
  /** The merges that made this fan who they are. */
  into(fanId: FanId): Promise<FanMerge[]>;
  /** Removes all that this fan was part of. */
  removeOfFan(fanId: FanId): Promise<void>;
}
