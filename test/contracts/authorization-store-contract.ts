import { describe, expect, it } from '@jest/globals';
import type { AuthorizationStore } from '../../core/pre-saves/authorization-store.js';
import { authorizationLifetimeMs, type Authorization } from '../../core/pre-saves/authorization.js';
import type { OpenStore } from './open-store.js';
import { ana, anEnvelope, later, nightDrive, riverOfGlass } from './samples.js';

/** What every {@link AuthorizationStore} promises. */
export function authorizationStoreContract(name: string, openStore: OpenStore<AuthorizationStore>): void {
  describe(`authorizations, ${name}`, () => {
    const createdAt = new Date('2026-03-02T10:00:00.000Z');
    const used = later(createdAt, 5_000);
    const authorization: Authorization = {
      stateHash: 'c3RhdGU-_2',
      artistId: riverOfGlass,
      campaignId: nightDrive,
      service: 'spotify',
      fanId: ana,
      browserHash: 'YnJvd3Nlcg',
      codeVerifier: anEnvelope(),
      zone: 'America/Argentina/Buenos_Aires',
      createdAt,
      expiresAt: later(createdAt, authorizationLifetimeMs),
      consumedAt: null,
    };

    it.each([
      ['of a known fan', authorization],
      ['of somebody who is no fan yet', { ...authorization, fanId: null }],
      ['that was used', { ...authorization, consumedAt: used }],
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
  });
}
