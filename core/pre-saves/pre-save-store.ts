import type { OutboxEvent } from '../announcements/outbox-event.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { ArtistFollow, ModeReason, PreSave, PreSaveId, SoftMode } from './pre-save.js';
import type { SignUpVerification } from './sign-up-verification.js';

/** What a pre-save is to become, and what the fan is to hear of it. */
export type ModeChange =
  /** What vouches for the fan from now on. */
  (
    | { to: 'direct'; reason: null; verification: SignUpVerification }
    /** Why no save can be made for this fan. */
    | { to: SoftMode; reason: ModeReason }
  ) & { event: OutboxEvent | null };

/** The follows as they are now, and when they are to be tried (database time); null: not any more. */
export type FollowChange = { follows: readonly ArtistFollow[]; followAt: Date | null };

/** What a new schedule makes of a pre-save that stands at version `from`, and what its fan is to hear of it. */
export type RescheduledPreSave = Pick<PreSave, 'id' | 'scheduleVersion' | 'dueAt'> & {
  from: number;
  event: OutboxEvent | null;
};

/** Where pre-saves are kept. */
export interface PreSaveStore {
  /** False if this pre-save was already there: it stays as it was. */
  record(preSave: PreSave): Promise<boolean>;
  /** Marks a pre-save as withdrawn at `at` (calendar), with `event` in its outbox; false if it is unknown or was withdrawn before. */
  withdraw(id: PreSaveId, at: Date, event: OutboxEvent): Promise<boolean>;
  /** Lets a withdrawn pre-save stand again, with `event` in its outbox; false if it is unknown or stands. */
  revive(id: PreSaveId, event: OutboxEvent): Promise<boolean>;
  /** Puts something that happened into the outbox of a pre-save that stands, unless it lies there already. */
  note(id: PreSaveId, event: OutboxEvent): Promise<void>;
  byId(id: PreSaveId): Promise<PreSave | null>;
  ofFan(fanId: FanId): Promise<PreSave[]>;
  ofCampaign(campaignId: CampaignId): AsyncIterable<PreSave>;
  /** Those that are due at this instant, page by page, each as it is when its page is read: it may be worked at for hours. */
  ofWave(campaignId: CampaignId, dueAt: Date): AsyncIterable<PreSave>;
  /**
   * Changes the mode of a pre-save that is still in the mode it was read in, for the last time changed then, and not
   * withdrawn; the event, if there is one, goes into the outbox by the same update. What the fan had said to have done
   * is forgotten with the mode. False if it has been changed meanwhile.
   */
  changeMode(preSave: Pick<PreSave, 'id' | 'mode' | 'modeChanges'>, change: ModeChange): Promise<boolean>;
  /** Puts another choice of recording in the place of `from`, of a pre-save withdrawn or not; false if that is not what stands there. */
  chooseRecording(id: PreSaveId, from: string | null, to: string | null): Promise<boolean>;
  /** Notes when the fan said that they have done it at the service, once; false where they have, or there is nothing of theirs to do. */
  sayDone(id: PreSaveId, at: Date): Promise<boolean>;
  /** The pre-saves of a campaign that have not been brought to this version of its schedule yet. */
  behindSchedule(campaignId: CampaignId, version: number): AsyncIterable<PreSave>;
  /** Dates pre-saves anew, but for those that are not at the version they were read at; answers how many were. */
  reschedule(changes: readonly RescheduledPreSave[]): Promise<number>;
  /** Changes the follows of a pre-save if they are as they were read; false if they have been changed meanwhile. */
  changeFollows(preSave: Pick<PreSave, 'id' | 'followChanges'>, change: FollowChange): Promise<boolean>;
  /** Up to `limit` pre-saves with follows that may be tried at `now` (database time). */
  withDueFollows(now: Date, limit: number): Promise<PreSave[]>;
  /** Up to `limit` pre-saves with something in their outbox. */
  withOutbox(limit: number): Promise<PreSave[]>;
  /** Takes events out of the outbox once they are announcements; the others stay. */
  clearOutbox(id: PreSaveId, eventIds: readonly string[]): Promise<void>;
}
