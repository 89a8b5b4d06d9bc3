import { describe, expect, it } from '@jest/globals';
import type { CampaignDraft } from '../../core/campaigns/campaign-draft.js';
import type { CampaignDraftStore } from '../../core/campaigns/campaign-draft-store.js';
import type { OpenStore } from './open-store.js';
import { later } from './samples.js';

const maya = { platform: 'discord', externalId: '1001' } as const;
const draft: CampaignDraft = {
  by: maya,
  revision: 'rev_first00000',
  form: { title: 'Зоря “নদী” 🎧 $where', services: { spotify: { artistUris: [] } } },
  artwork: { contentType: 'image/jpeg', bytes: new Uint8Array([255, 216, 255, 0]) },
  changedAt: new Date('2026-04-03T10:00:00.000Z'),
};

/** What every {@link CampaignDraftStore} promises. */
export function campaignDraftStoreContract(name: string, openStore: OpenStore<CampaignDraftStore>): void {
  describe(`drafts of campaigns, ${name}`, () => {
    it('gives a draft back as it was kept, to its account alone', async () => {
      const store = await openStore();

      expect(await store.put(draft, null)).toBe(true);

      expect(await store.of(maya)).toEqual(draft);
      expect(await store.of({ ...maya, platform: 'telegram' })).toBeNull();
      expect(await store.of({ ...maya, externalId: '1002' })).toBeNull();
    });

    it('keeps one draft for an account: of many that are begun at once one stands', async () => {
      const store = await openStore();
      const begun = [1, 2, 3, 4].map((number) => store.put({ ...draft, revision: `rev_begun0000${number}` }, null));

      expect((await Promise.all(begun)).filter(Boolean)).toHaveLength(1);
    });

    it('lets one of two changes stand that were made on the same revision', async () => {
      const store = await openStore();
      await store.put(draft, null);
      const change = (revision: string, title: string) =>
        store.put({ ...draft, revision, form: { title }, artwork: null }, draft.revision);

      const stood = await Promise.all([change('rev_one0000000', 'One'), change('rev_two0000000', 'Two')]);

      expect(stood.filter(Boolean)).toHaveLength(1);
      expect(await store.of(maya)).toMatchObject({ form: { title: stood[0] ? 'One' : 'Two' }, artwork: null });
      expect(await change('rev_three00000', 'Three')).toBe(false);
    });

    it('takes a draft away, and those that nobody has changed for long', async () => {
      const store = await openStore();
      await store.put(draft, null);
      await store.removeOld(draft.changedAt);
      expect(await store.of(maya)).toEqual(draft);

      await store.removeOld(later(draft.changedAt, 1));
      expect(await store.of(maya)).toBeNull();

      await store.put(draft, null);
      await store.remove(maya);
      expect(await store.of(maya)).toBeNull();
      expect(await store.put({ ...draft, revision: 'rev_late000000' }, draft.revision)).toBe(false);
    });
  });
}
