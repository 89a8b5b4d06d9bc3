import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import { ageRule, type AgeDeclaration } from '../../core/fans/age.js';
import type { FanStore } from '../../core/fans/fan-store.js';
import type { OpenStore } from './open-store.js';
import { aFan, ana, anIdentity, binod, fanNumber, riverOfGlass, midnightInCairo } from './samples.js';

/** What every {@link FanStore} promises. */
export function fanStoreContract(name: string, openStore: OpenStore<FanStore>): void {
  describe(`fans, ${name}`, () => {
    const otherArtist = artistId.parse('art_otherother');

    it('reads a fan back as they were kept', async () => {
      const store = await openStore();
      await store.add(aFan());

      expect(await store.byId(ana)).toEqual(aFan());
      expect(await store.byId(binod)).toBeNull();
    });

    it('keeps what a fan says of their age, and the first of what they say', async () => {
      const store = await openStore();
      await store.add(aFan());
      const said: AgeDeclaration = { adult: false, rule: ageRule, declaredAt: new Date('2026-03-02T10:05:00.000Z') };

      await store.declareAge(ana, said);
      await store.declareAge(ana, { ...said, adult: true });
      await store.declareAge(binod, said);

      expect(await store.byId(ana)).toEqual(aFan({ age: said }));
      expect(await store.byId(binod)).toBeNull();
    });

    it('keeps when a fan wants to be told', async () => {
      const store = await openStore();
      await store.add(aFan());

      await store.setTellAt(ana, 'morning');
      await store.setTellAt(binod, 'morning');

      expect(await store.byId(ana)).toEqual(aFan({ tellAt: 'morning' }));
      expect(await store.byId(binod)).toBeNull();
    });

    it('lists every chat account of one artist’s fans', async () => {
      const store = await openStore();
      const others = [anIdentity({ fanId: binod, externalId: '2' }), anIdentity({ platform: 'telegram' })];
      for (const each of [anIdentity(), ...others]) await store.claimIdentity(each);
      await store.claimIdentity(anIdentity({ artistId: otherArtist }));

      const all = await store.identitiesOfArtist(riverOfGlass);

      expect(all).toHaveLength(3);
      expect(all).toEqual(expect.arrayContaining([anIdentity(), ...others]));
    });

    it('counts the accounts of one artist’s fans that can be written to, platform by platform', async () => {
      const store = await openStore();
      const onTelegram = anIdentity({ platform: 'telegram' });
      for (const each of [anIdentity(), anIdentity({ fanId: binod, externalId: '2' }), onTelegram]) {
        await store.claimIdentity(each);
      }
      await store.claimIdentity(anIdentity({ artistId: otherArtist, externalId: '3' }));
      await store.markUnreachable('telegram', onTelegram.externalId, new Date('2026-03-02T10:05:00.000Z'));

      expect(await store.countReachable(riverOfGlass)).toEqual({ discord: 2, telegram: 0, whatsapp: 0 });
    });

    it('keeps the first of two fans of the same id, and says so', async () => {
      const store = await openStore();

      expect(await store.add(aFan())).toBe(true);
      expect(await store.add(aFan({ createdAt: new Date(0) }))).toBe(false);

      expect(await store.byId(ana)).toEqual(aFan());
    });

    it('keeps an identity and finds it by its account', async () => {
      const store = await openStore();

      expect(await store.claimIdentity(anIdentity())).toEqual(anIdentity());

      expect(await store.identity(riverOfGlass, 'discord', anIdentity().externalId)).toEqual(anIdentity());
      expect(await store.identity(riverOfGlass, 'discord', 'unknown')).toBeNull();
    });

    it('leaves an account with the fan it belongs to when another claims it, and takes over its new display name', async () => {
      const store = await openStore();
      await store.claimIdentity(anIdentity());

      const standing = await store.claimIdentity(
        anIdentity({ fanId: binod, displayName: 'ana, renamed', createdAt: new Date(0) }),
      );

      expect(standing).toEqual(anIdentity({ displayName: 'ana, renamed' }));
      expect(await store.identitiesOf(ana)).toEqual([standing]);
      expect(await store.identitiesOf(binod)).toEqual([]);
    });

    it('keeps the language that somebody has chosen, with every artist, and what their app says beside it', async () => {
      const store = await openStore();
      const { externalId } = anIdentity();
      await store.claimIdentity(anIdentity());
      await store.claimIdentity(anIdentity({ artistId: otherArtist, fanId: binod, appLanguage: 'en' }));
      await store.claimIdentity(anIdentity({ externalId: 'another', fanId: binod }));

      await store.setLanguage('discord', externalId, 'en');
      const { fanId, platform, displayName, accountCreatedAt, createdAt } = anIdentity();
      const untold = { fanId, platform, externalId, displayName, accountCreatedAt, createdAt };
      await store.claimIdentity({ ...untold, artistId: otherArtist });

      expect(await store.identity(riverOfGlass, 'discord', externalId)).toMatchObject({
        language: 'en',
        appLanguage: null,
      });
      expect(await store.identity(otherArtist, 'discord', externalId)).toMatchObject({
        language: 'en',
        appLanguage: 'en',
      });
      expect((await store.identity(riverOfGlass, 'discord', 'another'))?.language).toBeNull();

      await store.claimIdentity(anIdentity({ appLanguage: 'en' }));
      await store.setLanguage('discord', externalId, null);
      expect(await store.identity(riverOfGlass, 'discord', externalId)).toMatchObject({
        language: null,
        appLanguage: 'en',
      });
    });

    it('moves every chat account of one fan to another, and nobody else’s', async () => {
      const store = await openStore();
      const [first, second] = [anIdentity(), anIdentity({ externalId: '2' })];
      const bystander = anIdentity({ externalId: '3', fanId: fanNumber(3) });
      for (const identity of [first, second, bystander]) await store.claimIdentity(identity);

      await store.moveIdentities(ana, binod);

      expect(await store.identitiesOf(ana)).toEqual([]);
      expect((await store.identitiesOf(binod)).map(({ externalId }) => externalId).sort()).toEqual(
        [first.externalId, '2'].sort(),
      );
      expect(await store.identity(riverOfGlass, 'discord', first.externalId)).toEqual({ ...first, fanId: binod });
      expect(await store.identitiesOf(fanNumber(3))).toEqual([bystander]);
    });

    it('removes one account with one artist, and leaves everything else', async () => {
      const store = await openStore();
      const elsewhere = anIdentity({ artistId: otherArtist, fanId: binod });
      const second = anIdentity({ externalId: '2' });
      for (const identity of [anIdentity(), elsewhere, second]) await store.claimIdentity(identity);

      await store.removeIdentity(riverOfGlass, 'discord', anIdentity().externalId);
      await store.removeIdentity(riverOfGlass, 'discord', 'unknown');

      expect(await store.identity(riverOfGlass, 'discord', anIdentity().externalId)).toBeNull();
      expect(await store.identitiesOf(ana)).toEqual([second]);
      expect(await store.identitiesOf(binod)).toEqual([elsewhere]);
    });

    it('gives all callers the same fan when they claim one account at once', async () => {
      const store = await openStore();
      const claims = Array.from({ length: 12 }, (_, number) =>
        store.claimIdentity(anIdentity({ fanId: fanNumber(number) })),
      );

      const answers = await Promise.all(claims);

      expect(new Set(answers.map(({ fanId }) => fanId)).size).toBe(1);
    });

    it('keeps one account apart for each artist, and finds it with all of them', async () => {
      const store = await openStore();
      const elsewhere = anIdentity({ artistId: otherArtist, fanId: binod });
      await store.claimIdentity(anIdentity());
      await store.claimIdentity(elsewhere);
      await store.claimIdentity(anIdentity({ externalId: 'another', fanId: binod }));

      expect(await store.identity(otherArtist, 'discord', anIdentity().externalId)).toEqual(elsewhere);
      const everywhere = await store.identitiesOfAccount('discord', anIdentity().externalId);
      expect(everywhere).toHaveLength(2);
      expect(everywhere).toEqual(expect.arrayContaining([anIdentity(), elsewhere]));
      expect(await store.identitiesOfAccount('discord', 'unknown')).toEqual([]);
    });

    it('finds all accounts of one fan', async () => {
      const store = await openStore();
      await store.claimIdentity(anIdentity());
      await store.claimIdentity(anIdentity({ externalId: 'second:with:colons', displayName: '' }));

      const identities = await store.identitiesOf(ana);

      expect(identities).toHaveLength(2);
      expect(identities).toContainEqual(anIdentity({ externalId: 'second:with:colons', displayName: '' }));
    });

    it('remembers since when an account cannot be reached, with every artist, the first time it is said', async () => {
      const store = await openStore();
      await store.claimIdentity(anIdentity());
      await store.claimIdentity(anIdentity({ artistId: otherArtist, fanId: binod }));
      await store.claimIdentity(anIdentity({ externalId: 'another' }));
      const { externalId } = anIdentity();

      await store.markUnreachable('discord', externalId, new Date(1_000));
      await store.markUnreachable('discord', externalId, new Date(2_000));

      const marked = await store.identitiesOfAccount('discord', externalId);
      expect(marked.map(({ unreachableSince }) => unreachableSince)).toEqual([new Date(1_000), new Date(1_000)]);
      expect((await store.identity(riverOfGlass, 'discord', 'another'))?.unreachableSince).toBeNull();
    });

    it('counts an account as reachable again, with every artist, once it claims or is said to be', async () => {
      const store = await openStore();
      await store.claimIdentity(anIdentity());
      await store.claimIdentity(anIdentity({ artistId: otherArtist, fanId: binod }));
      const { externalId } = anIdentity();
      const reach = async () =>
        (await store.identitiesOfAccount('discord', externalId)).map(({ unreachableSince }) => unreachableSince);

      await store.markUnreachable('discord', externalId, new Date(1_000));
      const claimed = await store.claimIdentity(anIdentity());
      expect([claimed.unreachableSince, ...(await reach())]).toEqual([null, null, null]);

      await store.markUnreachable('discord', externalId, new Date(1_000));
      await store.markReachable('discord', externalId);
      expect(await reach()).toEqual([null, null]);
    });

    it('notes who is to be forgotten, until they are removed', async () => {
      const store = await openStore();
      await store.add(aFan());
      await store.add(aFan({ id: binod }));
      expect(await store.toForget(10)).toEqual([]);

      expect(await store.markForgotten(ana)).toBe(true);
      expect(await store.markForgotten(fanNumber(9))).toBe(false);

      expect(await store.toForget(10)).toEqual([ana]);
      await store.remove(ana);
      expect(await store.toForget(10)).toEqual([]);
      expect(await store.byId(ana)).toBeNull();
      expect(await store.byId(binod)).not.toBeNull();
    });

    it('removes all accounts of one fan, and no other', async () => {
      const store = await openStore();
      await store.claimIdentity(anIdentity());
      await store.claimIdentity(anIdentity({ externalId: 'second' }));
      await store.claimIdentity(anIdentity({ externalId: 'others', fanId: binod }));

      await store.removeIdentities(ana);

      expect(await store.identitiesOf(ana)).toEqual([]);
      expect(await store.identity(riverOfGlass, 'discord', anIdentity().externalId)).toBeNull();
      expect(await store.identitiesOf(binod)).toHaveLength(1);
    });

    it('keeps an identity as it is when what was read is changed afterwards', async () => {
      const store = await openStore();
      const claimed = await store.claimIdentity(anIdentity());
      claimed.createdAt.setTime(0);
      claimed.displayName = 'changed';

      expect(await store.identitiesOf(ana)).toEqual([anIdentity()]);
    });

    it('keeps where a fan lives, in place of what was kept, and tells it of all of an artist', async () => {
      const store = await openStore();
      const delhi = { by: 'asked', name: 'नई दिल्ली', metro: 'delhi', at: midnightInCairo } as const;
      const declined = { by: 'declined', name: null, metro: null, at: midnightInCairo } as const;
      await store.add(aFan());
      await store.add(aFan({ id: binod }));

      await store.setCity(ana, declined);
      await store.setCity(ana, delhi);

      expect(await store.byId(ana)).toEqual(aFan({ city: delhi }));
      expect(await store.citiesOfArtist(riverOfGlass)).toEqual(new Map([[ana, delhi]]));
      expect(await store.citiesOfArtist(artistId.parse('art_latetrains'))).toEqual(new Map());

      await store.setCity(ana, null);
      expect(await store.byId(ana)).toEqual(aFan());
    });

    it('notes where a fan lives only while nothing of it is kept', async () => {
      const store = await openStore();
      const found = { by: 'ip', name: 'Noida', metro: 'delhi', at: midnightInCairo } as const;
      await store.add(aFan());
      await store.noteCity(ana, found);
      await store.noteCity(ana, { ...found, name: 'Mumbai', metro: 'mumbai' });

      expect(await store.byId(ana)).toEqual(aFan({ city: found }));
    });
  });
}
