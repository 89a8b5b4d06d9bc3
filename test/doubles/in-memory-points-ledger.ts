import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { FanId } from '../../core/fans/fan.js';
import type { PointsEntry } from '../../core/referrals/points-entry.js';
import type { PointsLedger } from '../../core/referrals/points-ledger.js';
import { Kept } from './kept.js';

export class InMemoryPointsLedger implements PointsLedger {
  readonly #entries = new Kept<PointsEntry>();

  async append(entry: PointsEntry): Promise<boolean> {
    return this.#entries.insert(entry.id, entry);
  }

  async ofNewcomer(campaignId: CampaignId, newcomer: FanId): Promise<PointsEntry[]> {
    return this.#entries
      .filter((entry) => entry.campaignId === campaignId && entry.newcomerId === newcomer)
      .sort((one, other) => one.sequence - other.sequence);
  }

  async ofFan(fanId: FanId): Promise<PointsEntry[]> {
    return this.#entries.filter((entry) => entry.fanId === fanId || entry.newcomerId === fanId);
  }

  async *ofCampaign(campaignId: CampaignId, from: Date | null): AsyncGenerator<PointsEntry> {
    yield* this.#entries.filter(
      (entry) => entry.campaignId === campaignId && (from === null || entry.recordedAt >= from),
    );
  }
}
