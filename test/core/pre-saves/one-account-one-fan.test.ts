import { describe, expect, it, jest } from '@jest/globals';
import type { AccountClaim } from '../../../core/grants/account-claim.js';
import { destroyExpiredGrants } from '../../../core/grants/destroy-expired-grants.js';
import { findGrant } from '../../../core/grants/find-grant.js';
import { grantId } from '../../../core/grants/grant.js';
import { hashToken, newToken } from '../../../core/identifiers.js';
import { InMemoryAccountClaimStore } from '../../doubles/in-memory-account-claim-store.js';
import { aBrowserOf, aWorld, begin, dayMs, join, minuteMs, promiseTo, type World, markOf } from '../world.js';

type Browser = Awaited<ReturnType<typeof aBrowserOf>>;

const nobody = (world: World) => ({ browser: newToken(world.ports.random), session: null });
function storeOf({ accountClaims }: World['ports']): InMemoryAccountClaimStore {
  if (accountClaims instanceof InMemoryAccountClaimStore) return accountClaims;
  throw new Error('This world keeps its claims elsewhere.');
}

const claims = ({ ports }: World): AccountClaim[] => storeOf(ports).all();

/** A trip to the service, as far as the fan's yes with this account. */
async function onTheWay(world: World, here: Browser | ReturnType<typeof nobody>, accountId: string) {
  return { here, callback: world.service.agree(await begin(world, here), accountId) };
}

const complete = ({ engine }: World, { here, callback }: Awaited<ReturnType<typeof onTheWay>>) =>
  engine.completePreSave({ service: 'spotify', parameters: callback, browser: here.browser });

async function promised({ ports, campaign }: World): Promise<string[]> {
  const fans: string[] = [];
  for await (const { fanId } of ports.preSaves.ofCampaign(campaign.id)) fans.push(fanId);
  return fans;
}

describe('a service account', () => {
  it('makes one fan and one promise when several tabs without a session complete with it at the same instant', async () => {
    const world = await aWorld();
    const tabs = await Promise.all([1, 2, 3, 4, 5].map(() => onTheWay(world, nobody(world), 'ana')));
    const added = jest.spyOn(world.ports.fans, 'add');

    const completed = await Promise.all(tabs.map((tab) => complete(world, tab)));

    const sessions = await Promise.all(
      completed.map(({ session }) => world.ports.sessions.byTokenHash(hashToken(session!))),
    );
    expect(new Set(sessions.map((session) => session?.fanId)).size).toBe(1);
    expect(new Set(added.mock.calls.map(([{ id }]) => id)).size).toBe(1);
    expect(await promised(world)).toHaveLength(1);
  });

  it('serves one of two fans from chat who complete with it at the same instant', async () => {
    const world = await aWorld();
    const ana = await onTheWay(world, await aBrowserOf(world, 'ana'), 'shared');
    const binod = await onTheWay(world, await aBrowserOf(world, 'binod'), 'shared');

    const endings = await Promise.allSettled([complete(world, ana), complete(world, binod)]);

    expect(endings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusals = endings.flatMap((ending) => (ending.status === 'rejected' ? [ending.reason as unknown] : []));
    expect(refusals).toEqual([expect.objectContaining({ code: 'service-account-taken' })]);
    expect(await promised(world)).toHaveLength(1);
  });

  it('is claimed for as long as the grant lives, and for no longer', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    expect(claims(world)).toEqual([
      expect.objectContaining({ mark: markOf(world, 'ana'), fanId: ana.fanId, heldUntil: null }),
    ]);
    const { artistId } = world.campaign;
    const grant = await world.ports.grants.byId(grantId(artistId, ana.fanId, 'spotify'));

    world.calendar.moveTo(grant!.keepUntil);
    await destroyExpiredGrants(world.ports);

    expect(claims(world)).toEqual([]);
  });

  it('stays claimed when its grant was renewed while it was about to be destroyed', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const grant = (await findGrant({ ...ana, artistId: world.campaign.artistId, service: 'spotify' }, world.ports))!;
    jest.spyOn(world.ports.grants, 'keptUntil').mockResolvedValue([grant]);
    await join(world, 'ana');

    await destroyExpiredGrants(world.ports);

    expect(claims(world)).toEqual([expect.objectContaining({ fanId: ana.fanId, heldUntil: null })]);
  });

  it('is forgotten when the fan connects another one in its place, and stands free for its other owner', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    await complete(world, await onTheWay(world, here, 'first'));

    await complete(world, await onTheWay(world, here, 'second'));

    expect(claims(world).map(({ mark }) => mark)).toEqual([markOf(world, 'second')]);
    await complete(world, await onTheWay(world, await aBrowserOf(world, 'binod'), 'first'));
    expect(await promised(world)).toHaveLength(2);
  });

  it('leaves one claim, that of the grant, when one fan connects two accounts in two tabs at once', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    const tabs = [await onTheWay(world, here, 'first'), await onTheWay(world, here, 'second')];

    await Promise.all(tabs.map((tab) => complete(world, tab)));

    const [preSave] = await promised(world);
    const grant = await world.ports.grants.byId(`${world.campaign.artistId}:${preSave ?? ''}:spotify`);
    expect(claims(world)).toEqual([expect.objectContaining({ mark: grant?.accountMark, heldUntil: null })]);
  });

  it('is forgotten after a sign-in that was broken off before its grant was kept', async () => {
    const world = await aWorld();
    const trip = await onTheWay(world, nobody(world), 'ana');
    jest.spyOn(world.ports.grants, 'add').mockRejectedValue(new Error('The database is away.'));
    await expect(complete(world, trip)).rejects.toThrow('The database is away.');
    expect(claims(world)).toHaveLength(1);

    world.monotonic.advanceMs(10 * minuteMs);
    await world.ports.accountClaims.removeAbandoned(world.monotonic.now());

    expect(claims(world)).toEqual([]);
  });
});

describe('a fan of the web who comes by chat later with the same service account', () => {
  it('is one fan from then on: the promise stands, and the news reaches the chat', async () => {
    const world = await aWorld();
    const web = await join(world, 'ana', { chat: false });
    const here = await aBrowserOf(world, 'ana');

    const { session } = await complete(world, await onTheWay(world, here, 'ana'));

    expect(await promised(world)).toEqual([web.fanId]);
    expect(await world.ports.fans.identitiesOf(web.fanId)).toMatchObject([{ displayName: 'ana' }]);
    expect(await world.ports.sessions.byTokenHash(hashToken(session!))).toMatchObject({ fanId: web.fanId });
    expect(
      await world.engine.chatStatus({ platform: 'discord', externalId: 'id-ana', displayName: 'ana' }),
    ).toHaveLength(1);
  });

  it('is one fan in every browser that said so before', async () => {
    const world = await aWorld();
    const web = await join(world, 'ana', { chat: false });
    const [first, second] = [await aBrowserOf(world, 'ana'), await aBrowserOf(world, 'ana')];
    await complete(world, await onTheWay(world, first, 'ana'));

    await complete(world, await onTheWay(world, second, 'ana'));

    expect(await promised(world)).toEqual([web.fanId]);
  });

  it('is refused when that fan has a chat account already: a second account does not take over the first', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const trip = await onTheWay(world, await aBrowserOf(world, 'mallory'), 'ana');

    await expect(complete(world, trip)).rejects.toMatchObject({ code: 'service-account-taken' });
    expect(await world.ports.fans.identitiesOf(ana.fanId)).toMatchObject([{ displayName: 'ana' }]);
  });

  it('is refused when something was promised to the chat account already: no promise changes hands', async () => {
    const world = await aWorld();
    await join(world, 'web', { chat: false });
    const here = await aBrowserOf(world, 'ana');
    await complete(world, await onTheWay(world, here, 'chat'));

    await expect(complete(world, await onTheWay(world, here, 'web'))).rejects.toMatchObject({
      code: 'service-account-taken',
    });
    expect(await promised(world)).toHaveLength(2);
  });

  it('keeps the hour that was promised on the web', async () => {
    const world = await aWorld();
    const web = await join(world, 'ana', { chat: false, zone: 'Africa/Cairo' });
    world.calendar.advanceMs(dayMs);

    await complete(world, await onTheWay(world, await aBrowserOf(world, 'ana'), 'ana'));

    expect(await promiseTo(world, web)).toMatchObject({ zone: 'Africa/Cairo' });
  });
});
