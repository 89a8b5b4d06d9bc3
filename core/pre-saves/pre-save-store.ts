import type { OutboxEvent } from '../announcements/outbox-event.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { PreSave, PreSaveId } from './pre-save.js';

/** Where pre-saves are kept. */
export interface PreSaveStore {
  /** False if this pre-save was already there: it stays as it was. */
  record(preSave: PreSave): Promise<boolean>;
  /** Marks a pre-save as withdrawn at `at` (calendar); false if it is unknown or was withdrawn before. */
  withdraw(id: PreSaveId, at: Date): Promise<boolean>;
  /** Lets a withdrawn pre-save stand again, with `event` in its outbox; false if it is unknown or stands. */
  revive(id: PreSaveId, event: OutboxEvent): Promise<boolean>;
  byId(id: PreSaveId): Promise<PreSave | null>;
  ofFan(fanId: FanId): Promise<PreSave[]>;
  ofCampaign(campaignId: CampaignId): AsyncIterable<PreSave>;
  /** How many pre-saves a campaign has, withdrawn ones included. */
  countOf(campaignId: CampaignId): Promise<number>;
  /** Up to `limit` pre-saves with something in their outbox. */
  withOutbox(limit: number): Promise<PreSave[]>;
  /** Takes events out of the outbox once they are announcements; the others stay. */
  clearOutbox(id: PreSaveId, eventIds: readonly string[]): Promise<void>;
}
