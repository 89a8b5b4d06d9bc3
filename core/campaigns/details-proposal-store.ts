import type { AccountKey } from '../artists/team.js';
import type { DetailsProposal } from './details-proposal.js';

/** Where changes of campaigns wait until whoever was shown them says yes: one for each chat account. */
export interface DetailsProposalStore {
  /** Keeps a change in place of the one that the account was shown before. */
  put(proposal: DetailsProposal): Promise<void>;
  /** The one that the account was shown last; null: none. */
  of(account: AccountKey): Promise<DetailsProposal | null>;
  /** Takes the account's away. */
  remove(account: AccountKey): Promise<void>;
  /** Takes away those that were shown before. */
  removeOld(proposedBefore: Date): Promise<void>;
}
