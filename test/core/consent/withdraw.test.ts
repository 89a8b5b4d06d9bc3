import { describe, expect, it, jest } from '@jest/globals';
import { completeOpenWithdrawals } from '../../../core/consent/complete-withdrawals.js';
import { isConsentLive } from '../../../core/consent/consent.js';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { withdraw, type Withdrawal } from '../../../core/consent/withdraw.js';
import { findGrant } from '../../../core/grants/find-grant.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { Secret } from '../../../core/secret.js';
import {
  aWorld,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  promiseTo,
  writeOf,
  type KnownFan,
  type World,
} from '../world.js';

function take(world: World, { fanId }: KnownFan, withdrawal: Withdrawal): Promise<void> {
  return withdraw({ fanId, withdrawal, place: 'web' }, world.ports);
}

async function sayYesTo(purpose: 'news' | 'keep-permission', world: World, fan: KnownFan): Promise<void> {
  const [save] = await world.ports.consents.ofFan(fan.fanId);
  await recordConsent({ ...save!, purpose, campaignId: null }, world.ports);
}

async function decisionsOf(world: World, { fanId }: KnownFan): Promise<string[]> {
  const records = await world.ports.consents.ofFan(fanId);
  return records.map(({ purpose, campaignId, decision }) => `${purpose} ${campaignId ? 'here' : 'all'} ${decision}`);
}

async function grantOf(world: World, { fanId }: KnownFan) {
  return findGrant({ artistId: world.campaign.artistId, fanId, service: 'spotify' }, world.ports);
}

describe('a withdrawn pre-save', () => {
  it('is not saved at midnight, its permission is destroyed, and the ledger says why', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');

    await take(world, ana, { what: 'pre-save', campaignId: world.campaign.id });

    expect(await decisionsOf(world, ana)).toEqual(['save here given', 'save here withdrawn']);
    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: world.calendar.now() });
    expect(await writeOf(world, ana)).toMatchObject({ state: 'withdrawn' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed', sealed: null, scopes: [] });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('stands when only following the artists is taken back', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const [save] = await world.ports.consents.ofFan(ana.fanId);
    await recordConsent({ ...save!, purpose: 'follow' }, world.ports);

    await take(world, ana, { what: 'follow', campaignId: world.campaign.id });

    expect(await decisionsOf(world, ana)).toEqual(['save here given', 'follow here given', 'follow here withdrawn']);
    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: null });
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });
  });

  it('leaves what was saved already where it is', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    await take(world, ana, { what: 'pre-save', campaignId: world.campaign.id });

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.libraryOf('ana')).toHaveLength(1);
    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed' });
  });

  it('is withdrawn once, however often the fan presses', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');

    await take(world, ana, { what: 'pre-save', campaignId: world.campaign.id });
    await take(world, ana, { what: 'pre-save', campaignId: world.campaign.id });

    expect(await decisionsOf(world, ana)).toEqual(['save here given', 'save here withdrawn']);
  });

  it('leaves other fans and other consents alone', async () => {
    const world = await aWorld();
    const [ana, binod] = [await join(world, 'ana'), await join(world, 'binod')];
    await sayYesTo('news', world, ana);

    await take(world, ana, { what: 'pre-save', campaignId: world.campaign.id });

    expect(isConsentLive(await world.ports.consents.ofFan(ana.fanId), 'news', null)).toBe(true);
    expect(await writeOf(world, binod)).toMatchObject({ state: 'armed' });
    expect(await grantOf(world, binod)).toMatchObject({ state: 'live' });
  });

  it('ends a write that a worker has in hand once that worker is done with it, and destroys the permission at once', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const inHand = await writeOf(world, ana);
    const leaseUntil = new Date(world.monotonic.now().getTime() + minuteMs);
    await world.ports.writes.claim([inHand], { now: world.monotonic.now(), until: leaseUntil });

    await take(world, ana, { what: 'pre-save', campaignId: world.campaign.id });

    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed' });
    pass(world, minuteMs);
    await completeOpenWithdrawals(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'withdrawn' });
    expect(await world.ports.consents.openWithdrawals(10)).toEqual([]);
  });
});

describe('a withdrawal that was broken off', () => {
  it.each(['preSaves.withdraw', 'writes.withdrawOpen', 'grants.byId', 'consents.closeWithdrawals'] as const)(
    'at %s is finished by the sweep',
    async (step) => {
      const world = await aWorld();
      const ana = await join(world, 'ana');
      const broken = breakOnce(world, step);
      await expect(take(world, ana, { what: 'everything' })).rejects.toThrow('The database is away.');
      broken.mockRestore();

      await completeOpenWithdrawals(world.ports);

      expect(await decisionsOf(world, ana)).toEqual(['save here given', 'save all withdrawn']);
      expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: world.calendar.now() });
      expect(await writeOf(world, ana)).toMatchObject({ state: 'withdrawn' });
      expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed' });
      expect(await world.ports.consents.openWithdrawals(10)).toEqual([]);
    },
  );

  it('does not hold up those of others', async () => {
    const world = await aWorld();
    const fans = [await join(world, 'ana'), await join(world, 'binod')];
    const broken = breakOnce(world, 'preSaves.withdraw');
    for (const fan of fans) await take(world, fan, { what: 'everything' }).catch(() => undefined);
    broken.mockRestore();
    jest.spyOn(world.ports.preSaves, 'withdraw').mockRejectedValueOnce(new Error('The database is away.'));

    await completeOpenWithdrawals(world.ports);

    expect(await world.ports.consents.openWithdrawals(10)).toHaveLength(1);
    expect(world.log.messages('error')).toEqual(['A withdrawal could not be completed; it will be tried again.']);
  });

  it('takes nothing from a fan who has signed up again before the sweep came', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const broken = breakOnce(world, 'preSaves.withdraw');
    await take(world, ana, { what: 'everything' }).catch(() => undefined);
    broken.mockRestore();
    await join(world, 'ana');

    await completeOpenWithdrawals(world.ports);

    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: null });
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'live' });
  });

  it('takes nothing from a fan who signs up again while it is under way', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const mark = world.ports.preSaves.withdraw.bind(world.ports.preSaves);
    jest.spyOn(world.ports.preSaves, 'withdraw').mockImplementationOnce(async (...withdrawn) => {
      await join(world, 'ana');
      return mark(...withdrawn);
    });

    await take(world, ana, { what: 'everything' });

    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: null });
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'live' });
  });
});

describe('taking back everything of an artist', () => {
  it('ends every consent the fan has given, and no other', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await sayYesTo('news', world, ana);

    await take(world, ana, { what: 'everything' });

    expect(await decisionsOf(world, ana)).toEqual([
      'save here given',
      'news all given',
      'save all withdrawn',
      'news all withdrawn',
    ]);
  });

  it('also destroys the permission of a sign-up that was broken off before anything was promised', async () => {
    const world = await aWorld();
    const broken = jest.spyOn(world.ports.preSaves, 'record').mockRejectedValue(new Error('The database is away.'));
    await expect(join(world, 'ana')).rejects.toThrow('The database is away.');
    broken.mockRestore();
    const [identity] = await world.ports.fans.identitiesOfAccount('discord', 'id-ana');
    const ana = { fanId: identity!.fanId, accountId: 'ana', browser: new Secret('b'), session: null };
    expect(await grantOf(world, ana)).toMatchObject({ state: 'live' });

    await take(world, ana, { what: 'everything' });

    expect(await decisionsOf(world, ana)).toEqual(['save here given', 'save all withdrawn']);
    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed' });
  });
});

describe('taking back one optional purpose', () => {
  it('ends that one and leaves the pre-save', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await sayYesTo('news', world, ana);
    await sayYesTo('keep-permission', world, ana);

    await take(world, ana, { what: 'purpose', purpose: 'news' });

    const records = await world.ports.consents.ofFan(ana.fanId);
    expect(isConsentLive(records, 'news', null)).toBe(false);
    expect(isConsentLive(records, 'keep-permission', null)).toBe(true);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'live' });
  });
});

type Step = 'preSaves.withdraw' | 'writes.withdrawOpen' | 'grants.byId' | 'consents.closeWithdrawals';

/** Lets the database fail at one step of a withdrawal, until it is restored. */
function breakOnce({ ports }: World, step: Step): { mockRestore(): void } {
  const away = new Error('The database is away.');
  switch (step) {
    case 'preSaves.withdraw':
      return jest.spyOn(ports.preSaves, 'withdraw').mockRejectedValue(away);
    case 'writes.withdrawOpen':
      return jest.spyOn(ports.writes, 'withdrawOpen').mockRejectedValue(away);
    case 'grants.byId':
      return jest.spyOn(ports.grants, 'byId').mockRejectedValue(away);
    case 'consents.closeWithdrawals':
      return jest.spyOn(ports.consents, 'closeWithdrawals').mockRejectedValue(away);
  }
}
