import { describe, expect, it } from '@jest/globals';
import { changeableWords, type DetailsProposal } from '../../core/campaigns/details-proposal.js';
import type { DetailsProposalStore } from '../../core/campaigns/details-proposal-store.js';
import type { OpenStore } from './open-store.js';
import { later, nightDrive, riverOfGlass } from './samples.js';

const maya = { platform: 'discord', externalId: '1001' } as const;

/** A new title that Maya was shown. */
export const aProposal: DetailsProposal = {
  by: maya,
  revision: 'rev_first00000',
  artistId: riverOfGlass,
  campaignId: nightDrive,
  from: 3,
  said: { title: 'Зоря “নদী” 🎧 $where', opens: '-' },
  proposedAt: new Date('2026-04-03T10:00:00.000Z'),
};

/** What every {@link DetailsProposalStore} promises. */
export function detailsProposalStoreContract(name: string, openStore: OpenStore<DetailsProposalStore>): void {
  describe(`changes that wait for their yes, ${name}`, () => {
    it('gives a change back as it was kept, to its account alone', async () => {
      const store = await openStore();

      await store.put(aProposal);

      expect(await store.of(maya)).toEqual(aProposal);
      expect(await store.of({ ...maya, platform: 'telegram' })).toBeNull();
      expect(await store.of({ ...maya, externalId: '1002' })).toBeNull();
    });

    it.each(changeableWords)('keeps what is said of %s', async (word) => {
      const store = await openStore();
      const proposal = { ...aProposal, said: { [word]: 'https://example.org/live 2026-04-23 20:00' } };

      await store.put(proposal);

      expect(await store.of(maya)).toEqual(proposal);
    });

    it('keeps the last one of an account, and nothing of the one before', async () => {
      const store = await openStore();
      const next = { ...aProposal, revision: 'rev_next000000', from: 4, said: { headlines: 'One | Two' } };
      await store.put(aProposal);

      await store.put(next);

      expect(await store.of(maya)).toEqual(next);
    });

    it('takes a change away, and those that were shown long ago', async () => {
      const store = await openStore();
      await store.put(aProposal);
      await store.removeOld(aProposal.proposedAt);
      expect(await store.of(maya)).toEqual(aProposal);

      await store.removeOld(later(aProposal.proposedAt, 1));
      expect(await store.of(maya)).toBeNull();

      await store.put(aProposal);
      await store.remove(maya);
      expect(await store.of(maya)).toBeNull();
    });
  });
}
