import { describe, expect, it } from '@jest/globals';
import type { AuthorizationStore } from '../../core/pre-saves/authorization-store.js';
import { allOf } from './all-of.js';
import type { OpenStore } from './open-store.js';
import { ana, anAuthorization, aRecognition, anEnvelope, binod, later } from './samples.js';

/** What every {@link AuthorizationStore} promises. */
export function authorizationStoreContract(name: string, openStore: OpenStore<AuthorizationStore>): void {
  describe(`authorizations, ${name}`, () => {
    const authorization = anAuthorization();
    const used = later(authorization.createdAt, 5_000);

    it.each([
      ['of a known fan', authorization],
      ['of somebody who is no fan yet', { ...authorization, fanId: null }],
      ['that was used', { ...authorization, consumedAt: used }],
      ['that is only to recognise somebody', aRecognition()],
    ])('reads an authorization %s back as it was kept', async (_, kept) => {
      const store = await openStore();
      await store.add(kept);

      expect(await store.byStateHash(kept.stateHash)).toEqual(kept);
      expect(await store.byStateHash('unknown')).toBeNull();
    });

    it('refuses to put another authorization in the place of one', async () => {
      const store = await openStore();
      await store.add(authorization);

      await expect(store.add({ ...authorization, browserHash: 'stolen' })).rejects.toThrow();

      expect(await store.byStateHash(authorization.stateHash)).toEqual(authorization);
    });

    it('lists the authorizations that nobody has used', async () => {
      const store = await openStore();
      await store.add(authorization);
      await store.add(aRecognition());
      await store.add({ ...authorization, stateHash: 'used', consumedAt: used });

      expect(await allOf(store.unused())).toEqual([authorization, aRecognition()]);
    });

    it('puts another envelope in the place of the one that was read, and of no other', async () => {
      const store = await openStore();
      await store.add(authorization);
      const after = anEnvelope({ kid: 'k2', wrappedKey: 'bmV3' });

      expect(await store.replaceVerifier(authorization.stateHash, authorization.codeVerifier, after)).toBe(true);

      expect(await store.replaceVerifier(authorization.stateHash, authorization.codeVerifier, after)).toBe(false);
      expect(await store.replaceVerifier('unknown', after, after)).toBe(false);
      expect(await store.byStateHash(authorization.stateHash)).toEqual({ ...authorization, codeVerifier: after });
    });

    it('lets exactly one of several callbacks at once use an authorization', async () => {
      const store = await openStore();
      await store.add(authorization);

      const answers = await Promise.all(Array.from({ length: 12 }, () => store.consume(authorization.stateHash, used)));

      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store.byStateHash(authorization.stateHash)).toEqual({ ...authorization, consumedAt: used });
    });

    it('refuses to use an authorization again, or an unknown one, and keeps when it was first used', async () => {
      const store = await openStore();
      await store.add(authorization);
      await store.consume(authorization.stateHash, used);

      expect(await store.consume(authorization.stateHash, later(used, 1))).toBe(false);
      expect(await store.consume('unknown', used)).toBe(false);

      expect((await store.byStateHash(authorization.stateHash))?.consumedAt).toEqual(used);
    });

    it('finds and removes all of one fan, and no other', async () => {
      const store = await openStore();
      const nobodys = { ...authorization, stateHash: 'nobodys', fanId: null };
      const others = { ...authorization, stateHash: 'others', fanId: binod };
      for (const each of [authorization, nobodys, others, aRecognition()]) await store.add(each);
      expect(await store.ofFan(ana)).toEqual([authorization]);

      await store.removeOfFan(ana);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([others]);
      expect(await store.byStateHash('nobodys')).toEqual(nobodys);
    });

    it('moves the trips of one fan to another, and no others', async () => {
      const store = await openStore();
      const nobodys = { ...authorization, stateHash: 'nobodys', fanId: null };
      for (const each of [authorization, nobodys, aRecognition()]) await store.add(each);

      await store.moveOfFan(ana, binod);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([{ ...authorization, fanId: binod }]);
      expect(await store.byStateHash('nobodys')).toEqual(nobodys);
    });

    it('removes what can no longer be used, used or not, and keeps the rest', async () => {
      const store = await openStore();
      await store.add(authorization);
      await store.add({ ...authorization, stateHash: 'used', consumedAt: used });
      await store.add({ ...authorization, stateHash: 'longer', expiresAt: later(authorization.expiresAt, 1) });

      await store.removeExpired(authorization.expiresAt);

      expect(await store.byStateHash(authorization.stateHash)).toBeNull();
      expect(await store.byStateHash('used')).toBeNull();
      expect(await store.byStateHash('longer')).not.toBeNull();
    });
  });
}
