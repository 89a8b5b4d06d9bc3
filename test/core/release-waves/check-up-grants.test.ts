import { describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { destroyGrant } from '../../../core/grants/destroy-grant.js';
import { checkUpGrants } from '../../../core/release-waves/check-up-grants.js';
import { releaseWaveId, type ReleaseWave } from '../../../core/release-waves/release-wave.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aConsent } from '../../contracts/samples.js';
import { deliverAll } from '../announcements/deliver-all.js';
import { credentialsIn, grantIdOf, grantOf } from '../grants/known-grant.js';
import {
  aWorld,
  dayMs,
  hourMs,
  join,
  midnightInKolkata,
  minuteMs,
  promiseTo,
  trackUri,
  type KnownFan,
  type World,
} from '../world.js';

/** A fan who has joined and has agreed that the release is saved for them. */
async function joinAndAgree(world: World, name: string, { zone = 'Asia/Kolkata' } = {}): Promise<KnownFan> {
  const fan = await join(world, name, { zone });
  await decide(world, fan, 'given');
  return fan;
}

async function decide({ ports, campaign }: World, { fanId }: KnownFan, decision: 'given' | 'withdrawn'): Promise<void> {
  const { notice } = aConsent();
  const asked = { artistId: campaign.artistId, campaignId: campaign.id, purpose: 'save', place: 'web' } as const;
  await recordConsent({ ...asked, fanId, decision, notice }, ports);
}

async function aPromise(): Promise<{ world: World; ana: KnownFan }> {
  const world = await aWorld();
  const ana = await joinAndAgree(world, 'ana');
  await tell(world);
  return { world, ana };
}

/** Moves the calendar to so long before midnight and lets the check-ups ring. */
async function checkUp(world: World, beforeMs: number): Promise<void> {
  world.calendar.moveTo(new Date(midnightInKolkata.getTime() - beforeMs));
  await checkUpGrants(world.ports);
}

async function tell(world: World): Promise<string[]> {
  await collectAnnouncements(world.ports);
  return deliverAll(world);
}

async function waveOf({ ports, campaign }: World): Promise<ReleaseWave> {
  const wave = await ports.waves.byId(releaseWaveId(campaign.id, midnightInKolkata));
  if (!wave) throw new Error('There is no wave.');
  return wave;
}

const sevenDays = 7 * dayMs - hourMs;
const oneDay = dayMs - hourMs;
const warmUp = 45 * minuteMs;

describe('a check-up before the release', () => {
  it('leaves a grant that is honoured as it is, and is noted as done', async () => {
    const { world, ana } = await aPromise();

    await checkUp(world, sevenDays);

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'live', honouredAt: world.calendar.now() });
    expect((await waveOf(world)).checkUps).toEqual({ sevenDays: world.calendar.now(), oneDay: null, warmUp: null });
    expect(await tell(world)).toEqual([]);
  });

  it('finds a grant that has ended, moves its fan to a reminder and asks them to connect again', async () => {
    const { world, ana } = await aPromise();
    world.service.revoke('ana');

    await checkUp(world, sevenDays);

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder', modeReason: 'grant-ended' });
    expect(await tell(world)).toEqual(['reconnect']);
  });

  it('tells a fan whose subscription is over that they get the link, once, and saves again when they have one', async () => {
    const { world, ana } = await aPromise();
    world.service.fail('renew', { outcome: 'account-refused', reason: 'no-subscription' });
    await checkUp(world, sevenDays);
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder', modeReason: 'no-subscription' });
    expect(await tell(world)).toEqual(['reconnect']);
    expect((await waveOf(world)).checkUps.sevenDays).not.toBeNull();

    world.service.fail('account', { outcome: 'account-refused', reason: 'no-subscription' });
    await checkUp(world, oneDay);
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder' });
    expect(await tell(world)).toEqual([]);

    await checkUp(world, warmUp);
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct', modeReason: null });
  });

  it('asks once per check-up, at 7 days and at 1 day, and never at the warm-up', async () => {
    const { world } = await aPromise();
    world.service.revoke('ana');
    await checkUp(world, sevenDays);
    await checkUp(world, sevenDays - hourMs);
    expect(await tell(world)).toEqual(['reconnect']);

    await checkUp(world, oneDay);
    await checkUp(world, oneDay - hourMs);
    expect(await tell(world)).toEqual(['reconnect']);

    await checkUp(world, warmUp);
    expect(await tell(world)).toEqual([]);
  });

  it('asks nobody again who has connected again', async () => {
    const { world, ana } = await aPromise();
    world.service.revoke('ana');
    await checkUp(world, sevenDays);
    await tell(world);
    await join(world, 'ana');
    await tell(world);

    await checkUp(world, oneDay);

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct' });
    expect(await tell(world)).toEqual([]);
  });

  it.each([
    ['is destroyed', (world: World, ana: KnownFan) => destroyGrant(grantIdOf(world, ana), 'withdrawn', world.ports)],
    [
      'will end less than 2 hours after midnight',
      async (world: World, ana: KnownFan) => {
        const grant = await grantOf(world, ana);
        const consentExpiresAt = new Date(midnightInKolkata.getTime() + 2 * hourMs - 1);
        await world.ports.grants.replace({ ...grant, consentExpiresAt, version: grant.version + 1 });
      },
    ],
  ])('takes a grant that %s for ended, without a call', async (_what, end) => {
    const { world, ana } = await aPromise();
    await end(world, ana);

    await checkUp(world, sevenDays);

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder', modeReason: 'grant-ended' });
    expect(world.service.count('renew')).toBe(0);
  });

  it('brings a grant back to life that was refused falsely, and its fan back to saving', async () => {
    const { world, ana } = await aPromise();
    world.service.fail('renew', { outcome: 'grant-revoked' });
    await checkUp(world, sevenDays);
    expect(await grantOf(world, ana)).toMatchObject({ state: 'needs-reauth' });

    await checkUp(world, oneDay);

    expect(await grantOf(world, ana)).toMatchObject({ state: 'live' });
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct' });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it.each([
    ['throttled', { outcome: 'throttled', retryAfterMs: null } as const],
    ['unclear', { outcome: 'unclear', reason: 'http-503' } as const],
  ])('flags nobody while the service is %s, and goes on later', async (_what, fault) => {
    const { world, ana } = await aPromise();
    world.service.fail('renew', fault);
    await checkUp(world, sevenDays);
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct' });
    expect((await waveOf(world)).checkUps.sevenDays).toBeNull();

    await checkUp(world, sevenDays - minuteMs);

    expect((await waveOf(world)).checkUps.sevenDays).toEqual(world.calendar.now());
    expect(await tell(world)).toEqual([]);
  });

  it('stops asking a service that is down, and asks nobody twice who was answered', async () => {
    const world = await aWorld();
    for (let number = 0; number < 30; number += 1) await joinAndAgree(world, `fan-${number}`);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - sevenDays));
    let answered = 0;
    world.service.onArrival = () => {
      answered += 1;
      if (answered === 8) world.service.fail('renew', { outcome: 'unclear', reason: 'http-503' }, 100);
    };
    await checkUpGrants(world.ports);
    expect(world.service.count('renew')).toBeLessThan(30);
    const stopped = world.service.count('renew');

    world.service.heal();
    await checkUpGrants(world.ports);

    expect((await waveOf(world)).checkUps.sevenDays).not.toBeNull();
    expect(world.service.count('renew') - stopped).toBeLessThan(30);
  });

  it('makes no call for a fan who has withdrawn their consent', async () => {
    const { world, ana } = await aPromise();
    await decide(world, ana, 'withdrawn');

    await checkUp(world, sevenDays);

    expect(world.service.count('renew')).toBe(0);
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct' });
  });

  it('looks at each grant once when two workers make it at once', async () => {
    const { world } = await aPromise();
    world.service.tokens.rotates = true;
    for (let number = 0; number < 12; number += 1) await joinAndAgree(world, `fan-${number}`);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - sevenDays));

    await Promise.all([checkUpGrants(world.ports), checkUpGrants(world.ports)]);

    expect(world.service.count('renew')).toBe(13);
    expect((await waveOf(world)).checkUps.sevenDays).not.toBeNull();
  });

  it('looks at a fan who joined after the last one', async () => {
    const { world } = await aPromise();
    await checkUp(world, sevenDays);
    const binod = await joinAndAgree(world, 'binod');
    world.service.revoke('binod');

    await checkUp(world, oneDay);

    expect(await promiseTo(world, binod)).toMatchObject({ mode: 'reminder' });
  });

  it('leaves the fans of another midnight to their own', async () => {
    const { world } = await aPromise();
    const zoe = await joinAndAgree(world, 'zoe', { zone: 'Pacific/Honolulu' });
    world.service.revoke('zoe');

    await checkUp(world, warmUp);

    const { mode } = await promiseTo(world, zoe);
    expect(mode).toBe('reminder'); // hers is the check-up one day before, at this very time
    expect((await waveOf(world)).checkUps).toMatchObject({ oneDay: null, warmUp: world.calendar.now() });
  });
});

describe('the warm-up', () => {
  it('renews what would end before a quarter past midnight, so that the save needs no renewal', async () => {
    const { world, ana } = await aPromise();

    await checkUp(world, warmUp);

    const quarterPast = new Date(midnightInKolkata.getTime() + 15 * minuteMs);
    const { accessTokenExpiresAt } = credentialsIn(world, await grantOf(world, ana));
    expect(accessTokenExpiresAt?.getTime()).toBeGreaterThanOrEqual(quarterPast.getTime());
    const renewed = world.service.count('renew');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(world.service.count('renew')).toBe(renewed);
  });

  it('leaves an access token alone that lasts longer', async () => {
    const { world } = await aPromise();
    await checkUp(world, warmUp);
    const renewed = world.service.count('renew');

    await checkUp(world, warmUp - minuteMs);
    await checkUp(world, warmUp - 2 * minuteMs);

    expect(world.service.count('renew')).toBe(renewed);
  });
});
