import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import { destroyGrant } from '../../../core/grants/destroy-grant.js';
import { grantId } from '../../../core/grants/grant.js';
import { hashToken, newToken } from '../../../core/identifiers.js';
import type { Secret } from '../../../core/secret.js';
import { aBrowserOf, aWorld, begin, join, minuteMs, pass, type KnownFan, type World, markOf } from '../world.js';

/** Ana has pre-saved, and comes back with a browser that nobody knows. */
async function comingBack({ chat = true }: { chat?: boolean } = {}) {
  const world = await aWorld();
  const ana = await join(world, 'ana', { chat });
  const browser = newToken(world.ports.random);
  return { world, ana, browser };
}

function beginHere(world: World, browser: Secret, artist = world.campaign.artistId): Promise<URL> {
  return world.engine.beginRecognition({ artistId: artist, service: 'spotify', browser });
}

const complete = (
  { engine }: World,
  parameters: URLSearchParams,
  browser: Secret | null,
  session: Secret | null = null,
) => engine.completeSignIn({ service: 'spotify', parameters, browser, session });

async function fanOf({ ports }: World, session: Secret | null) {
  const found = session && (await ports.sessions.byTokenHash(hashToken(session)));
  return found ? found.fanId : null;
}

/** What is kept of ana's grant and of who she is, to be compared before and after. */
async function keptOf({ ports, campaign }: World, { fanId }: KnownFan) {
  return [
    await ports.grants.byId(grantId(campaign.artistId, fanId, 'spotify')),
    await ports.preSaves.ofFan(fanId),
    await ports.consents.ofFan(fanId),
    await ports.fans.identitiesOf(fanId),
  ];
}

describe('a fan who comes back with a browser that nobody knows', () => {
  it.each([
    ['from chat', true],
    ['without a chat account', false],
  ])('%s is known by the account they pre-saved with', async (_, chat) => {
    const { world, ana, browser } = await comingBack({ chat });
    const callback = world.service.agree(await beginHere(world, browser), 'ana');

    const completed = await complete(world, callback, browser);

    expect(completed.goal).toBe('recognition');
    expect(await fanOf(world, completed.session)).toBe(ana.fanId);
    const page = await world.engine.ownPage(completed.session);
    expect(page?.data.preSaves).toHaveLength(1);
  });

  it('is asked for no permission, with PKCE and a state of their own each time', async () => {
    const { world, browser } = await comingBack();

    const [first, second] = [await beginHere(world, browser), await beginHere(world, browser)];

    expect(first.searchParams.get('scope')).toBe('');
    expect(first.searchParams.get('redirect_uri')).toBe('http://127.0.0.1:3000/oauth/spotify/callback');
    expect(first.searchParams.get('code_challenge')).toHaveLength(43);
    expect(first.searchParams.get('state')).not.toBe(second.searchParams.get('state'));
  });

  it('leaves everything as it was: no grant, no promise, no consent comes of it', async () => {
    const { world, ana, browser } = await comingBack();
    const before = await keptOf(world, ana);

    await complete(world, world.service.agree(await beginHere(world, browser), 'ana'), browser);

    expect(await keptOf(world, ana)).toEqual(before);
    expect(world.service.count('account')).toBe(2);
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('takes the place of whoever this browser was before', async () => {
    const { world, ana } = await comingBack();
    const shared = await aBrowserOf(world, 'binod');
    const callback = world.service.agree(await beginHere(world, shared.browser), 'ana');

    const { session } = await complete(world, callback, shared.browser, shared.session);

    expect(await fanOf(world, session)).toBe(ana.fanId);
    expect(await fanOf(world, shared.session)).toBeNull();
  });
});

describe('nobody is recognised, and nothing is kept,', () => {
  it('by an account that has pre-saved nothing here', async () => {
    const { world, browser } = await comingBack();

    const completed = await complete(world, world.service.agree(await beginHere(world, browser), 'mallory'), browser);

    expect(completed).toEqual({ goal: 'recognition', service: 'spotify', session: null });
    expect(await world.ports.grants.byAccount(markOf(world, 'mallory'))).toBeNull();
  });

  it('by an account whose permission is destroyed: its number went with it', async () => {
    const { world, ana, browser } = await comingBack();
    await destroyGrant(grantId(world.campaign.artistId, ana.fanId, 'spotify'), 'kept-until-passed', world.ports);

    const { session } = await complete(world, world.service.agree(await beginHere(world, browser), 'ana'), browser);

    expect(session).toBeNull();
  });

  it('by the account of a fan who has been forgotten', async () => {
    const { world, ana, browser } = await comingBack();
    await world.engine.forgetOwn(ana.session);

    const { session } = await complete(world, world.service.agree(await beginHere(world, browser), 'ana'), browser);

    expect(session).toBeNull();
  });

  it('with another artist of the same installation than the one the fan has pre-saved with', async () => {
    const { world, browser } = await comingBack();
    const { id } = await world.ports.artists.claim({
      id: artistId.parse('art_another000'),
      name: 'Another Artist',
      isApproved: true,
      createdAt: world.calendar.now(),
    });

    const callback = world.service.agree(await beginHere(world, browser, id), 'ana');

    expect((await complete(world, callback, browser)).session).toBeNull();
  });

  it('by an account that the service does not let our app look at', async () => {
    const { world, browser } = await comingBack();
    world.service.fail('account', { outcome: 'account-refused', reason: 'not-allow-listed' });

    const { session } = await complete(world, world.service.agree(await beginHere(world, browser), 'ana'), browser);

    expect(session).toBeNull();
  });

  it('for an artist who is not here', async () => {
    const { world, browser } = await comingBack();

    await expect(beginHere(world, browser, artistId.parse('art_nowhere000'))).rejects.toMatchObject({
      code: 'input-invalid',
    });
  });
});

describe('a callback of such a trip', () => {
  const refused = (code: string) => expect.objectContaining({ code });

  it.each<[string, string, (callback: URLSearchParams) => void]>([
    ['without a state', 'authorization-unknown', (callback) => callback.delete('state')],
    ['with a state nobody has given out', 'authorization-unknown', (callback) => callback.set('state', 'x'.repeat(43))],
    [
      'with its state repeated',
      'authorization-unknown',
      (callback) => callback.append('state', callback.get('state') ?? ''),
    ],
    ['of a foreign issuer', 'authorization-invalid', (callback) => callback.set('iss', 'https://evil.example')],
    ['without a code', 'authorization-invalid', (callback) => callback.delete('code')],
    ['with a made-up code', 'authorization-invalid', (callback) => callback.set('code', 'made-up')],
    ['with two codes', 'authorization-invalid', (callback) => callback.append('code', 'another')],
    ['with an error beside its code', 'authorization-denied', (callback) => callback.set('error', 'access_denied')],
  ])('%s is refused', async (_what, code, forge) => {
    const { world, browser } = await comingBack();
    const callback = world.service.agree(await beginHere(world, browser), 'ana');
    forge(callback);

    await expect(complete(world, callback, browser)).rejects.toEqual(refused(code));
  });

  it('that is replayed opens no second session', async () => {
    const { world, browser } = await comingBack();
    const callback = world.service.agree(await beginHere(world, browser), 'ana');
    await complete(world, callback, browser);

    await expect(complete(world, callback, browser)).rejects.toEqual(refused('authorization-used'));
  });

  it('that comes twice at once opens one session', async () => {
    const { world, browser } = await comingBack();
    const callback = world.service.agree(await beginHere(world, browser), 'ana');

    const endings = await Promise.allSettled([1, 2, 3].map(() => complete(world, callback, browser)));

    expect(endings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each<[string, (world: World) => Secret | null]>([
    ['another browser: an attacker’s own sign-in puts nobody into their page', ({ ports }) => newToken(ports.random)],
    ['a browser without our cookie', () => null],
  ])('that arrives in %s is refused, without using it up, and leads back to the page', async (_where, elsewhere) => {
    const { world, browser } = await comingBack();
    const callback = world.service.agree(await beginHere(world, browser), 'ana');

    await expect(complete(world, callback, elsewhere(world))).rejects.toEqual(
      expect.objectContaining({ code: 'authorization-elsewhere', details: { goal: 'recognition' } }),
    );
    expect((await complete(world, callback, browser)).session).not.toBeNull();
  });

  it('that comes after more than ten minutes is refused', async () => {
    const { world, browser } = await comingBack();
    const callback = world.service.agree(await beginHere(world, browser), 'ana');
    pass(world, 11 * minuteMs);

    await expect(complete(world, callback, browser)).rejects.toEqual(refused('authorization-expired'));
  });

  it('cannot be made into a pre-save', async () => {
    const { world, browser } = await comingBack();
    const callback = world.service.agree(await beginHere(world, browser), 'mallory');

    await expect(world.engine.completePreSave({ service: 'spotify', parameters: callback, browser })).rejects.toEqual(
      refused('authorization-unknown'),
    );
    expect(await world.ports.grants.byAccount(markOf(world, 'mallory'))).toBeNull();
  });

  it('with the code of a pre-save’s trip is refused: each code belongs to its own verifier', async () => {
    const { world, browser } = await comingBack();
    const preSave = world.service.agree(await begin(world, { browser, session: null }), 'ana');
    const callback = world.service.agree(await beginHere(world, browser), 'ana');
    callback.set('code', preSave.get('code') ?? '');

    await expect(complete(world, callback, browser)).rejects.toEqual(refused('authorization-invalid'));
  });
});

it('the trip of a pre-save stays one, whoever ends it', async () => {
  const world = await aWorld();
  const browser = newToken(world.ports.random);
  const callback = world.service.agree(await begin(world, { browser, session: null }), 'ana');

  const completed = await complete(world, callback, browser);

  expect(completed).toMatchObject({ goal: 'pre-save', offer: null });
  expect(await fanOf(world, completed.session)).not.toBeNull();
});
