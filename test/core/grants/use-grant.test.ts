import { describe, expect, it, jest } from '@jest/globals';
import type { GrantStore } from '../../../core/grants/grant-store.js';
import type { Grant } from '../../../core/grants/grant.js';
import { withGrant } from '../../../core/grants/use-grant.js';
import type { StreamingService } from '../../../core/streaming/streaming-service.js';
import { aWorld, hourMs, join, midnightInKolkata, trackUri, type KnownFan, type World } from '../world.js';
import { credentialsIn, grantOf } from './known-grant.js';

/** A world with one fan, whose access token has ended by now. */
async function aWeekLater(): Promise<{ world: World; ana: KnownFan }> {
  const world = await aWorld();
  const ana = await join(world, 'ana');
  world.calendar.moveTo(midnightInKolkata);
  return { world, ana };
}

/** A call that is made with the grant: whether the fan's library holds the track. */
async function use(world: World, grant: Grant) {
  const { service, campaign } = world;
  return withGrant(
    { grant, service, campaignId: campaign.id },
    (credentials) => service.contains(credentials, trackUri),
    world.ports,
  );
}

describe('a grant in use', () => {
  it('is used as it is while its access token is good', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');

    expect(await use(world, await grantOf(world, ana))).toEqual({ outcome: 'answered', present: false });
    expect(world.service.count('renew')).toBe(0);
  });

  it('is renewed before its access token ends, not after a refusal', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.calendar.advanceMs(hourMs - 59_000);

    await use(world, await grantOf(world, ana));

    expect(world.service.visits.map(({ call }) => call).slice(-2)).toEqual(['renew', 'contains']);
  });

  it('is renewed once when the service refuses a token that should be good', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.fail('contains', { outcome: 'token-refused' });

    expect(await use(world, await grantOf(world, ana))).toMatchObject({ outcome: 'answered' });
    expect(world.service.count('renew')).toBe(1);
  });

  it('is not renewed for ever: a second refusal stands', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.fail('contains', { outcome: 'token-refused' }, 5);

    expect(await use(world, await grantOf(world, ana))).toEqual({ outcome: 'token-refused' });
    expect(world.service.count('renew')).toBe(1);
  });

  it('has its new refresh token kept before the new access token is used', async () => {
    const { world, ana } = await aWeekLater();
    world.service.tokens.rotates = true;
    const before = credentialsIn(world, await grantOf(world, ana)).refreshToken?.reveal();
    let keptAtFirstUse: string | undefined;
    const replace = world.ports.grants.replace.bind(world.ports.grants);
    jest.spyOn(world.ports.grants, 'replace').mockImplementation(async (grant) => {
      await new Promise(setImmediate); // a database takes its time
      return replace(grant);
    });
    world.service.onArrival = async ({ call }) => {
      if (call === 'contains') keptAtFirstUse = credentialsIn(world, await grantOf(world, ana)).refreshToken?.reveal();
    };

    await use(world, await grantOf(world, ana));

    expect(keptAtFirstUse).toBeDefined();
    expect(keptAtFirstUse).not.toBe(before);
    expect(await world.service.renew(credentialsIn(world, await grantOf(world, ana)))).toMatchObject({
      outcome: 'renewed',
    });
  });

  it('keeps its old refresh token when the service sends none', async () => {
    const { world, ana } = await aWeekLater();
    const before = credentialsIn(world, await grantOf(world, ana)).refreshToken?.reveal();

    await use(world, await grantOf(world, ana));

    const after = await grantOf(world, ana);
    expect(after.version).toBe(2);
    expect(credentialsIn(world, after).refreshToken?.reveal()).toBe(before);
  });

  it('is flagged and keeps its credentials when the service says it is over: services have revoked falsely', async () => {
    const { world, ana } = await aWeekLater();
    const before = await grantOf(world, ana);
    world.service.revoke('ana');

    expect(await use(world, before)).toEqual({ outcome: 'grant-revoked' });

    expect(await grantOf(world, ana)).toEqual({ ...before, state: 'needs-reauth', version: before.version + 1 });
  });

  it('is asked for no more calls once it is flagged', async () => {
    const { world, ana } = await aWeekLater();
    world.service.revoke('ana');
    await use(world, await grantOf(world, ana));
    world.service.visits.length = 0;

    expect(await use(world, await grantOf(world, ana))).toEqual({ outcome: 'grant-revoked' });
    expect(world.service.visits).toEqual([]);
  });

  it.each([
    { outcome: 'unclear', reason: 'http-503' } as const,
    { outcome: 'throttled', retryAfterMs: 5_000 } as const,
    { outcome: 'app-refused', reason: 'invalid_client' } as const,
  ])('outlives a renewal that ends with $outcome, unchanged', async (fault) => {
    const { world, ana } = await aWeekLater();
    const before = await grantOf(world, ana);
    world.service.fail('renew', fault);

    expect(await use(world, before)).toEqual(fault);

    expect(await grantOf(world, ana)).toEqual(before);
    expect(world.service.count('contains')).toBe(0);
  });

  it('takes the renewal that another worker has just kept instead of making its own', async () => {
    const { world, ana } = await aWeekLater();
    world.service.tokens.rotates = true;
    const asRead = await grantOf(world, ana);
    await use(world, asRead);

    expect(await use(world, asRead)).toMatchObject({ outcome: 'answered' });
    expect(world.service.count('renew')).toBe(1);
  });

  it('is renewed once by a process, however many calls find it ended', async () => {
    const { world, ana } = await aWeekLater();
    world.service.tokens.rotates = true;
    const asRead = await grantOf(world, ana);

    const answers = await Promise.all(Array.from({ length: 5 }, () => use(world, asRead)));

    expect(answers.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'answered'));
    expect(world.service.count('renew')).toBe(1);
  });

  it('is left to another process that is renewing it, and is whole when tried again', async () => {
    const { world, ana } = await aWeekLater();
    world.service.tokens.rotates = true;
    const asRead = await grantOf(world, ana);
    let meanwhile: unknown;
    world.service.onArrival = async ({ call }) => {
      if (call === 'renew' && meanwhile === undefined) meanwhile = await use(inAnotherProcess(world), asRead);
    };

    expect(await use(world, asRead)).toMatchObject({ outcome: 'answered' });

    expect(meanwhile).toEqual({ outcome: 'unclear', reason: 'renewal-elsewhere' });
    expect(world.service.count('renew')).toBe(1);
    expect(await use(inAnotherProcess(world), await grantOf(world, ana))).toMatchObject({ outcome: 'answered' });
  });

  it('keeps the refresh token it was just given although a process that slept through its lease has flagged it', async () => {
    const { world, ana } = await aWeekLater();
    world.service.tokens.rotates = true;
    const asRead = await grantOf(world, ana);
    const { service } = world;
    const slowToAnswer: StreamingService = {
      ...{ name: service.name, title: service.title, app: service.app, pace: service.pace, signIn: service.signIn },
      account: (credentials) => service.account(credentials),
      findItem: (credentials, release, item) => service.findItem(credentials, release, item),
      contains: (credentials, uri) => service.contains(credentials, uri),
      save: (credentials, uri) => service.save(credentials, uri),
      listenUrl: () => service.listenUrl(),
      async renew(credentials) {
        const renewal = await service.renew(credentials);
        world.monotonic.advanceMs(31_000);
        await use(inAnotherProcess(world), asRead); // refused before our answer has arrived
        return renewal;
      },
    };

    const answer = await withGrant(
      { grant: asRead, service: slowToAnswer, campaignId: world.campaign.id },
      (credentials) => service.contains(credentials, trackUri),
      world.ports,
    );

    expect(answer).toMatchObject({ outcome: 'answered' });
    expect((await grantOf(world, ana)).state).toBe('live');
    expect(await use(world, await grantOf(world, ana))).toMatchObject({ outcome: 'answered' });
  });
});

/** The same database and service, seen by a process that shares nothing else with ours. */
function inAnotherProcess(world: World): World {
  const { grants } = world.ports;
  const seen: GrantStore = {
    byId: (id) => grants.byId(id),
    byAccount: (...account) => grants.byAccount(...account),
    add: (grant) => grants.add(grant),
    replace: (grant) => grants.replace(grant),
    amend: (grant) => grants.amend(grant),
    leaseRenewal: (...lease) => grants.leaseRenewal(...lease),
    endRenewal: (...ended) => grants.endRenewal(...ended),
    living: () => grants.living(),
    keptUntil: (...until) => grants.keptUntil(...until),
  };
  return { ...world, ports: { ...world.ports, grants: seen } };
}

describe('the credentials in a grant', () => {
  const elsewhere: [string, (grant: Grant) => Partial<Grant>][] = [
    ['another fan', () => ({ fanId: 'fan_0000000000' as Grant['fanId'] })],
    ['another artist', () => ({ artistId: 'art_0000000000' as Grant['artistId'] })],
    ['another grant', () => ({ id: 'a:b:c' })],
  ];

  it.each(elsewhere)('do not open when they are pasted to %s', async (_where, moved) => {
    const world = await aWorld();
    const grant = await grantOf(world, await join(world, 'ana'));

    expect(() => credentialsIn(world, { ...grant, ...moved(grant) })).toThrow(
      expect.objectContaining({ code: 'grant-unreadable' }),
    );
  });

  it('do not open another fan’s library when one fan’s ciphertext is put into the other’s record', async () => {
    const world = await aWorld();
    const [ana, binod] = [
      await grantOf(world, await join(world, 'ana')),
      await grantOf(world, await join(world, 'binod')),
    ];

    await expect(use(world, { ...binod, sealed: ana.sealed })).rejects.toMatchObject({ code: 'grant-unreadable' });
    expect(world.service.count('contains')).toBe(0);
  });
});
