import { describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import type { PreSaveNews } from '../../../core/announcements/announcement.js';
import { isAllowed, isStillTrue } from '../../../core/announcements/still-true.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { recordConsent } from '../../../core/consent/record-consent.js';
import type { WriteState } from '../../../core/library-writes/library-write.js';
import type { PreSave } from '../../../core/pre-saves/pre-save.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aCampaign, aConsent, aPreSave, aWrite, midnightInCairo, nightDrive } from '../../contracts/samples.js';
import { aWorld, join, midnightInKolkata, promiseTo, type KnownFan, type World } from '../world.js';
import { deliverAll } from './deliver-all.js';

function status(states: readonly WriteState[], change: Partial<PreSave> = {}) {
  const writes = states.map((state) => aWrite({ state }));
  return {
    preSave: aPreSave(change),
    campaign: aCampaign(),
    writes,
    permissionUntil: null,
    permissionDestroyedAt: null,
    countsForAnother: false,
  };
}

async function withdrawConsent(world: World, { fanId }: KnownFan): Promise<void> {
  const [given] = await world.ports.consents.ofFan(fanId);
  await recordConsent({ ...given!, decision: 'withdrawn' }, world.ports);
}

describe('what an announcement says', () => {
  const now = new Date(midnightInCairo.getTime() - 1_000);

  it.each<[PreSaveNews, WriteState[], boolean]>([
    ['pre-saved', ['armed', 'armed'], true],
    ['pre-saved', ['verified', 'not-live'], true],
    ['pre-saved', ['verified', 'already-there'], false],
    ['pre-saved', ['needs-reauth'], false],
    ['saved', ['verified', 'already-there'], true],
    ['saved', ['verified', 'dead'], false],
    ['already-there', ['already-there'], true],
    ['not-saved', ['verified', 'dead'], true],
    ['reconnect', ['verified', 'needs-reauth'], true],
    ['reconnect', ['armed'], false],
    ['reconnect', ['verified'], false],
    ['release-reminder', ['reminded', 'reminded'], true],
    ['release-reminder', ['armed', 'armed'], false],
    ['delayed', ['retry', 'verified'], true],
    ['delayed', ['verified', 'verified'], false],
    ['rescheduled', ['armed'], true],
    ['rescheduled', ['verified'], false],
    ['cancelled', ['armed'], false],
  ])('as %s of writes that are %j is true: %s', (kind, states, still) => {
    expect(isStillTrue(kind, status(states), now)).toBe(still);
  });

  it('as a promise for midnight is true until midnight', () => {
    expect(isStillTrue('pre-saved', status(['armed']), midnightInCairo)).toBe(false);
  });

  it('as a request to reconnect is true of a promise that became a reminder, until it is kept', () => {
    expect(isStillTrue('reconnect', status(['armed'], { mode: 'reminder' }), now)).toBe(true);
    expect(isStillTrue('reconnect', status(['reminded'], { mode: 'reminder' }), now)).toBe(false);
  });

  it.each<[PreSaveNews, WriteState]>([
    ['pre-saved', 'armed'],
    ['saved', 'verified'],
    ['already-there', 'already-there'],
    ['not-saved', 'dead'],
    ['reconnect', 'needs-reauth'],
  ])('as %s is true of no pre-save that was withdrawn', (kind, state) => {
    expect(isStillTrue(kind, status([state]), now)).toBe(true);
    expect(isStillTrue(kind, status([state], { withdrawnAt: new Date(0) }), now)).toBe(false);
  });

  it('is allowed by a consent for its own campaign only', () => {
    const kind = 'saved';
    const elsewhere = campaignId.parse('cmp_elsewhere1');
    expect(isAllowed({ kind, campaignId: nightDrive }, [aConsent()])).toBe(true);
    expect(isAllowed({ kind, campaignId: elsewhere }, [aConsent()])).toBe(false);
    expect(isAllowed({ kind, campaignId: nightDrive }, [])).toBe(false);
  });
});

describe('at the moment of its delivery', () => {
  it('a request to reconnect is dropped if the fan has connected again', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world);
    world.calendar.moveTo(midnightInKolkata);
    world.service.revoke('ana');
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    await join(world, 'ana');

    expect(await deliverAll(world)).toEqual([]);
    expect(await world.ports.announcements.ended('discord', 'superseded', 10)).toMatchObject([
      { kind: 'reconnect', reason: 'not-true-any-more' },
    ]);
  });

  it('a sign-up that was kept meanwhile is told of as kept, once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);

    expect([...(await deliverAll(world)), ...(await deliverAll(world))]).toEqual(['saved']);
  });

  it('nothing is told to a fan who has withdrawn their consent', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await withdrawConsent(world, ana);

    expect(await deliverAll(world)).toEqual([]);
    expect(await world.ports.announcements.ended('discord', 'superseded', 10)).toMatchObject([
      { reason: 'consent-withdrawn' },
    ]);
  });

  it('nothing is told of a pre-save that was withdrawn', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const withdrawn = { id: 'withdrawn', kind: 'withdrawn' } as const;
    await world.ports.preSaves.withdraw((await promiseTo(world, ana)).id, world.calendar.now(), withdrawn);

    expect(await deliverAll(world)).toEqual([]);
    expect(await world.engine.announcementsInTrouble()).toEqual([]);
  });
});

describe('an account that cannot be reached', () => {
  /** Ana has pre-saved, her account is gone, and it is midnight. */
  async function unreachable(): Promise<World> {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, () => ({ outcome: 'gone' }));
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    return world;
  }

  it('is not tried with the next message, which ends at once', async () => {
    const world = await unreachable();

    expect(await deliverAll(world)).toEqual([]);
    expect(await world.engine.announcementsInTrouble()).toMatchObject([
      { kind: 'pre-saved', reason: 'unreachable' },
      { kind: 'saved', reason: 'unreachable' },
    ]);
  });

  it.each([
    ['/presave', (world: World) => world.engine.givePersonalLink(account)],
    ['/status', (world: World) => world.engine.chatStatus(account)],
  ])('is tried again once it has typed %s', async (_command, type) => {
    const world = await unreachable();
    await type(world);

    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it('is known by its platform’s word alone, before anything is sent, and so is that it opened its chat again', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await world.engine.accountBlocked(account);
    expect(await deliverAll(world)).toEqual([]);

    await world.engine.accountShown(account);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);

    expect(await deliverAll(world)).toEqual(['saved']);
  });

  const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;
});
