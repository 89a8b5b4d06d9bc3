import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { DoubtfulMatchStore } from '../../core/matches/doubtful-match-store.js';
import type { DoubtfulMatch, DoubtfulMatchId } from '../../core/matches/doubtful-match.js';
import { joinCandidates } from '../../core/streaming/match-candidate.js';
import { Kept } from './kept.js';

export class InMemoryDoubtfulMatchStore implements DoubtfulMatchStore {
  readonly #matches = new Kept<DoubtfulMatch>();

  async note(match: DoubtfulMatch): Promise<boolean> {
    if (this.#matches.insert(match.id, match)) return true;
    const before = this.#matches.get(match.id)?.candidates ?? [];
    const candidates = joinCandidates(before, match.candidates);
    return this.#matches.update(match.id, (kept) => candidates.length > kept.candidates.length, { candidates });
  }

  async ofCampaign(campaignId: CampaignId): Promise<DoubtfulMatch[]> {
    const matches = this.#matches.filter((match) => match.campaignId === campaignId);
    return matches.sort((one, other) => one.firstSeenAt.getTime() - other.firstSeenAt.getTime());
  }

  async remove(ids: readonly DoubtfulMatchId[]): Promise<void> {
    for (const id of ids) this.#matches.remove(id);
  }
}
