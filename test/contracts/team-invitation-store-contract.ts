import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import type { TeamInvitationStore } from '../../core/artists/team-invitation-store.js';
import type { OpenStore } from './open-store.js';
import { aTeamInvitation, later } from './samples.js';

/** What every {@link TeamInvitationStore} promises. */
export function teamInvitationStoreContract(name: string, openStore: OpenStore<TeamInvitationStore>): void {
  describe(`codes to join teams, ${name}`, () => {
    it('reads an invitation back by its code, and keeps the first of two with one code', async () => {
      const store = await openStore();

      expect(await store.add(aTeamInvitation())).toBe(true);
      expect(await store.add(aTeamInvitation({ role: 'owner' }))).toBe(false);

      expect(await store.byHash('hash')).toEqual(aTeamInvitation());
      expect(await store.byHash('unknown')).toBeNull();
    });

    it('lets a code be used by one of many at once, and by nobody after', async () => {
      const store = await openStore();
      await store.add(aTeamInvitation());
      await store.add(aTeamInvitation({ codeHash: 'another' }));

      const used = await Promise.all([1, 2, 3, 4, 5].map(() => store.use('hash')));

      expect(used.filter(Boolean)).toHaveLength(1);
      expect(await store.use('hash')).toBe(false);
      expect(await store.byHash('another')).not.toBeNull();
    });

    it('finds and removes those that an account has made, with one artist or with all', async () => {
      const store = await openStore();
      const { by } = aTeamInvitation();
      const lateTrains = artistId.parse('art_latetrains');
      await store.add(aTeamInvitation());
      await store.add(aTeamInvitation({ codeHash: 'elsewhere', artistId: lateTrains }));
      await store.add(aTeamInvitation({ codeHash: 'another', by: { ...by, platform: 'whatsapp' } }));

      expect((await store.ofAccount(by)).map(({ codeHash }) => codeHash).sort()).toEqual(['elsewhere', 'hash']);
      await store.removeOfAccount(by, lateTrains);
      expect(await store.ofAccount(by)).toEqual([aTeamInvitation()]);
      await store.removeOfAccount(by, null);

      expect(await store.ofAccount(by)).toEqual([]);
      expect(await store.byHash('another')).not.toBeNull();
    });

    it('removes those that are over, and no others', async () => {
      const store = await openStore();
      const { expiresAt } = aTeamInvitation();
      await store.add(aTeamInvitation());
      await store.add(aTeamInvitation({ codeHash: 'later', expiresAt: later(expiresAt, 1) }));

      await store.removeExpired(expiresAt);

      expect(await store.byHash('hash')).toBeNull();
      expect(await store.byHash('later')).not.toBeNull();
    });
  });
}
