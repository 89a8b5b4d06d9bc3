import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { OutboxEvent } from '../announcements/outbox-event.js';
import type { PreSave, PreSaveId } from './pre-save.js';

/** What a new schedule makes of a pre-save that stands at version `from`, and what its fan is to hear of it. */
export type RescheduledPreSave = Pick<PreSave, 'id' | 'scheduleVersion' | 'dueAt'> & {
  from: number;
  event: OutboxEvent | null;
};

/** Where pre-saves are kept. */
export interface PreSaveStore {
  /** False if this pre-save was already there: it stays as it was. */
  record(preSave: PreSave): Promise<boolean>;
  byId(id: PreSaveId): Promise<PreSave | null>;
  ofFan(fanId: FanId): Promise<PreSave[]>;
  ofCampaign(campaignId: CampaignId): AsyncIterable<PreSave>;
  /** The pre-saves of a campaign that have not been brought to this version of its schedule yet. */
  behindSchedule(campaignId: CampaignId, version: number): AsyncIterable<PreSave>;
  /** Dates pre-saves anew, but for those that are not at the version they were read at; answers how many were. */
  reschedule(changes: readonly RescheduledPreSave[]): Promise<number>;
  /** Up to `limit` pre-saves with something in their outbox. */
  withOutbox(limit: number): Promise<PreSave[]>;
  /** Takes events out of the outbox once they are announcements; the others stay. */
  clearOutbox(id: PreSaveId, eventIds: readonly string[]): Promise<void>;
}
