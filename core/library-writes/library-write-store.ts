import type { PreSaveId } from '../pre-saves/pre-save.js';
import type { ReleaseWaveId } from '../release-waves/release-wave.js';
import type { FinalWriteState, LibraryWrite, LibraryWriteId } from './library-write.js';

/** What an attempt may change. Its `outbox` takes the place of the one that was there. */
export type Settlement = Pick<
  LibraryWrite,
  'state' | 'nextTryAt' | 'acceptedAt' | 'verifiedAt' | 'saveSent' | 'ghosts' | 'lastFailure' | 'outbox'
>;

/** Where writes are kept: the truth about every promise. */
export interface LibraryWriteStore {
  /** Keeps the writes that are not there yet; those that are stay as they are. */
  add(writes: readonly LibraryWrite[]): Promise<void>;
  byId(id: LibraryWriteId): Promise<LibraryWrite | null>;
  ofPreSave(preSaveId: PreSaveId): Promise<LibraryWrite[]>;
  /**
   * The open writes of a wave whose next attempt is due at `now` (calendar), in no particular order. They are read
   * a page at a time, while the caller works: each is as it was when its page was read.
   */
  due(waveId: ReleaseWaveId, now: Date): AsyncIterable<LibraryWrite>;
  /** True while the wave holds a write in an open state. */
  hasOpen(waveId: ReleaseWaveId): Promise<boolean>;
  /**
   * True for one caller per attempt, across all workers: the write is at `attempt`, its state is still `state`,
   * and no lease runs at `now` (database time). The caller then works as attempt + 1 until `leaseUntil`.
   * The kept write says `saveSent` from then on: whoever succeeds a claimer that died must reckon with a save.
   */
  claim(write: LibraryWrite, now: Date, leaseUntil: Date): Promise<boolean>;
  /** Records the result of `attempt` and ends its lease; false if somebody claimed a later one: the result is void. */
  settle(id: LibraryWriteId, attempt: number, settlement: Settlement): Promise<boolean>;
  /**
   * Puts a write that ended in `ended` back to `armed`, to be tried from `nextTryAt` (calendar) on: what it ended
   * for want of, a permission or a consent, is there again. False if it is in another state, and stays as it is.
   */
  rearm(id: LibraryWriteId, ended: FinalWriteState, nextTryAt: Date): Promise<boolean>;
  /**
   * Ends the open writes of a pre-save as `withdrawn`, and counts an attempt: whatever a worker of an older one still
   * reports is void. Those that somebody works at by a lease that runs at `now` (database time) stay: that worker
   * ends them. True if none is open any more.
   */
  withdrawOpen(preSaveId: PreSaveId, now: Date): Promise<boolean>;
  /** Up to `limit` writes with something in their outbox. */
  withOutbox(limit: number): Promise<LibraryWrite[]>;
  /** Takes events out of the outbox once they are announcements; the others stay. */
  clearOutbox(id: LibraryWriteId, eventIds: readonly string[]): Promise<void>;
}
