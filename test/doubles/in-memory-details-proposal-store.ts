import type { AccountKey } from '../../core/artists/team.js';
import type { DetailsProposal } from '../../core/campaigns/details-proposal.js';
import type { DetailsProposalStore } from '../../core/campaigns/details-proposal-store.js';
import { Kept } from './kept.js';

export class InMemoryDetailsProposalStore implements DetailsProposalStore {
  readonly #proposals = new Kept<DetailsProposal>();

  async put(proposal: DetailsProposal): Promise<void> {
    await this.remove(proposal.by);
    this.#proposals.insertOrFail(keyOf(proposal.by), proposal);
  }

  async of(account: AccountKey): Promise<DetailsProposal | null> {
    return this.#proposals.get(keyOf(account));
  }

  async remove(account: AccountKey): Promise<void> {
    this.#proposals.remove(keyOf(account));
  }

  async removeOld(proposedBefore: Date): Promise<void> {
    this.#proposals.removeWhere(({ proposedAt }) => proposedAt < proposedBefore);
  }
}

function keyOf({ platform, externalId }: AccountKey): string {
  return `${platform}:${externalId}`;
}
