import { describe, expect, it } from '@jest/globals';
import type { BrowserSessionStore } from '../../core/fans/browser-session-store.js';
import type { OpenStore } from './open-store.js';
import { ana, aSession, binod, fanNumber, later } from './samples.js';

/** What every {@link BrowserSessionStore} promises. */
export function browserSessionStoreContract(name: string, openStore: OpenStore<BrowserSessionStore>): void {
  describe(`browser sessions, ${name}`, () => {
    const session = aSession();

    it('reads a session back as it was kept, also when it has long expired', async () => {
      const store = await openStore();
      const old = { ...session, tokenHash: 'old', expiresAt: new Date(1) };
      await store.add(session);
      await store.add(old);

      expect(await store.byTokenHash(session.tokenHash)).toEqual(session);
      expect(await store.byTokenHash('old')).toEqual(old);
      expect(await store.byTokenHash('unknown')).toBeNull();
    });

    it('refuses to put another session in the place of one', async () => {
      const store = await openStore();
      await store.add(session);

      await expect(store.add({ ...session, fanId: binod })).rejects.toThrow();

      expect(await store.byTokenHash(session.tokenHash)).toEqual(session);
    });

    it('removes the session asked for and no other, and does not mind one that is gone', async () => {
      const store = await openStore();
      await store.add(session);
      await store.add({ ...session, tokenHash: 'other' });

      await store.remove(session.tokenHash);
      await store.remove(session.tokenHash);

      expect(await store.byTokenHash(session.tokenHash)).toBeNull();
      expect(await store.byTokenHash('other')).not.toBeNull();
    });

    it('finds and removes all sessions of one fan, and no other', async () => {
      const store = await openStore();
      const others = { ...session, tokenHash: 'others', fanId: binod };
      for (const each of [session, { ...session, tokenHash: 'second' }, others]) await store.add(each);
      expect((await store.ofFan(session.fanId)).map(({ tokenHash }) => tokenHash).sort()).toEqual(
        [session.tokenHash, 'second'].sort(),
      );

      await store.removeOfFan(session.fanId);

      expect(await store.ofFan(session.fanId)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([others]);
    });

    it('removes what is over and keeps what is not, to the millisecond', async () => {
      const store = await openStore();
      await store.add(session);
      await store.add({ ...session, tokenHash: 'longer', expiresAt: later(session.expiresAt, 1) });

      await store.removeExpired(session.expiresAt);

      expect(await store.byTokenHash(session.tokenHash)).toBeNull();
      expect(await store.byTokenHash('longer')).not.toBeNull();
    });

    it('moves all sessions of one fan to another, and no others', async () => {
      const store = await openStore();
      const own = { ...session, fanId: ana };
      const bystander = { ...session, tokenHash: 'bystander', fanId: fanNumber(3) };
      for (const each of [own, { ...own, tokenHash: 'second' }, bystander]) await store.add(each);

      await store.moveOfFan(ana, binod);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toHaveLength(2);
      expect(await store.byTokenHash(own.tokenHash)).toEqual({ ...own, fanId: binod });
      expect(await store.ofFan(fanNumber(3))).toEqual([bystander]);
    });
  });
}
