import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import type { TeamStore } from '../../core/artists/team-store.js';
import type { TeamMember } from '../../core/artists/team.js';
import type { OpenStore } from './open-store.js';
import { riverOfGlass } from './samples.js';

const lateTrains = artistId.parse('art_latetrains');
const none = { artistId: riverOfGlass, version: 0 };

function anOwner(externalId: string): TeamMember {
  const named: Omit<TeamMember, 'platform' | 'externalId' | 'role' | 'addedAt'> = {
    displayName: externalId === '1' ? null : 'Maya',
    source: externalId === '2' ? 'street-7k3mxq' : null,
    language: externalId === '1' ? 'bn' : null,
    appLanguage: externalId === '2' ? 'pt-BR' : null,
  };
  return { platform: 'discord', externalId, role: 'owner', ...named, addedAt: new Date('2026-04-03T10:00:00.123Z') };
}

/** What every {@link TeamStore} promises. */
export function teamStoreContract(name: string, openStore: OpenStore<TeamStore>): void {
  describe(`teams, ${name}`, () => {
    it('has a team of version 0 for an artist whose team nobody was ever on', async () => {
      expect(await (await openStore()).ofArtist(riverOfGlass)).toEqual({ ...none, members: [] });
    });

    it('reads a team back as it was kept, and as it was changed', async () => {
      const store = await openStore();

      expect(await store.change(none, [anOwner('1')])).toBe(true);
      expect(await store.ofArtist(riverOfGlass)).toEqual({ ...none, version: 1, members: [anOwner('1')] });

      expect(await store.change({ ...none, version: 1 }, [anOwner('1'), anOwner('2')])).toBe(true);
      expect(await store.ofArtist(riverOfGlass)).toMatchObject({ version: 2, members: [anOwner('1'), anOwner('2')] });
    });

    it('refuses a change that was decided on an older version', async () => {
      const store = await openStore();
      await store.change(none, [anOwner('1')]);
      await store.change({ ...none, version: 1 }, [anOwner('2')]);

      expect(await store.change(none, [anOwner('3')])).toBe(false);
      expect(await store.change({ ...none, version: 1 }, [anOwner('3')])).toBe(false);

      expect((await store.ofArtist(riverOfGlass)).members).toEqual([anOwner('2')]);
    });

    it('lets one of several changes at once stand, also the very first', async () => {
      const store = await openStore();
      for (const version of [0, 1]) {
        const changes = ['1', '2', '3', '4'].map((id) => store.change({ ...none, version }, [anOwner(id)]));
        expect((await Promise.all(changes)).filter(Boolean)).toHaveLength(1);
      }
    });

    it('finds the teams that an account is on, and no account of another platform or artist', async () => {
      const store = await openStore();
      await store.change(none, [anOwner('1'), anOwner('2')]);
      await store.change({ artistId: lateTrains, version: 0 }, [anOwner('2')]);
      const teamsOf = async (externalId: string) =>
        (await store.ofAccount({ platform: 'discord', externalId })).map(({ artistId: artist }) => artist).sort();

      expect(await teamsOf('1')).toEqual([riverOfGlass]);
      expect(await teamsOf('2')).toEqual([lateTrains, riverOfGlass].sort());
      expect(await teamsOf('12')).toEqual([]);
    });

    it('keeps a team as it is when what was read is changed afterwards', async () => {
      const store = await openStore();
      await store.change(none, [anOwner('1')]);
      (await store.ofArtist(riverOfGlass)).members.pop();

      expect((await store.ofArtist(riverOfGlass)).members).toEqual([anOwner('1')]);
    });
  });
}
