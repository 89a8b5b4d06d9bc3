import { describe, expect, it } from '@jest/globals';
import type { CompletedPreSave } from '../../../core/pre-saves/complete-pre-save.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { withdraw } from '../../../core/consent/withdraw.js';
import { isConsentLive } from '../../../core/consent/consent.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { hashToken, newToken } from '../../../core/identifiers.js';
import type { Secret } from '../../../core/secret.js';
import { grantOf } from '../grants/known-grant.js';
import { deliverAll } from '../announcements/deliver-all.js';
import {
  aBrowserOf,
  aWorld,
  begin,
  dayMs,
  join,
  midnightInKolkata,
  promiseTo,
  trackUri,
  writeOf,
  type KnownFan,
  type World,
  markOf,
} from '../world.js';

type Here = { browser: Secret; session: Secret | null };

/** Signs in, with an account or permissions that no save can be made with. */
async function signInInVain(world: World, here: Here, scopes?: string[]): Promise<CompletedPreSave> {
  const parameters = world.service.agree(await begin(world, here), 'ana', scopes);
  return world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });
}

const wish = { slug: 'night-drive', service: 'spotify', zone: 'Asia/Kolkata', because: 'fan-chose' } as const;

/** Ana gets the link; answers who she is. */
async function remindAna(world: World, here: { browser: Secret; session: Secret }): Promise<KnownFan> {
  await world.engine.joinWithoutGrant({ ...wish, mode: 'reminder', adult: true, session: here.session });
  const session = await world.ports.sessions.byTokenHash(hashToken(here.session));
  return { fanId: session!.fanId, accountId: 'ana', ...here };
}

describe('a sign-in that no save can be made with', () => {
  it.each(['not-allow-listed', 'no-account', 'country', 'scope-missing'] as const)(
    'offers the link instead, promises nothing and keeps nothing: %s',
    async (reason) => {
      const world = await aWorld();
      const ana = await aBrowserOf(world, 'ana');
      world.service.fail('account', { outcome: 'account-refused', reason });

      const { offer } = await signInInVain(world, ana);

      const because = reason === 'country' ? 'no-account' : reason;
      expect(offer).toEqual({ service: 'spotify', zone: 'Asia/Kolkata', because, recordingIsrc: null });
      const { fanId } = (await world.ports.sessions.byTokenHash(hashToken(ana.session)))!;
      expect(await world.ports.preSaves.ofFan(fanId)).toEqual([]);
      expect(await world.ports.consents.ofFan(fanId)).toEqual([]);
      expect(await world.ports.grants.byAccount(markOf(world, 'ana'))).toBeNull();
    },
  );

  it('offers the link to a fan who has left a permission out', async () => {
    const world = await aWorld();

    const { offer } = await signInInVain(world, await aBrowserOf(world, 'ana'), ['library-read']);

    expect(offer?.because).toBe('scope-missing');
    expect(world.service.count('account')).toBe(0);
  });

  it('makes no fan of a visitor without a chat account', async () => {
    const world = await aWorld();
    world.service.fail('account', { outcome: 'account-refused', reason: 'not-allow-listed' });

    const completed = await signInInVain(world, { browser: newToken(world.ports.random), session: null });

    expect(completed).toMatchObject({ session: null, offer: { because: 'not-allow-listed' } });
  });
});

describe('a sign-in to an account without a subscription', () => {
  const without = { outcome: 'account-refused', reason: 'no-subscription' } as const;

  async function signInWithout(world: World): Promise<KnownFan> {
    const here = await aBrowserOf(world, 'ana');
    world.service.fail('account', without);
    expect((await signInInVain(world, here)).offer).toBeNull();
    const { fanId } = (await world.ports.sessions.byTokenHash(hashToken(here.session)))!;
    return { fanId, accountId: 'ana', ...here };
  }

  async function midnight(world: World): Promise<void> {
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
  }

  it('promises the link, by consent, and keeps the permission sealed for a subscription to come', async () => {
    const world = await aWorld();
    const ana = await signInWithout(world);

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder', modeReason: 'no-subscription' });
    expect(await grantOf(world, ana)).toMatchObject({ state: 'live', purposes: [world.campaign.id] });
    expect(isConsentLive(await world.ports.consents.ofFan(ana.fanId), 'save', world.campaign.id)).toBe(true);
  });

  it('becomes a save at midnight where there is a subscription by then, read back', async () => {
    const world = await aWorld();
    const ana = await signInWithout(world);

    await midnight(world);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct', modeReason: null });
  });

  it.each([
    ['there is still none', without],
    ['the service does not answer', { outcome: 'unclear', reason: 'http-503' }],
    ['the permission is over', { outcome: 'token-refused' }],
  ] as const)('is the link at midnight where %s, at once', async (_what, fault) => {
    const world = await aWorld();
    const ana = await signInWithout(world);
    world.service.fail('account', fault, 3);

    await midnight(world);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'reminded' });
    expect(world.service.effects).toEqual([]);
    await collectAnnouncements(world.ports);
    expect(await deliverAll(world)).toContain('release-reminder');
  });

  it('is asked about no more once the fan has withdrawn', async () => {
    const world = await aWorld();
    const ana = await signInWithout(world);
    const withdrawal = { what: 'pre-save', campaignId: world.campaign.id } as const;
    await withdraw({ fanId: ana.fanId, withdrawal, place: 'web' }, world.ports);
    const asked = world.service.count('account');

    await midnight(world);

    expect(world.service.count('account')).toBe(asked);
    expect((await grantOf(world, ana)).sealed).toBeNull();
  });

  it('gives way to what the fan chooses afterwards', async () => {
    const world = await aWorld();
    const ana = await signInWithout(world);

    await world.engine.joinWithoutGrant({ ...wish, mode: 'reminder', adult: true, session: ana.session });

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder', modeReason: 'fan-chose' });
    await midnight(world);
    expect(world.service.effects).toEqual([]);
  });

  it('offers the page, and keeps nothing, once it is out', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + dayMs));
    world.service.fail('account', without);

    expect((await signInInVain(world, here)).offer?.because).toBe('no-subscription');
    expect(await world.ports.grants.byAccount(markOf(world, 'ana'))).toBeNull();
  });
});

describe('a reminder', () => {
  it('is promised with the fan’s consent, told at once, and sent at their midnight without a call to the service', async () => {
    const world = await aWorld();
    const ana = await remindAna(world, await aBrowserOf(world, 'ana'));

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder', modeReason: 'fan-chose' });
    expect(isConsentLive(await world.ports.consents.ofFan(ana.fanId), 'save', world.campaign.id)).toBe(true);
    expect(await deliverAll(world)).toEqual(['pre-saved']);

    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);

    expect(await deliverAll(world)).toEqual(['release-reminder']);
    expect((await writeOf(world, ana)).state).toBe('reminded');
    expect(world.service.visits).toEqual([]);
  });

  it('is promised once, however often it is asked for', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    const ana = await remindAna(world, here);
    const promised = await promiseTo(world, ana);
    await remindAna(world, here);

    expect(await promiseTo(world, ana)).toEqual({ ...promised, outbox: [] });
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('needs a chat account to go to', async () => {
    const world = await aWorld();
    const web = await join(world, 'web', { chat: false });

    for (const session of [null, newToken(world.ports.random), web.session]) {
      await expect(
        world.engine.joinWithoutGrant({ ...wish, mode: 'reminder', adult: true, session }),
      ).rejects.toMatchObject({
        code: 'chat-account-needed',
      });
    }
  });

  it('is for what is to come: refused once the release is out where the fan lives', async () => {
    const world = await aWorld();
    const { session } = await aBrowserOf(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);

    await expect(
      world.engine.joinWithoutGrant({ ...wish, mode: 'reminder', adult: true, session }),
    ).rejects.toMatchObject({
      code: 'campaign-released',
    });
  });

  it('takes no save away from a fan for whom we can save', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');

    await world.engine.joinWithoutGrant({ ...wish, mode: 'reminder', adult: true, session: ana.session });

    expect((await promiseTo(world, ana)).mode).toBe('direct');
  });

  it('becomes a save when the fan signs in before the release', async () => {
    const world = await aWorld();
    const ana = await remindAna(world, await aBrowserOf(world, 'ana'));

    await join(world, 'ana');

    expect(await promiseTo(world, ana)).toMatchObject({
      mode: 'direct',
      modeReason: null,
      verification: { verified: true, by: 'service-account' },
    });
  });

  it('becomes a save when the fan signs in after the release, however long after', async () => {
    const world = await aWorld();
    const ana = await remindAna(world, await aBrowserOf(world, 'ana'));
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');

    world.calendar.advanceMs(30 * dayMs);
    await join(world, 'ana');
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect((await writeOf(world, ana)).state).toBe('verified');
  });

  it.each([
    ['is vouched for by a chat account that was there long before', new Date('2024-01-01T00:00:00Z'), true],
    ['is not vouched for by a chat account made for the campaign', new Date('2026-03-20T00:00:00Z'), false],
  ])('%s', async (_what, accountCreatedAt, verified) => {
    const world = await aWorld();
    const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana', accountCreatedAt } as const;
    await world.engine.givePersonalLink(account);

    const ana = await remindAna(world, await aBrowserOf(world, 'ana'));

    expect((await promiseTo(world, ana)).verification.verified).toBe(verified);
  });
});
