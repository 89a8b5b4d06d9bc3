import type { AccountKey } from '../artists/team.js';
import type { CampaignDraft } from './campaign-draft.js';

/** Where drafts of campaigns are kept: one for each chat account. */
export interface CampaignDraftStore {
  /** The account's draft; null if it has none. */
  of(account: AccountKey): Promise<CampaignDraft | null>;
  /** Keeps a draft in place of the revision that was read, null for none; false if that is not the one that stands. */
  put(draft: CampaignDraft, from: string | null): Promise<boolean>;
  /** Takes the account's draft away, of whatever revision. */
  remove(account: AccountKey): Promise<void>;
  /** Takes away what nobody has changed since. */
  removeOld(changedBefore: Date): Promise<void>;
}
