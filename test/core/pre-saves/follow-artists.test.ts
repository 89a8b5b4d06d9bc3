import { describe, expect, it, jest } from '@jest/globals';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { noticeFor } from '../../../core/consent/notice.js';
import { fanData } from '../../../core/fans/fan-data.js';
import { hashToken } from '../../../core/identifiers.js';
import { followDue } from '../../../core/pre-saves/follow-artists.js';
import type { FollowState } from '../../../core/pre-saves/pre-save.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import {
  aBrowserOf,
  aWorld,
  begin,
  dayMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  promiseTo,
  secondMs,
  trackUri,
  type KnownFan,
  type World,
} from '../world.js';

const [river, guest] = ['spotify:artist:river', 'spotify:artist:guest'];

function aWorldWithArtists(artistUris = [river, guest]): Promise<World> {
  return aWorld({ campaign: { services: { spotify: { artistUris, trackUri, albumUri: null } } } });
}

/** Presses "Pre-save and follow" and agrees, to all that is asked for or to these scopes. */
async function follow(world: World, scopes?: string[]): Promise<KnownFan> {
  const here = await aBrowserOf(world, 'ana');
  const parameters = world.service.agree(await begin(world, here, 'Asia/Kolkata', true), 'ana', scopes);
  await world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });
  const { fanId } = (await world.ports.sessions.byTokenHash(hashToken(here.session)))!;
  return { fanId, accountId: 'ana', ...here };
}

async function statesOf(world: World, fan: KnownFan): Promise<FollowState[]> {
  return (await promiseTo(world, fan)).follows.map(({ state }) => state);
}

async function withdrawFollow(world: World, { fanId }: KnownFan): Promise<void> {
  const { campaign, ports } = world;
  const notice = noticeFor({ campaign, zone: 'Asia/Kolkata' });
  const decision = { purpose: 'follow', campaignId: campaign.id, decision: 'withdrawn', place: 'web' } as const;
  await recordConsent({ ...decision, artistId: campaign.artistId, fanId, notice }, ports);
}

describe('"Pre-save and follow"', () => {
  it('follows every artist of the release at once, with a consent of its own', async () => {
    const world = await aWorldWithArtists();

    const ana = await follow(world);

    expect(world.service.followsOf('ana')).toEqual([river, guest]);
    expect(await statesOf(world, ana)).toEqual(['followed', 'followed']);
    const consents = await world.ports.consents.ofFan(ana.fanId);
    expect(consents.map(({ purpose }) => purpose)).toContain('follow');
  });

  it('is on the fan’s own page with all that it allows us', async () => {
    const world = await aWorldWithArtists();
    const ana = await follow(world);

    const data = await fanData(ana.fanId, world.ports);

    expect(data?.grants[0]?.allows).toContain('follow');
    expect(data?.grants[0]?.allows).toHaveLength(4);
  });

  it('leaves alone whom the fan follows already', async () => {
    const world = await aWorldWithArtists([river]);
    world.service.followEffects.push({ accountId: 'ana', artistUri: river });

    const ana = await follow(world);

    expect(await statesOf(world, ana)).toEqual(['already-following']);
    expect(world.service.followEffects).toHaveLength(1);
  });

  it('follows nobody for "only pre-save", and asks for no permission to', async () => {
    const world = await aWorldWithArtists();

    const ana = await join(world, 'ana');

    expect(await statesOf(world, ana)).toEqual([]);
    expect(world.service.count('follow')).toBe(0);
    expect((await world.ports.consents.ofFan(ana.fanId)).map(({ purpose }) => purpose)).toEqual(['save']);
  });

  it('saves all the same when the fan took the permission to follow away', async () => {
    const world = await aWorldWithArtists([river]);

    const ana = await follow(world, ['library-modify', 'library-read']);

    expect(await statesOf(world, ana)).toEqual(['failed']);
    expect(world.service.count('follow')).toBe(0);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('says so where nobody can follow through this app, and asks no more', async () => {
    const world = await aWorldWithArtists([river]);
    world.service.canBeFollowed = false;

    const ana = await follow(world);

    expect(await statesOf(world, ana)).toEqual(['unsupported']);
    expect((await promiseTo(world, ana)).followAt).toBeNull();
  });

  it.each([
    ['throttled', { outcome: 'throttled', retryAfterMs: 20 * minuteMs }],
    ['unclear', { outcome: 'unclear', reason: 'http-502' }],
    ['the app refused', { outcome: 'app-refused', reason: 'http-400' }],
  ] as const)('tries again after a while when the answer was %s, and never before', async (_what, fault) => {
    const world = await aWorldWithArtists([river]);
    world.service.fail('follow', fault);
    const ana = await follow(world);
    expect(await statesOf(world, ana)).toEqual(['wanted']);

    pass(world, 10 * minuteMs - secondMs);
    await followDue(world.ports);
    expect(world.service.count('follow')).toBe(1);
    pass(world, 10 * minuteMs + secondMs);
    await followDue(world.ports);

    expect(await statesOf(world, ana)).toEqual(['followed']);
  });

  it('follows after all when the fan asks again and allows it this time', async () => {
    const world = await aWorldWithArtists([river]);
    await follow(world, ['library-modify', 'library-read']);

    const ana = await follow(world);

    expect(await statesOf(world, ana)).toEqual(['followed']);
    expect(world.service.followsOf('ana')).toEqual([river]);
  });

  it('gives up three days after the release', async () => {
    const world = await aWorldWithArtists([river]);
    world.service.fail('follow', { outcome: 'unclear', reason: 'http-502' }, 100);
    const ana = await follow(world);

    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 3 * dayMs));
    world.monotonic.advanceMs(21 * dayMs);
    await followDue(world.ports);

    expect(await statesOf(world, ana)).toEqual(['failed']);
    expect(world.service.count('follow')).toBe(1);
  });

  it('makes no further call once the consent is withdrawn', async () => {
    const world = await aWorldWithArtists([river]);
    world.service.fail('follow', { outcome: 'unclear', reason: 'http-502' });
    const ana = await follow(world);
    await withdrawFollow(world, ana);

    pass(world, 20 * minuteMs);
    await followDue(world.ports);

    expect(await statesOf(world, ana)).toEqual(['failed']);
    expect(world.service.followsOf('ana')).toEqual([]);
  });

  it('stops between two artists when the consent is withdrawn in between', async () => {
    const world = await aWorldWithArtists();
    const ana = await join(world, 'ana');
    world.service.onArrival = async ({ call }) => {
      if (call === 'follow') await withdrawFollow(world, ana);
    };

    await follow(world);

    expect(world.service.followsOf('ana')).toEqual([river]);
    expect(await statesOf(world, ana)).toEqual(['followed', 'failed']);
  });

  it('is done once when two workers come by at the same time', async () => {
    const world = await aWorldWithArtists([river]);
    world.service.fail('follow', { outcome: 'unclear', reason: 'http-502' });
    await follow(world);
    pass(world, 20 * minuteMs);

    await Promise.all([followDue(world.ports), followDue(world.ports), followDue(world.ports)]);

    expect(world.service.followEffects).toHaveLength(1);
    expect(world.service.count('follow')).toBe(2);
  });

  it('never fails the pre-save, whatever breaks on its way', async () => {
    const world = await aWorldWithArtists([river]);
    jest.spyOn(world.ports.preSaves, 'changeFollows').mockRejectedValueOnce(new Error('The database is away.'));

    const ana = await follow(world);

    expect((await promiseTo(world, ana)).mode).toBe('direct');
  });
});
