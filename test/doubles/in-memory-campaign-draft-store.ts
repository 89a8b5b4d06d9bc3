import type { AccountKey } from '../../core/artists/team.js';
import type { CampaignDraft } from '../../core/campaigns/campaign-draft.js';
import type { CampaignDraftStore } from '../../core/campaigns/campaign-draft-store.js';
import { Kept } from './kept.js';

export class InMemoryCampaignDraftStore implements CampaignDraftStore {
  readonly #drafts = new Kept<CampaignDraft>();

  async of(account: AccountKey): Promise<CampaignDraft | null> {
    return this.#drafts.get(keyOf(account));
  }

  async put(draft: CampaignDraft, from: string | null): Promise<boolean> {
    const key = keyOf(draft.by);
    return from === null
      ? this.#drafts.insert(key, draft)
      : this.#drafts.update(key, ({ revision }) => revision === from, draft);
  }

  async remove(account: AccountKey): Promise<void> {
    this.#drafts.remove(keyOf(account));
  }

  async removeOld(changedBefore: Date): Promise<void> {
    this.#drafts.removeWhere(({ changedAt }) => changedAt < changedBefore);
  }
}

function keyOf({ platform, externalId }: AccountKey): string {
  return `${platform}:${externalId}`;
}
