import { describe, expect, it } from '@jest/globals';
import { campaignId, type Campaign } from '../../../core/campaigns/campaign.js';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { recomputeKeepUntil } from '../../../core/grants/keep-grant.js';
import { hashToken } from '../../../core/identifiers.js';
import { preSaveId } from '../../../core/pre-saves/pre-save.js';
import { startOfDay } from '../../../core/release-waves/midnight.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aConsent } from '../../contracts/samples.js';
import { aBrowserOf, aWorld, dayMs, hourMs, join, trackUri, type KnownFan, type World } from '../world.js';
import { grantIdOf, grantOf } from './known-grant.js';

const untilReleased = new Date(startOfDay('2026-04-24', 'Etc/GMT+12').getTime() + 72 * hourMs);
const consented = new Date('2026-04-03T10:00:00.000Z');
const sixMonthsOn = new Date('2026-10-03T10:00:00.000Z');
const nextMidnight = startOfDay('2026-07-10', 'Asia/Kolkata');

/** The fan says yes or no to having their permission kept. */
async function decide(world: World, { fanId }: KnownFan, decision: 'given' | 'withdrawn'): Promise<void> {
  const { notice } = aConsent();
  const asked = { purpose: 'keep-permission', campaignId: null, place: 'web', notice, decision } as const;
  await recordConsent({ ...asked, artistId: world.campaign.artistId, fanId }, world.ports);
  await recomputeKeepUntil(grantIdOf(world, { fanId }), world.ports);
}

async function aKeptGrant(): Promise<{ world: World; ana: KnownFan }> {
  const world = await aWorld();
  const ana = await join(world, 'ana');
  await decide(world, ana, 'given');
  return { world, ana };
}

/** The artist's next release, ten weeks after the first, a month before its midnight. */
async function theNextRelease({ ports, campaign, calendar, service }: World): Promise<Campaign> {
  const next: Campaign = {
    ...campaign,
    id: campaignId.parse('cmp_dayreturn0'),
    slug: 'day-return',
    title: 'Day Return',
    releaseDate: '2026-07-10',
  };
  await ports.campaigns.add(next, null);
  calendar.moveTo(new Date(nextMidnight.getTime() - 30 * dayMs));
  service.moveRelease(new Date(0));
  return next;
}

function tap(world: World, { session }: KnownFan, slug = 'day-return'): Promise<boolean> {
  return world.engine.preSaveWithKeptGrant({ slug, service: 'spotify', zone: 'Asia/Kolkata', session });
}

const promised = ({ ports }: World, campaign: Campaign, { fanId }: KnownFan) =>
  ports.preSaves.byId(preSaveId(campaign.id, fanId, 'spotify'));

describe('a grant whose fan agrees to have it kept', () => {
  it('is kept for six months after the sign-in, where the service names no end', async () => {
    const { world, ana } = await aKeptGrant();
    expect(await grantOf(world, ana)).toMatchObject({ consentedAt: consented, keepUntil: sixMonthsOn });
  });

  it('is kept as long as the service honours it, where that is shorter', async () => {
    const world = await aWorld();
    const consentExpiresAt = new Date('2026-08-01T00:00:00.000Z');
    world.service.consentExpiresAt = consentExpiresAt;
    const ana = await join(world, 'ana');

    await decide(world, ana, 'given');

    expect((await grantOf(world, ana)).keepUntil).toEqual(consentExpiresAt);
  });

  it('is kept until 72 hours after the release again when they change their mind', async () => {
    const { world, ana } = await aKeptGrant();

    await decide(world, ana, 'withdrawn');

    expect(await grantOf(world, ana)).toMatchObject({ state: 'live', keepUntil: untilReleased });
  });

  it('is destroyed at once when they change their mind after that date', async () => {
    const { world, ana } = await aKeptGrant();
    world.calendar.moveTo(new Date(untilReleased.getTime() + dayMs));

    await decide(world, ana, 'withdrawn');

    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed', sealed: null });
  });

  it('is kept six months from the new sign-in when they sign in again', async () => {
    const { world, ana } = await aKeptGrant();
    world.calendar.advanceMs(dayMs);

    await join(world, 'ana');

    expect((await grantOf(world, ana)).keepUntil).toEqual(new Date(sixMonthsOn.getTime() + dayMs));
  });
});

describe('a returning fan with a kept grant', () => {
  it('pre-saves the next release with one tap, and it is saved at midnight', async () => {
    const { world, ana } = await aKeptGrant();
    const next = await theNextRelease(world);
    const view = await world.engine.viewSmartLink('day-return', ana.session);
    expect(view.visitor?.oneTap).toEqual([{ service: 'spotify', zone: 'Asia/Kolkata' }]);

    expect(await tap(world, ana)).toBe(true);

    expect(await promised(world, next, ana)).toMatchObject({ mode: 'direct', dueAt: nextMidnight });
    expect((await grantOf(world, ana)).purposes).toEqual([world.campaign.id, next.id]);
    world.calendar.moveTo(nextMidnight);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toContain(trackUri);
  });

  it('has a release that is out already saved by one tap, and the permission kept for it for 72 hours at the least', async () => {
    const { world, ana } = await aKeptGrant();
    const next = await theNextRelease(world);
    const lateBy = new Date(nextMidnight.getTime() + 20 * dayMs);
    world.calendar.moveTo(lateBy);

    expect(await tap(world, ana)).toBe(true);
    await world.engine.saveNow(next.slug, ana.session);
    await decide(world, ana, 'withdrawn');

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect((await grantOf(world, ana)).keepUntil).toEqual(new Date(lateBy.getTime() + 72 * hourMs));
  });

  it('signs in instead when they have never been asked for their age and live by Indian clocks', async () => {
    const world = await aWorld();
    const { browser, session } = await aBrowserOf(world, 'leo');
    const sought = { slug: world.campaign.slug, service: 'spotify', zone: 'Europe/Berlin', adult: false } as const;
    const address = await world.engine.beginPreSave({ ...sought, browser, session, follow: false });
    const parameters = world.service.agree(address, 'leo');
    await world.engine.completePreSave({ service: 'spotify', parameters, browser });
    const { fanId } = (await world.ports.sessions.byTokenHash(hashToken(session)))!;
    const leo = { fanId, accountId: 'leo', browser, session };
    await decide(world, leo, 'given');
    const next = await theNextRelease(world);

    expect(await tap(world, leo)).toBe(false);

    expect(await promised(world, next, leo)).toBeNull();
    expect((await grantOf(world, leo)).purposes).not.toContain(next.id);
  });

  it.each<[string, (world: World, ana: KnownFan) => Promise<void> | void]>([
    ['has taken the consent back', (world, ana) => decide(world, ana, 'withdrawn')],
    ['has removed us at the service', (world) => world.service.revoke('ana')],
    [
      'is not served by the service any more',
      (world) => world.service.fail('account', { outcome: 'account-refused', reason: 'not-allow-listed' }),
    ],
  ])('signs in instead when the fan %s', async (_what, happens) => {
    const { world, ana } = await aKeptGrant();
    const next = await theNextRelease(world);
    await happens(world, ana);

    expect(await tap(world, ana)).toBe(false);

    expect(await promised(world, next, ana)).toBeNull();
    expect((await grantOf(world, ana)).purposes).not.toContain(next.id);
  });

  it.each<[string, Partial<Awaited<ReturnType<typeof grantOf>>>]>([
    ['lacks a scope', { scopes: ['library-read'] }],
    ['ends less than 2 hours after midnight', { consentExpiresAt: new Date(nextMidnight.getTime() + 2 * hourMs - 1) }],
    ['is flagged', { state: 'needs-reauth' }],
  ])('is offered the sign-in when the grant %s', async (_what, change) => {
    const { world, ana } = await aKeptGrant();
    await theNextRelease(world);
    const grant = await grantOf(world, ana);
    await world.ports.grants.replace({ ...grant, ...change, version: grant.version + 1 });

    expect((await world.engine.viewSmartLink('day-return', ana.session)).visitor?.oneTap).toEqual([]);
    expect(await tap(world, ana)).toBe(false);
  });

  it('is nobody else: a browser without a session, or of another fan, gets no one-tap', async () => {
    const { world, ana } = await aKeptGrant();
    const binod = await join(world, 'binod');
    await theNextRelease(world);

    expect(await tap(world, { ...ana, session: null })).toBe(false);
    expect(await tap(world, binod)).toBe(false);
    expect((await world.engine.viewSmartLink('day-return', binod.session)).visitor?.oneTap).toEqual([]);
  });
});
