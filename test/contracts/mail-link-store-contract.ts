import { describe, expect, it } from '@jest/globals';
import type { MailLinkStore } from '../../core/mail/mail-link-store.js';
import { emailAddress } from '../../core/mail/mail-address.js';
import { mailLinkId, mailLinkLifetimeMs, type MailLink } from '../../core/mail/mail-link.js';
import type { OpenStore } from './open-store.js';
import { ana, binod, later, nightDrive, riverOfGlass } from './samples.js';

const createdAt = new Date('2026-11-20T08:00:00.123Z');
const first = mailLinkId.parse('mln_first00000');
const second = mailLinkId.parse('mln_second0000');
const address = emailAddress.parse('ana@example.org');

/** A link that was mailed to confirm an address. */
export function aMailLink(change: Partial<MailLink> = {}): MailLink {
  const about = { artistId: riverOfGlass, campaignId: nightDrive, fanId: ana, address, language: 'bn' } as const;
  const times = { createdAt, expiresAt: later(createdAt, mailLinkLifetimeMs), usedAt: null };
  return { id: first, goal: 'confirm', tokenHash: 'hash', ...about, ...times, ...change };
}

/** What every {@link MailLinkStore} promises. */
export function mailLinkStoreContract(name: string, openStore: OpenStore<MailLinkStore>): void {
  describe(`links that were mailed, ${name}`, () => {
    it('reads a link back by its id, its token, its fan and its address', async () => {
      const store = await openStore();
      await store.add(aMailLink());
      await store.add(aMailLink({ id: second, tokenHash: 'other', fanId: binod, goal: 'sign-in' }));

      expect(await store.byId(first)).toEqual(aMailLink());
      expect(await store.byTokenHash('hash')).toEqual(aMailLink());
      expect(await store.byTokenHash('unknown')).toBeNull();
      expect(await store.ofFan(ana)).toEqual([aMailLink()]);
      expect((await store.ofAddress(address)).map(({ id }) => id).sort()).toEqual([first, second]);
      expect(await store.ofAddress(emailAddress.parse('b@example.org'))).toEqual([]);
    });

    it('lets a link be used by one of many at once, and keeps it as used', async () => {
      const store = await openStore();
      await store.add(aMailLink());

      const used = await Promise.all([1, 2, 3, 4].map(() => store.use(first, later(createdAt, 1_000))));

      expect(used.filter(Boolean)).toHaveLength(1);
      expect(await store.byId(first)).toEqual(aMailLink({ usedAt: later(createdAt, 1_000) }));
      expect(await store.use(second, createdAt)).toBe(false);
    });

    it('moves a fan’s links to another, and removes a fan’s', async () => {
      const store = await openStore();
      await store.add(aMailLink());
      await store.moveOfFan(ana, binod);
      expect(await store.ofFan(binod)).toEqual([aMailLink({ fanId: binod })]);

      await store.removeOfFan(binod);
      expect(await store.byId(first)).toBeNull();
    });

    it('removes what is over, and keeps the rest', async () => {
      const store = await openStore();
      await store.add(aMailLink());
      await store.add(
        aMailLink({ id: second, tokenHash: 'other', expiresAt: later(createdAt, mailLinkLifetimeMs + 1) }),
      );

      await store.removeExpired(later(createdAt, mailLinkLifetimeMs));

      expect(await store.byId(first)).toBeNull();
      expect(await store.byId(second)).not.toBeNull();
    });
  });
}
