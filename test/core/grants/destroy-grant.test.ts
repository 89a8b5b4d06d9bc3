import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { destroyGrant, releaseGrantPurpose } from '../../../core/grants/destroy-grant.js';
import type { Grant } from '../../../core/grants/grant.js';
import { withGrant } from '../../../core/grants/use-grant.js';
import { aWorld, dayMs, hourMs, join, midnightInKolkata, trackUri, type World, markOf } from '../world.js';
import { grantIdOf, grantOf } from './known-grant.js';

const secondCampaign = campaignId.parse('cmp_secondone0');

async function aGrantForTwo(): Promise<{ world: World; grant: Grant }> {
  const world = await aWorld();
  const grant = await grantOf(world, await join(world, 'ana'));
  const forTwo = { ...grant, purposes: [...grant.purposes, secondCampaign], version: grant.version + 1 };
  await world.ports.grants.replace(forTwo);
  return { world, grant: forTwo };
}

function use(world: World, grant: Grant) {
  const { service, campaign, ports } = world;
  const used = { grant, service, campaignId: campaign.id };
  return withGrant(used, (credentials) => service.contains(credentials, trackUri), ports);
}

describe('the destruction of a grant', () => {
  it('leaves a proof that names the bytes which are gone, and nothing that opens or finds anything', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const before = await grantOf(world, ana);
    world.calendar.advanceMs(hourMs);

    await destroyGrant(before.id, 'withdrawn', world.ports);

    const { v, kid, wrappedKey, iv, ciphertext, tag } = before.sealed!;
    const bytes = JSON.stringify([v, kid, wrappedKey, iv, ciphertext, tag]);
    const envelopeDigest = createHash('sha256').update(bytes).digest('base64url');
    const destruction = { at: world.calendar.now(), reason: 'withdrawn', envelopeDigest };
    const erased = { state: 'destroyed', sealed: null, scopes: [], accountMark: null, market: null, purposes: [] };
    expect(await grantOf(world, ana)).toEqual({ ...before, ...erased, destruction, version: before.version + 1 });
    expect(await world.ports.grants.byAccount(markOf(world, 'ana'))).toBeNull();
  });

  it('happens once: the first reason and date stand', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await destroyGrant(grantIdOf(world, ana), 'withdrawn', world.ports);
    const first = await grantOf(world, ana);
    world.calendar.advanceMs(hourMs);

    await destroyGrant(first.id, 'forgotten', world.ports);

    expect(await grantOf(world, ana)).toEqual(first);
  });

  it('does nothing to a grant that there is not', async () => {
    const world = await aWorld();
    await destroyGrant('a:b:c', 'withdrawn', world.ports);
    expect(await world.ports.grants.byId('a:b:c')).toBeNull();
  });

  it('wins over a renewal under way: what the service has just given is neither kept nor used', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.tokens.rotates = true;
    world.calendar.moveTo(midnightInKolkata);
    const grant = await grantOf(world, ana);
    world.service.onArrival = async ({ call }) => {
      if (call === 'renew') await destroyGrant(grant.id, 'withdrawn', world.ports);
    };

    expect(await use(world, grant)).toEqual({ outcome: 'grant-revoked' });

    expect(await grantOf(world, ana)).toMatchObject({ state: 'destroyed', sealed: null });
    expect(world.service.count('contains')).toBe(0);
  });

  it('is told to the fan with its date', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await destroyGrant(grantIdOf(world, ana), 'withdrawn', world.ports);

    const { visitor } = await world.engine.viewSmartLink('night-drive', ana.session);
    const told = { permissionUntil: null, permissionDestroyedAt: world.calendar.now() };
    expect(visitor?.preSaves[0]).toMatchObject(told);
  });

  it('is undone by a new sign-in, for the campaign it is made for', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await destroyGrant(grantIdOf(world, ana), 'withdrawn', world.ports);

    await join(world, 'ana', { chat: true });

    const again = {
      state: 'live',
      accountMark: markOf(world, 'ana'),
      purposes: [world.campaign.id],
      destruction: null,
    };
    expect(await grantOf(world, ana)).toMatchObject(again);
  });
});

describe('a grant that is not needed for a campaign any more', () => {
  const released = (world: World, grant: Grant, campaign = world.campaign.id) =>
    releaseGrantPurpose({ grantId: grant.id, campaignId: campaign, reason: 'withdrawn' }, world.ports);

  it('lives on for the others, and is refused for that one', async () => {
    const { world, grant } = await aGrantForTwo();

    await released(world, grant);

    const kept = await world.ports.grants.byId(grant.id);
    expect(kept).toMatchObject({ state: 'live', purposes: [secondCampaign], sealed: grant.sealed });
    await expect(use(world, kept!)).rejects.toMatchObject({ code: 'grant-not-for-campaign' });
    expect(world.service.count('contains')).toBe(0);
  });

  it('is destroyed with the last campaign that needs it', async () => {
    const { world, grant } = await aGrantForTwo();

    await Promise.all([released(world, grant), released(world, grant, secondCampaign)]);

    const gone = { state: 'destroyed', destruction: { reason: 'withdrawn' } };
    expect(await world.ports.grants.byId(grant.id)).toMatchObject(gone);
  });

  it('is left alone when it was never given for that campaign', async () => {
    const world = await aWorld();
    const grant = await grantOf(world, await join(world, 'ana'));

    await released(world, grant, secondCampaign);

    expect(await world.ports.grants.byId(grant.id)).toEqual(grant);
  });

  it('keeps the tokens of a renewal that was under way', async () => {
    const { world, grant } = await aGrantForTwo();
    world.service.tokens.rotates = true;
    world.calendar.moveTo(midnightInKolkata);
    world.service.onArrival = async ({ call }) => {
      if (call === 'renew') await released(world, grant, secondCampaign);
    };

    expect(await use(world, grant)).toMatchObject({ outcome: 'answered' });

    const kept = await world.ports.grants.byId(grant.id);
    expect(kept?.purposes).toEqual([world.campaign.id]);
    world.calendar.advanceMs(dayMs);
    expect(await use(world, kept!)).toMatchObject({ outcome: 'answered' });
  });
});
