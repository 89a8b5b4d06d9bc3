import { describe, expect, it } from '@jest/globals';
import { destroyExpiredGrants } from '../../../core/grants/destroy-expired-grants.js';
import { grantId } from '../../../core/grants/grant.js';
import { hashToken, newToken } from '../../../core/identifiers.js';
import { verifyCallback } from '../../../core/pre-saves/verify-callback.js';
import { Secret } from '../../../core/secret.js';
import type { SignInOutcome } from '../../../core/streaming/streaming-service.js';
import { aBrowserOf, aWorld, begin, join, minuteMs, type World, markOf } from '../world.js';

type Browser = { browser: Secret; session: Secret | null };

/** Ana is on her way: she has begun, and has said yes at her service. */
async function onTheWay(name = 'ana'): Promise<{ world: World; here: Browser; callback: URLSearchParams }> {
  const world = await aWorld();
  const here = await aBrowserOf(world, name);
  return { world, here, callback: world.service.agree(await begin(world, here), name) };
}

const complete = ({ engine }: World, parameters: URLSearchParams, browser: Secret | null) =>
  engine.completePreSave({ service: 'spotify', parameters, browser });

/** A refusal with this code, and the campaign to begin again from. */
const refusedWith = (code: string, { campaign }: Partial<World> = {}): unknown => {
  const details = campaign ? expect.objectContaining({ campaignId: campaign.id }) : expect.anything();
  return expect.objectContaining({ code, details });
};

/** Nothing was promised to anybody, and nothing was kept of them. */
async function expectNothingPromised(world: World): Promise<void> {
  const promised = [];
  for await (const preSave of world.ports.preSaves.ofCampaign(world.campaign.id)) promised.push(preSave);
  expect(promised).toEqual([]);
  expect(await world.ports.grants.byAccount(markOf(world, 'ana'))).toBeNull();
  expect(await world.ports.waves.open()).toEqual([]);
}

describe('a callback', () => {
  it.each<[string, string, (callback: URLSearchParams) => void]>([
    ['without a state', 'authorization-unknown', (callback) => callback.delete('state')],
    ['with an empty state', 'authorization-unknown', (callback) => callback.set('state', '')],
    ['with a state nobody has given out', 'authorization-unknown', (callback) => callback.set('state', 'x'.repeat(43))],
    ['with a state of 8 KB', 'authorization-unknown', (callback) => callback.set('state', 'x'.repeat(8_192))],
    [
      'with its state repeated',
      'authorization-unknown',
      (callback) => callback.append('state', callback.get('state') ?? ''),
    ],
    ['with a foreign state appended', 'authorization-unknown', (callback) => callback.append('state', 'x'.repeat(43))],
    ['of a foreign issuer', 'authorization-invalid', (callback) => callback.set('iss', 'https://evil.example')],
    ['without a code', 'authorization-invalid', (callback) => callback.delete('code')],
    ['with a made-up code', 'authorization-invalid', (callback) => callback.set('code', 'made-up')],
    ['with a code of 8 KB', 'authorization-invalid', (callback) => callback.set('code', 'x'.repeat(8_192))],
    [
      'with its state in an array’s clothes',
      'authorization-unknown',
      (callback) => {
        callback.append('state[]', callback.get('state') ?? '');
        callback.delete('state');
      },
    ],
    ['with an empty issuer', 'authorization-invalid', (callback) => callback.set('iss', '')],
    ['with an error beside its code', 'authorization-denied', (callback) => callback.set('error', 'access_denied')],
    ['with two codes', 'authorization-invalid', (callback) => callback.append('code', 'another')],
  ])('%s is refused', async (_what, code, forge) => {
    const { world, here, callback } = await onTheWay();
    forge(callback);

    await expect(complete(world, callback, here.browser)).rejects.toEqual(refusedWith(code));
    await expectNothingPromised(world);
  });

  it('that is replayed is refused, and changes nothing', async () => {
    const { world, here, callback } = await onTheWay();
    await complete(world, callback, here.browser);

    await expect(complete(world, callback, here.browser)).rejects.toEqual(refusedWith('authorization-used'));
    expect(world.service.count('exchange')).toBe(1);
  });

  it('that comes twice at once counts once', async () => {
    const { world, here, callback } = await onTheWay();

    const endings = await Promise.allSettled([1, 2, 3].map(() => complete(world, callback, here.browser)));

    expect(endings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(world.service.count('exchange')).toBe(1);
  });

  it.each<[string, (world: World) => Secret | null]>([
    ['another browser', ({ ports }) => newToken(ports.random)],
    ['a browser without our cookie', () => null],
  ])('that arrives in %s is refused, without using it up, and says where to start again', async (_where, browser) => {
    const { world, here, callback } = await onTheWay();

    await expect(complete(world, callback, browser(world))).rejects.toEqual(
      expect.objectContaining({ code: 'authorization-elsewhere', details: { campaignId: world.campaign.id } }),
    );
    await expectNothingPromised(world);
    await complete(world, callback, here.browser);
  });

  it('that comes before anything was started is refused', async () => {
    const world = await aWorld();
    const callback = new URLSearchParams({ code: 'code', state: 'x'.repeat(43) });

    await expect(complete(world, callback, newToken(world.ports.random))).rejects.toEqual(
      expect.objectContaining({ code: 'authorization-unknown' }),
    );
    await expectNothingPromised(world);
  });

  it('with the answer of one service is refused at the callback of another', async () => {
    const { world, here, callback } = await onTheWay();
    const stateHash = hashToken(new Secret(callback.get('state') ?? ''));
    const authorization = await world.ports.authorizations.byStateHash(stateHash);
    const elsewhere = { service: 'another', browser: here.browser, now: world.monotonic.now() };

    expect(() => verifyCallback(authorization, elsewhere)).toThrow(
      expect.objectContaining({ code: 'authorization-invalid' }),
    );
  });

  it('of each of two tabs counts: one fan, one promise, and each answer to its own question only', async () => {
    const { world, here, callback } = await onTheWay();
    const other = world.service.agree(await begin(world, here), 'ana');
    const [state, otherState] = [callback.get('state') ?? '', other.get('state') ?? ''];
    const crossed = new URLSearchParams({ code: callback.get('code') ?? '', state: otherState });

    await complete(world, callback, here.browser);
    await expect(complete(world, crossed, here.browser)).rejects.toEqual(refusedWith('authorization-invalid'));
    await complete(world, world.service.agree(await begin(world, here), 'ana'), here.browser);

    expect(state).not.toBe(otherState);
    const promised = [];
    for await (const preSave of world.ports.preSaves.ofCampaign(world.campaign.id)) promised.push(preSave);
    expect(promised).toHaveLength(1);
  });

  it('is neither lost nor good for longer when the clock on the wall is set back five minutes', async () => {
    const { world, here, callback } = await onTheWay();
    const { calendar } = world;
    calendar.moveTo(new Date(calendar.now().getTime() - 5 * minuteMs));
    world.monotonic.advanceMs(10 * minuteMs - 1); // database time never goes back, and is what counts
    await complete(world, callback, here.browser);

    await expect(complete(world, callback, here.browser)).rejects.toEqual(refusedWith('authorization-used'));
  });

  it('of an attacker’s own sign-in is refused in the victim’s browser: their library is not linked to the attacker', async () => {
    const { world, callback } = await onTheWay('attacker');
    const victim = await aBrowserOf(world, 'victim');

    await expect(complete(world, callback, victim.browser)).rejects.toEqual(refusedWith('authorization-elsewhere'));
  });

  it('with the code of another sign-in of the same browser is refused', async () => {
    const { world, here, callback } = await onTheWay();
    const other = world.service.agree(await begin(world, here), 'mallory');
    callback.set('code', other.get('code') ?? '');

    await expect(complete(world, callback, here.browser)).rejects.toEqual(refusedWith('authorization-invalid'));
    await expectNothingPromised(world);
  });

  it('after ten minutes is refused, one moment before it is not', async () => {
    const early = await onTheWay();
    early.world.monotonic.advanceMs(10 * minuteMs - 1);
    await complete(early.world, early.callback, early.here.browser);

    const late = await onTheWay();
    late.world.monotonic.advanceMs(10 * minuteMs);
    await expect(complete(late.world, late.callback, late.here.browser)).rejects.toEqual(
      refusedWith('authorization-expired'),
    );
    await expectNothingPromised(late.world);
  });

  it('is not made late by a jump of the calendar', async () => {
    const { world, here, callback } = await onTheWay();
    world.calendar.moveTo(new Date('2026-04-20T00:00:00.000Z'));

    expect(await complete(world, callback, here.browser)).toMatchObject({ campaign: { slug: 'night-drive' } });
  });

  it('of a fan who said no promises nothing and says so', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    const callback = world.service.decline(await begin(world, here));

    await expect(complete(world, callback, here.browser)).rejects.toEqual(refusedWith('authorization-denied', world));
    await expectNothingPromised(world);
  });

  it('with an error text of the attacker’s own is refused, and its text goes nowhere', async () => {
    const { world, here, callback } = await onTheWay();
    callback.delete('code');
    callback.set('error', 'server_error');
    callback.set('error_description', '<script>alert(1)</script>\r\nSet-Cookie: x=y');

    const refusal: unknown = await complete(world, callback, here.browser).catch((error: unknown) => error);

    expect(refusal).toEqual(refusedWith('authorization-invalid'));
    expect(JSON.stringify([String(refusal), world.log.lines])).not.toMatch(/script|Set-Cookie/);
  });
});

describe('a sign-in that gives less than was asked', () => {
  it.each([[['library-read']], [['library-modify']], [[]], [['library-read', 'something-else']]])(
    'is promised nothing with the scopes %j, and is offered the link from the same campaign',
    async (scopes) => {
      const world = await aWorld();
      const here = await aBrowserOf(world, 'ana');
      const callback = world.service.agree(await begin(world, here), 'ana', scopes);

      expect(await complete(world, callback, here.browser)).toMatchObject({
        campaign: { id: world.campaign.id },
        offer: { because: 'scope-missing' },
      });
      await expectNothingPromised(world);
    },
  );
});

describe('a service account', () => {
  it('that pre-saves for one fan is refused to another', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const mallory = await aBrowserOf(world, 'mallory');
    const callback = world.service.agree(await begin(world, mallory), 'ana');

    await expect(complete(world, callback, mallory.browser)).rejects.toEqual(
      refusedWith('service-account-taken', world),
    );
    const grant = await world.ports.grants.byId(grantId(world.campaign.artistId, ana.fanId, 'spotify'));
    expect(grant).toMatchObject({ fanId: ana.fanId, version: 1 });
  });

  it('is free again once the other fan’s permission was destroyed', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const grant = await world.ports.grants.byId(grantId(world.campaign.artistId, ana.fanId, 'spotify'));
    const today = world.calendar.now();
    world.calendar.moveTo(grant!.keepUntil);
    await destroyExpiredGrants(world.ports);
    world.calendar.moveTo(today);
    const binod = await aBrowserOf(world, 'binod');
    const callback = world.service.agree(await begin(world, binod), 'ana');

    expect(await complete(world, callback, binod.browser)).toMatchObject({ session: null });
  });

  it.each<[Extract<SignInOutcome, { outcome: 'unclear' | 'throttled' | 'app-refused' }>, string]>([
    [{ outcome: 'unclear', reason: 'answer-not-understood' }, 'service-unavailable'],
    [{ outcome: 'unclear', reason: 'http-500' }, 'service-unavailable'],
    [{ outcome: 'unclear', reason: 'no-answer' }, 'service-unavailable'],
    [{ outcome: 'throttled', retryAfterMs: 5_000 }, 'service-unavailable'],
    [{ outcome: 'app-refused', reason: 'invalid_client' }, 'service-misconfigured'],
  ])('whose service answers the code with %j promises nothing and is told to the fan as %s', async (fault, code) => {
    const { world, here, callback } = await onTheWay();
    world.service.fail('exchange', fault);

    await expect(complete(world, callback, here.browser)).rejects.toEqual(refusedWith(code, world));
    await expectNothingPromised(world);
  });

  it('that a service does not answer tells the operator why, in a word that holds no address', async () => {
    const { world, here, callback } = await onTheWay();
    world.service.fail('exchange', { outcome: 'unclear', reason: 'no-answer', cause: 'ECONNRESET' });

    await expect(complete(world, callback, here.browser)).rejects.toThrow('no-answer (ECONNRESET)');
  });

  it.each([
    [{ outcome: 'token-refused' } as const, 'service-unavailable'],
    [{ outcome: 'unclear', reason: 'http-500' } as const, 'service-unavailable'],
  ])('that answers its first call with %j is promised nothing (%s)', async (fault, code) => {
    const { world, here, callback } = await onTheWay();
    world.service.fail('account', fault);

    await expect(complete(world, callback, here.browser)).rejects.toEqual(refusedWith(code, world));
    await expectNothingPromised(world);
  });
});
