import { describe, expect, it } from '@jest/globals';
import type { InstallationSecretStore } from '../../core/grants/installation-secret-store.js';
import type { OpenStore } from './open-store.js';
import { anEnvelope } from './samples.js';

/** What every {@link InstallationSecretStore} promises. */
export function installationSecretStoreContract(name: string, openStore: OpenStore<InstallationSecretStore>): void {
  describe(`the installation’s own secrets, ${name}`, () => {
    const first = { name: 'pepper', sealed: anEnvelope({ wrappedKey: 'Zmlyc3Q' }) };
    const other = { name: 'pepper', sealed: anEnvelope({ wrappedKey: 'b3RoZXI' }) };

    it('keeps the first of a name, and answers it to whoever brings another', async () => {
      const store = await openStore();
      expect(await store.byName('pepper')).toBeNull();

      const [one, two] = await Promise.all([store.keep(first), store.keep(other)]);

      expect(one).toEqual(two);
      expect(await store.byName('pepper')).toEqual(one);
      expect(await store.all()).toEqual([one]);
    });

    it('replaces an envelope by another, and never one that was not read', async () => {
      const store = await openStore();
      await store.keep(first);

      expect(await store.replace(first, other.sealed)).toBe(true);
      expect(await store.replace(first, anEnvelope({ wrappedKey: 'bGF0ZQ' }))).toBe(false);

      expect(await store.byName('pepper')).toEqual(other);
    });
  });
}
