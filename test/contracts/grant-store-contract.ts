import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { GrantStore } from '../../core/grants/grant-store.js';
import { allOf } from './all-of.js';
import type { OpenStore } from './open-store.js';
import { aGrant, anEnvelope, binod, fanNumber, later, markOf } from './samples.js';

/** What every {@link GrantStore} promises. */
export function grantStoreContract(name: string, openStore: OpenStore<GrantStore>): void {
  describe(`grants, ${name}`, () => {
    const destruction = { at: aGrant().keepUntil, reason: 'withdrawn', envelopeDigest: 'ZGlnZXN0' } as const;
    const bare = { market: null, scopes: [], purposes: [], consentExpiresAt: null };

    it.each([
      ['in full', aGrant()],
      ['with nothing that can be left out', aGrant(bare)],
      ['that is destroyed', aGrant({ state: 'destroyed', sealed: null, accountMark: null, destruction })],
    ])('reads a grant %s back as it was kept', async (_, grant) => {
      const store = await openStore();

      expect(await store.add(grant)).toBe(true);

      expect(await store.byId(grant.id)).toEqual(grant);
    });

    it('finds no grant under an unknown id', async () => {
      expect(await (await openStore()).byId(aGrant().id)).toBeNull();
    });

    it('keeps the first grant of one id and says that a second was not kept', async () => {
      const store = await openStore();
      await store.add(aGrant());

      expect(await store.add(aGrant({ accountMark: markOf('second') }))).toBe(false);

      expect(await store.byId(aGrant().id)).toEqual(aGrant());
    });

    it('keeps exactly one of several first grants of one id when they come at once', async () => {
      const store = await openStore();

      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, number) => store.add(aGrant({ accountMark: markOf(`account-${number}`) }))),
      );

      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('finds the living grant of an account, also one that needs a new sign-in, and no destroyed one', async () => {
      const store = await openStore();
      const flagged = aGrant({ fanId: binod, accountMark: markOf('acc-binod'), state: 'needs-reauth' });
      await store.add(aGrant());
      await store.add(flagged);
      await store.add(aGrant({ fanId: fanNumber(3), accountMark: markOf('acc-3'), state: 'destroyed', sealed: null }));

      expect(await store.byAccount(markOf('acc-ana'))).toEqual(aGrant());
      expect(await store.byAccount(markOf('acc-binod'))).toEqual(flagged);
      expect(await store.byAccount(markOf('acc-3'))).toBeNull();
    });

    it('finds the living grant of an account past a destroyed one', async () => {
      const store = await openStore();
      await store.add(aGrant({ state: 'destroyed', sealed: null }));
      await store.add(aGrant({ fanId: binod }));

      expect(await store.byAccount(markOf('acc-ana'))).toEqual(aGrant({ fanId: binod }));
    });

    it('replaces a grant by its next version, in every field', async () => {
      const store = await openStore();
      await store.add(aGrant());
      const next = aGrant({
        ...bare,
        version: 2,
        accountMark: markOf('acc-new'),
        state: 'needs-reauth',
        sealed: anEnvelope({ kid: 'k2', ciphertext: 'bmV3' }),
        purposes: [campaignId.parse('cmp_other00000')],
        keepUntil: new Date('2027-01-01T00:00:00.000Z'),
      });

      expect(await store.replace(next)).toBe(true);

      expect(await store.byId(next.id)).toEqual(next);
      expect(await store.byAccount(markOf('acc-ana'))).toBeNull();
    });

    it('refuses a change made on an older version, or on a grant that is not there', async () => {
      const store = await openStore();
      await store.add(aGrant());
      await store.replace(aGrant({ version: 2, market: 'IN' }));

      expect(await store.replace(aGrant({ version: 2, market: 'BD' }))).toBe(false);
      expect(await store.replace(aGrant({ version: 4, market: 'BD' }))).toBe(false);
      expect(await store.replace(aGrant({ fanId: binod, version: 2 }))).toBe(false);

      expect(await store.byId(aGrant().id)).toEqual(aGrant({ version: 2, market: 'IN' }));
      expect(await store.byId(aGrant({ fanId: binod }).id)).toBeNull();
    });

    it('lets exactly one of several changes of one version through when they come at once', async () => {
      const store = await openStore();
      await store.add(aGrant());

      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, number) =>
          store.replace(aGrant({ version: 2, sealed: anEnvelope({ ciphertext: `c${number}` }) })),
        ),
      );

      expect(answers.filter(Boolean)).toHaveLength(1);
      const winner = answers.indexOf(true);
      expect((await store.byId(aGrant().id))?.sealed?.ciphertext).toBe(`c${winner}`);
    });

    it('lets exactly one of several workers renew a grant, until it is replaced or the lease is over', async () => {
      const store = await openStore();
      await store.add(aGrant());
      const now = aGrant().consentedAt;
      const lease = { now, until: later(now, 30_000) };

      const answers = await Promise.all(Array.from({ length: 8 }, () => store.leaseRenewal(aGrant().id, 1, lease)));

      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store.leaseRenewal(aGrant().id, 1, { now: later(now, 29_999), until: later(now, 60_000) })).toBe(
        false,
      );
      expect(await store.leaseRenewal(aGrant().id, 1, { now: lease.until, until: later(now, 60_000) })).toBe(true);
      await store.replace(aGrant({ version: 2 }));
      expect(await store.leaseRenewal(aGrant().id, 1, lease)).toBe(false);
      expect(await store.leaseRenewal(aGrant().id, 2, lease)).toBe(true);
      expect(await store.byId(aGrant().id)).toEqual(aGrant({ version: 2 }));
    });

    it('lets others renew a grant at once whose renewal has come to nothing, and ends no lease but that one', async () => {
      const store = await openStore();
      await store.add(aGrant());
      const now = aGrant().consentedAt;
      const lease = { now, until: later(now, 30_000) };
      await store.leaseRenewal(aGrant().id, 1, lease);

      await store.endRenewal(aGrant().id, later(lease.until, 1));
      expect(await store.leaseRenewal(aGrant().id, 1, lease)).toBe(false);
      await store.endRenewal(aGrant().id, lease.until);
      expect(await store.leaseRenewal(aGrant().id, 1, lease)).toBe(true);
    });

    it('amends a grant as it replaces one, and leaves a renewal under way its lease', async () => {
      const store = await openStore();
      await store.add(aGrant());
      const now = aGrant().consentedAt;
      const lease = { now, until: later(now, 30_000) };
      await store.leaseRenewal(aGrant().id, 1, lease);
      const amended = aGrant({ version: 2, purposes: [], keepUntil: later(now, 1), destruction });

      expect(await store.amend(amended)).toBe(true);

      expect(await store.amend(aGrant({ version: 2, market: 'BD' }))).toBe(false);
      expect(await store.amend(aGrant({ fanId: binod, version: 2 }))).toBe(false);
      expect(await store.byId(amended.id)).toEqual(amended);
      expect(await store.leaseRenewal(amended.id, 2, lease)).toBe(false);
      expect(await store.leaseRenewal(amended.id, 2, { now: lease.until, until: later(now, 60_000) })).toBe(true);
    });

    it('streams every grant that is not destroyed', async () => {
      const store = await openStore();
      const grants = Array.from({ length: 230 }, (_, number) => aGrant({ fanId: fanNumber(number) }));
      for (const grant of grants) await store.add(grant);
      await store.add(aGrant({ fanId: binod, state: 'destroyed', sealed: null, accountMark: null, destruction }));

      const read = await allOf(store.living());

      expect(read.map(({ id }) => id).sort()).toEqual(grants.map(({ id }) => id).sort());
    });

    it('lists the grants whose time is over, living ones only, and no more than asked for', async () => {
      const store = await openStore();
      const at = aGrant().keepUntil;
      await store.add(aGrant());
      await store.add(aGrant({ fanId: binod, state: 'needs-reauth', keepUntil: later(at, -1) }));
      await store.add(aGrant({ fanId: fanNumber(3), keepUntil: later(at, 1) }));
      await store.add(aGrant({ fanId: fanNumber(4), state: 'destroyed', sealed: null }));

      const over = await store.keptUntil(at, 10);

      expect(over.map(({ fanId }) => fanId).sort()).toEqual([aGrant().fanId, binod].sort());
      expect(await store.keptUntil(at, 1)).toHaveLength(1);
      expect(await store.keptUntil(later(at, -2), 10)).toEqual([]);
    });

    it('keeps a grant as it is when what was added or read is changed afterwards', async () => {
      const store = await openStore();
      const added = aGrant();
      await store.add(added);
      added.scopes.push('everything');
      (await store.byId(added.id))!.sealed!.ciphertext = 'changed';

      expect(await store.byId(added.id)).toEqual(aGrant());
    });
  });
}
