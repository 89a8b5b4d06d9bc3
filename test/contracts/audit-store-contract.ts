import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import type { AuditStore } from '../../core/audit/audit-store.js';
import type { OpenStore } from './open-store.js';
import { anAuditEntry, later, riverOfGlass } from './samples.js';

const lateTrains = artistId.parse('art_latetrains');
const { at } = anAuditEntry();
const maya = { kind: 'account', platform: 'discord', externalId: '1', displayName: 'Maya' } as const;
const tom = { kind: 'account', platform: 'discord', externalId: '2', displayName: 'Tom' } as const;
const namesake = { ...maya, platform: 'telegram' } as const;
const forgotten = { kind: 'forgotten' } as const;

/** What every {@link AuditStore} promises. */
export function auditStoreContract(name: string, openStore: OpenStore<AuditStore>): void {
  describe(`who has done what, ${name}`, () => {
    it('reads back all that was done for an artist, the last first, and nothing of another’s', async () => {
      const store = await openStore();
      const first = anAuditEntry({ id: 'aud_first00000', action: 'campaign-created', on: ['cmp_1', 'cmp_2'] });
      const second = anAuditEntry({ id: 'aud_second0000', by: maya, whom: tom, role: 'viewer', at: later(at, 1) });
      await store.append(second);
      await store.append(first);
      await store.append(anAuditEntry({ id: 'aud_other00000', artistId: lateTrains }));

      expect(await store.ofArtist(riverOfGlass)).toEqual([second, first]);
    });

    it('forgets what an account is called, with this artist alone, and nobody else', async () => {
      const store = await openStore();
      await store.append(anAuditEntry({ id: 'aud_1', by: maya, whom: tom }));
      await store.append(anAuditEntry({ id: 'aud_2', by: tom, whom: maya, at: later(at, -1) }));
      await store.append(anAuditEntry({ id: 'aud_3', by: namesake, at: later(at, -2) }));
      await store.append(anAuditEntry({ id: 'aud_4', by: maya, artistId: lateTrains }));

      await store.forget(maya, { artistId: riverOfGlass, what: 'name' });

      const nameless = { ...maya, displayName: null };
      expect((await store.ofArtist(riverOfGlass)).map(({ by, whom }) => [by, whom])).toEqual([
        [nameless, tom],
        [tom, nameless],
        [namesake, null],
      ]);
      expect(await store.ofArtist(lateTrains)).toMatchObject([{ by: maya }]);
    });

    it('forgets an account altogether', async () => {
      const store = await openStore();
      await store.append(anAuditEntry({ id: 'aud_1', by: maya, whom: maya }));
      await store.append(anAuditEntry({ id: 'aud_2', by: namesake, at: later(at, -1) }));

      await store.forget(maya, { artistId: riverOfGlass, what: 'account' });

      expect((await store.ofArtist(riverOfGlass)).map(({ by, whom }) => [by, whom])).toEqual([
        [forgotten, forgotten],
        [namesake, null],
      ]);
    });

    it('finds all that an account has done and that was done to it, with every artist, the last first', async () => {
      const store = await openStore();
      const second = anAuditEntry({ id: 'aud_2', by: tom, whom: maya, artistId: lateTrains, at: later(at, 1) });
      await store.append(anAuditEntry({ id: 'aud_1', by: maya, whom: maya }));
      await store.append(second);
      await store.append(anAuditEntry({ id: 'aud_3', by: namesake, whom: tom }));

      expect((await store.ofAccount(maya)).map(({ id }) => id)).toEqual(['aud_2', 'aud_1']);
      await store.forget(maya, { artistId: null, what: 'account' });

      expect(await store.ofAccount(maya)).toEqual([]);
      expect(await store.ofArtist(lateTrains)).toEqual([{ ...second, whom: forgotten }]);
    });

    it('removes what is older than that, and no more', async () => {
      const store = await openStore();
      await store.append(anAuditEntry({ id: 'aud_old', at: later(at, -1) }));
      await store.append(anAuditEntry({ id: 'aud_new', at }));

      await store.removeBefore(at);

      expect((await store.ofArtist(riverOfGlass)).map(({ id }) => id)).toEqual(['aud_new']);
    });
  });
}
