import { isSameAccount, type AccountKey } from '../../core/artists/team.js';
import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { CommunityId } from '../../core/communities/community.js';
import type { Tracker } from '../../core/trackers/tracker.js';
import type { TrackerId } from '../../core/trackers/tracker-id.js';
import type { TrackerChange, TrackerStore } from '../../core/trackers/tracker-store.js';
import { Kept } from './kept.js';

export class InMemoryTrackerStore implements TrackerStore {
  readonly #trackers = new Kept<Tracker>();

  async add(tracker: Tracker): Promise<boolean> {
    return this.#trackers.insert(tracker.id, tracker);
  }

  async byId(id: TrackerId): Promise<Tracker | null> {
    return this.#trackers.get(id);
  }

  async change({ id, version }: Pick<Tracker, 'id' | 'version'>, change: TrackerChange): Promise<boolean> {
    return this.#trackers.update(id, (kept) => kept.version === version, { ...change, version: version + 1 });
  }

  async live(): Promise<Tracker[]> {
    return this.#trackers.filter(({ state }) => state !== 'off');
  }

  async ofCampaign(campaignId: CampaignId): Promise<Tracker[]> {
    return this.#trackers.filter((kept) => kept.campaignId === campaignId);
  }

  async ofCommunity(communityId: CommunityId): Promise<Tracker[]> {
    return this.#trackers.filter((kept) => kept.communityId === communityId);
  }

  async ofAccount(account: AccountKey): Promise<Tracker[]> {
    return this.#trackers.filter(({ by }) => by !== null && isSameAccount(by, account));
  }

  async remove(id: TrackerId): Promise<void> {
    this.#trackers.remove(id);
  }
}
