import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { DoubtfulMatchStore } from '../../core/matches/doubtful-match-store.js';
import { mostCandidates } from '../../core/streaming/match-candidate.js';
import type { OpenStore } from './open-store.js';
import { aCandidate, aDoubtfulMatch, later, nightDrive } from './samples.js';

/** What every {@link DoubtfulMatchStore} promises. */
export function doubtfulMatchStoreContract(name: string, openStore: OpenStore<DoubtfulMatchStore>): void {
  describe(`doubtful matches, ${name}`, () => {
    it('keeps a doubt in every field, and what is not known of its candidates as not known', async () => {
      const store = await openStore();
      const nothingTold = { title: null, artists: [], durationMs: null, albumUri: null, albumTitle: null, upc: null };
      const match = aDoubtfulMatch({ candidates: [aCandidate(), { uri: 'spotify:track:9', ...nothingTold }] });

      expect(await store.note(match)).toBe(true);

      expect(await store.ofCampaign(nightDrive)).toEqual([match]);
    });

    it('says of one alone of many who note a doubt at once that it is news', async () => {
      const store = await openStore();

      const told = await Promise.all(Array.from({ length: 8 }, () => store.note(aDoubtfulMatch())));

      expect(told.filter(Boolean)).toHaveLength(1);
      expect(await store.ofCampaign(nightDrive)).toEqual([aDoubtfulMatch()]);
    });

    it('adds what another market has, keeps when it was first seen, and loses nothing of two who add at once', async () => {
      const store = await openStore();
      await store.note(aDoubtfulMatch());
      const seenIn = (uri: string) =>
        aDoubtfulMatch({ candidates: [aCandidate({ uri })], firstSeenAt: later(aDoubtfulMatch().firstSeenAt, 60_000) });

      const told = await Promise.all(['spotify:track:7', 'spotify:track:8'].map((uri) => store.note(seenIn(uri))));

      expect(told).toEqual([true, true]);
      expect(await store.note(seenIn('spotify:track:7'))).toBe(false);
      const [kept] = await store.ofCampaign(nightDrive);
      expect(kept?.candidates.map(({ uri }) => uri)).toEqual([aCandidate().uri, 'spotify:track:7', 'spotify:track:8']);
      expect(kept?.firstSeenAt).toEqual(aDoubtfulMatch().firstSeenAt);
    });

    it('keeps no more candidates than somebody can look through', async () => {
      const store = await openStore();
      const uris = Array.from({ length: mostCandidates + 5 }, (_, number) => `spotify:track:${100 + number}`);
      for (const uri of uris) await store.note(aDoubtfulMatch({ candidates: [aCandidate({ uri })] }));

      expect((await store.ofCampaign(nightDrive))[0]?.candidates).toHaveLength(mostCandidates);
      expect(await store.note(aDoubtfulMatch({ candidates: [aCandidate({ uri: 'spotify:track:999' })] }))).toBe(false);
    });

    it('names the doubts of one campaign, the first seen in front, until they are taken away', async () => {
      const store = await openStore();
      const album = aDoubtfulMatch({ item: 'album', isrc: null, firstSeenAt: later(aDoubtfulMatch().firstSeenAt, -1) });
      const foreign = aDoubtfulMatch({ campaignId: campaignId.parse('cmp_elsewhere1') });
      for (const match of [aDoubtfulMatch(), album, foreign]) await store.note(match);

      expect(await store.ofCampaign(nightDrive)).toEqual([album, aDoubtfulMatch()]);
      await store.remove([album.id, aDoubtfulMatch().id]);
      await store.remove([]);

      expect(await store.ofCampaign(nightDrive)).toEqual([]);
      expect(await store.ofCampaign(foreign.campaignId)).toEqual([foreign]);
    });
  });
}
