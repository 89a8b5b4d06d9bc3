import { describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { anyCampaign } from '../../../core/communities/community-campaigns.js';
import { forgetFan } from '../../../core/fans/forget-fan.js';
import { removeSettledAccounts } from '../../../core/referrals/count-account.js';
import { countedUntil } from '../../../core/referrals/counted-account.js';
import { aBrowserOf, aWorld, begin, dayMs, join, pass, promiseTo, type KnownFan, type World } from '../world.js';
import { accountOf, codeOf, pointsOf } from './friends.js';

async function aWorldOfRiya() {
  const world = await aWorld();
  const riya = await join(world, 'riya');
  return { world, riya, code: await codeOf(world, riya) };
}

/** Somebody comes from chat by a friend's code, and signs in with this account. */
async function come(world: World, name: string, { code, accountId }: { code: string; accountId: string }) {
  await world.engine.givePersonalLink(accountOf(name), { ...anyCampaign, code });
  return signIn(world, await aBrowserOf(world, name), accountId);
}

async function signIn(world: World, here: Awaited<ReturnType<typeof aBrowserOf>>, accountId: string) {
  const parameters = world.service.agree(await begin(world, here), accountId);
  return world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });
}

const stop = ({ engine }: World, name: string) => engine.stopAll(accountOf(name));
const taken = { code: 'service-account-taken' };

async function fanOf({ ports, campaign }: World, name: string): Promise<Pick<KnownFan, 'fanId'>> {
  return (await ports.fans.identity(campaign.artistId, 'discord', `id-${name}`))!;
}

async function link({ engine }: World, one: string, other: string) {
  const { code } = await engine.startLink(accountOf(one));
  await engine.viewLink(accountOf(other), code);
  return engine.confirmLink(accountOf(other), code);
}

/** What this fan has been told of others behind their account. */
async function warnings(world: World, name: string) {
  await collectAnnouncements(world.ports);
  const told = await world.ports.announcements.ofFan((await fanOf(world, name)).fanId);
  return told.filter(({ kind }) => kind === 'account-shared');
}

describe('a service account', () => {
  it('brings no second point under another fan, after the first has left', async () => {
    const { world, riya, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    expect(await pointsOf(world, riya)).toBe(1);
    await stop(world, 'binod');

    await come(world, 'binod-two', { code, accountId: 'shared' });

    expect(await pointsOf(world, riya)).toBe(0);
    const { fanId } = await fanOf(world, 'binod-two');
    expect(await world.ports.preSaves.ofFan(fanId)).toMatchObject([{ mode: 'direct', withdrawnAt: null }]);
  });

  it('brings no second point when the first fan has connected another in its place', async () => {
    const { world, riya, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    await signIn(world, await aBrowserOf(world, 'binod'), 'binod’s own');

    await come(world, 'chitra', { code, accountId: 'shared' });
    expect(await pointsOf(world, riya)).toBe(1);
    expect(await warnings(world, 'binod')).toHaveLength(1);

    await signIn(world, await aBrowserOf(world, 'chitra'), 'chitra’s own');
    expect(await pointsOf(world, riya)).toBe(2);
  });

  it('brings its point again when both fans are linked', async () => {
    const { world, riya, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    await stop(world, 'binod');
    await come(world, 'binod-two', { code, accountId: 'shared' });

    await link(world, 'binod', 'binod-two');

    expect(await pointsOf(world, riya)).toBe(1);
  });

  it('brings its point again for the fan who comes back themselves', async () => {
    const { world, riya, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    await stop(world, 'binod');

    await signIn(world, await aBrowserOf(world, 'binod'), 'shared');

    expect(await pointsOf(world, riya)).toBe(1);
  });

  it('takes no point away that a fan had brought before they signed in with it', async () => {
    const { world, riya, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    await stop(world, 'binod');
    await come(world, 'chitra', { code, accountId: 'own' });

    await signIn(world, await aBrowserOf(world, 'chitra'), 'shared');

    expect(await pointsOf(world, riya)).toBe(1);
  });

  it('is forgotten with its fan, whose point went before', async () => {
    const { world, riya, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    const binod = await fanOf(world, 'binod');

    await forgetFan({ fanId: binod.fanId, place: 'chat' }, world.ports);

    expect(await world.ports.countedAccounts.ofFan(binod.fanId)).toEqual([]);
    await come(world, 'binod-two', { code, accountId: 'shared' });
    expect(await pointsOf(world, riya)).toBe(1);
  });

  it('counts for its fan until the points are settled, also when the release is moved, and no longer', async () => {
    const { world, riya } = await aWorldOfRiya();
    const { campaign, ports, calendar, engine } = world;
    const counts = async () => (await ports.countedAccounts.ofFan(riya.fanId)).length;
    const { id: campaignId, scheduleVersion: from, releaseMode } = campaign;
    await engine.rescheduleCampaign({ campaignId, from, releaseMode, releaseDate: '2026-05-08' });
    calendar.moveTo(countedUntil(campaign));

    await removeSettledAccounts(ports);
    expect(await counts()).toBe(1);

    calendar.moveTo(countedUntil((await ports.campaigns.byId(campaign.id))!));
    await removeSettledAccounts(ports);
    expect(await counts()).toBe(0);
  });
});

describe('a fan whose service account somebody else signs in with', () => {
  it('is told once for each other fan, and not who it is', async () => {
    const { world, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });

    for (const name of ['mallory', 'mallory', 'trudy']) {
      await expect(come(world, name, { code, accountId: 'shared' })).rejects.toMatchObject(taken);
      await collectAnnouncements(world.ports);
    }

    const told = await warnings(world, 'binod');
    expect(told).toHaveLength(2);
    expect(told).toMatchObject([{ externalId: 'id-binod' }, { externalId: 'id-binod' }]);
    for (const name of ['mallory', 'trudy']) {
      expect(JSON.stringify(told)).not.toContain((await fanOf(world, name)).fanId);
      expect(JSON.stringify(told)).not.toContain(name);
    }
  });

  it('is told through the outbox: a process that dies in between loses nothing', async () => {
    const { world, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    await collectAnnouncements(world.ports);
    await expect(come(world, 'mallory', { code, accountId: 'shared' })).rejects.toMatchObject(taken);

    const own = await promiseTo(world, (await fanOf(world, 'binod')) as KnownFan);

    expect(own.outbox).toMatchObject([{ kind: 'account-shared' }]);
    expect(await warnings(world, 'binod')).toHaveLength(1);
  });

  it('hears nothing once they have left', async () => {
    const { world, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    await stop(world, 'binod');

    await come(world, 'mallory', { code, accountId: 'shared' });

    expect(await warnings(world, 'binod')).toEqual([]);
  });

  it('is one with who signed in, once both are linked: the account serves them both', async () => {
    const { world, code } = await aWorldOfRiya();
    await come(world, 'binod', { code, accountId: 'shared' });
    await expect(come(world, 'binod-two', { code, accountId: 'shared' })).rejects.toMatchObject(taken);

    await link(world, 'binod', 'binod-two');
    pass(world, dayMs);
    await signIn(world, await aBrowserOf(world, 'binod-two'), 'shared');

    expect(await fanOf(world, 'binod-two')).toMatchObject({ fanId: (await fanOf(world, 'binod')).fanId });
  });
});
