import type { CampaignId, LibraryItem } from '../campaigns/campaign.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { WriteProgress } from './write-progress.js';
import type { PreSaveId } from '../pre-saves/pre-save.js';
import type { ReleaseWaveId } from '../release-waves/release-wave.js';
import type { FinalWriteState, LibraryWrite, LibraryWriteId, WriteState } from './library-write.js';
import type { ShardKey } from './shard.js';

/** What an attempt may change. Its `outbox` takes the place of the one that was there. */
export type Settlement = Pick<
  LibraryWrite,
  | 'state'
  | 'nextTryAt'
  | 'acceptedAt'
  | 'verifiedAt'
  | 'lookAgainAt'
  | 'itemUri'
  | 'saveSent'
  | 'ghosts'
  | 'unclearInARow'
  | 'lastFailure'
  | 'outbox'
>;

/** The fields of a settlement and no others, whatever else the object carries. */
export function settlementOf(write: Settlement): Settlement {
  const { state, nextTryAt, acceptedAt, verifiedAt, lookAgainAt } = write;
  const { itemUri, saveSent, ghosts, unclearInARow, lastFailure, outbox } = write;
  return {
    state,
    nextTryAt,
    acceptedAt,
    verifiedAt,
    lookAgainAt,
    itemUri,
    saveSent,
    ghosts,
    unclearInARow,
    lastFailure,
    outbox,
  };
}

/** The result of attempt number `attempt` at a write. */
export type AttemptResult = { id: LibraryWriteId; attempt: number; settlement: Settlement };
/** What a new schedule may change of a write, and the write as it was read. */
export type RescheduledWrite = {
  write: LibraryWrite;
  change: Pick<LibraryWrite, 'state' | 'waveId' | 'dueAt' | 'nextTryAt' | 'scheduleVersion' | 'lastFailure'>;
};

/** When a write is promised anew, and from when on it is to be tried. Calendar time. */
export type NewPromise = Pick<LibraryWrite, 'promisedAt' | 'nextTryAt'>;

/** The writes of a wave that are for one item at one service. */
export type WritesOfItem = { waveId: ReleaseWaveId; service: ServiceName; item: LibraryItem };

/** Where writes are kept: the truth about every promise. */
export interface LibraryWriteStore {
  /** Keeps the writes that are not there yet; those that are stay as they are. */
  add(writes: readonly LibraryWrite[]): Promise<void>;
  byId(id: LibraryWriteId): Promise<LibraryWrite | null>;
  ofPreSave(preSaveId: PreSaveId): Promise<LibraryWrite[]>;
  /** The shards of a wave that hold an open write whose next attempt is due at `now` (calendar). */
  dueShards(waveId: ReleaseWaveId, now: Date): Promise<number[]>;
  /**
   * The open writes of a shard whose next attempt is due at `now` (calendar), in no particular order. They are read
   * a page at a time, while the caller works: each is as it was when its page was read.
   */
  due(shard: ShardKey, now: Date): AsyncIterable<LibraryWrite>;
  /** True while the wave holds a write in an open state. */
  hasOpen(waveId: ReleaseWaveId): Promise<boolean>;
  /**
   * Answers those of the writes that the caller may now work at, each as `attempt + 1` until `leaseUntil`. A write
   * is given to one caller per attempt, across all workers: it is at `attempt`, its state is still `state`, and no
   * lease runs at `now` (database time). The kept write says `saveSent` from then on: whoever succeeds a claimer
   * that died must reckon with a save.
   */
  claim(writes: readonly LibraryWrite[], lease: { now: Date; until: Date }): Promise<LibraryWrite[]>;
  /**
   * Records the results of attempts and ends their leases. A result whose write has been claimed for a later
   * attempt is void. Answers how many were recorded.
   */
  settle(results: readonly AttemptResult[]): Promise<number>;
  /** Up to `limit` writes that are to be looked at again at `now` (calendar), though they are verified. */
  toLookAgain(now: Date, limit: number): Promise<LibraryWrite[]>;
  /** Notes the last look at a verified write; false if it was noted before. */
  noteLastLook(id: LibraryWriteId, look: NonNullable<LibraryWrite['lastLook']>): Promise<boolean>;
  /** Takes back the last look at a write: there is nothing to look with any more. */
  forgoLastLook(id: LibraryWriteId): Promise<void>;
  /** Ends a verified write as `undone`, with no last look to come; false if it is in another state. */
  undo(id: LibraryWriteId): Promise<boolean>;
  /**
   * Puts a write that ended in `ended` back to `armed`, as promised anew: what it ended for want of, a permission or a
   * consent, is there again. One that was undone begins as if nothing had been saved. False if it is in another state,
   * and stays as it is.
   */
  rearm(id: LibraryWriteId, ended: FinalWriteState, anew: NewPromise): Promise<boolean>;
  /**
   * Lets those that wait until an item is there (`not-live`) be tried from `now` (calendar) on, in place of later;
   * answers how many those are.
   */
  hurry(waiting: WritesOfItem, now: Date): Promise<number>;
  /**
   * Ends the open writes of a pre-save as `withdrawn`, and counts an attempt: whatever a worker of an older one still
   * reports is void. Those that somebody works at by a lease that runs at `now` (database time) stay: that worker
   * ends them. True if none is open any more.
   */
  withdrawOpen(preSaveId: PreSaveId, now: Date): Promise<boolean>;
  ofPreSaves(preSaveIds: readonly PreSaveId[]): Promise<LibraryWrite[]>;
  /** The state of every write of a campaign. */
  statesOfCampaign(campaignId: CampaignId): AsyncIterable<WriteState>;
  /** How far every write of a campaign has come. */
  progressOfCampaign(campaignId: CampaignId): AsyncIterable<WriteProgress>;
  /**
   * Dates writes anew, but for those that have been claimed, settled or dated anew since they were read, and those on
   * which a lease runs at `now` (database time); answers how many were changed.
   */
  reschedule(changes: readonly RescheduledWrite[], now: Date): Promise<number>;
  /** Up to `limit` writes with something in their outbox. */
  withOutbox(limit: number): Promise<LibraryWrite[]>;
  /** Takes events out of the outbox once they are announcements; the others stay. */
  clearOutbox(id: LibraryWriteId, eventIds: readonly string[]): Promise<void>;
}
