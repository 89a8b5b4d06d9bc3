import { describe, expect, it } from '@jest/globals';
import { sessionLifetimeMs } from '../../../core/fans/browser-session.js';
import { hashToken, newToken } from '../../../core/identifiers.js';
import { Secret } from '../../../core/secret.js';
import { aWorld, join, midnightInKolkata, tokenOf, type World } from '../world.js';

const accountOf = (name: string) => ({ platform: 'discord', externalId: `id-${name}`, displayName: name }) as const;

async function linkFor({ engine }: World, name: string): Promise<Secret> {
  const invitation = await engine.givePersonalLink(accountOf(name));
  if (invitation.kind !== 'join') throw new Error('The campaign is over.');
  return tokenOf(invitation.personalUrl);
}

describe('a personal link', () => {
  it('is another each time, and all of them lead the same fan to the same campaign', async () => {
    const world = await aWorld();
    const [first, second] = [await linkFor(world, 'ana'), await linkFor(world, 'ana')];
    expect(first.equals(second)).toBe(false);
    const [one, other] = [await world.engine.openPersonalLink(first), await world.engine.openPersonalLink(second)];
    expect(one.link.fanId).toBe(other.link.fanId);
    expect(one.campaign.id).toBe(world.campaign.id);
  });

  it('makes one fan of an account that asks twice at once', async () => {
    const world = await aWorld();
    const links = await Promise.all([linkFor(world, 'ana'), linkFor(world, 'ana')]);
    const opened = await Promise.all(links.map((link) => world.engine.openPersonalLink(link)));
    expect(new Set(opened.map(({ link }) => link.fanId)).size).toBe(1);
  });

  it('is not used up by being looked at', async () => {
    const world = await aWorld();
    const link = await linkFor(world, 'ana');
    for (let look = 0; look < 5; look += 1) await world.engine.openPersonalLink(link);
    expect(await world.engine.claimPersonalLink(link, null)).toMatchObject({ session: expect.any(Secret) });
  });

  it('ends the session of whoever used the browser before', async () => {
    const world = await aWorld();
    const before = await world.engine.claimPersonalLink(await linkFor(world, 'ana'), null);

    const { session } = await world.engine.claimPersonalLink(await linkFor(world, 'binod'), before.session);

    expect(await world.ports.sessions.byTokenHash(hashToken(before.session))).toBeNull();
    expect((await world.engine.viewSmartLink('night-drive', session)).visitor?.identity?.displayName).toBe('binod');
  });

  it.each([
    ['one nobody has given out', (world: World) => newToken(world.ports.random)],
    ['an empty one', () => new Secret('')],
    ['one of 10 KB', () => new Secret('x'.repeat(10_240))],
  ])('is refused when it is %s', async (_what, forged) => {
    const world = await aWorld();
    await expect(world.engine.openPersonalLink(forged(world))).rejects.toMatchObject({ code: 'personal-link-unknown' });
    await expect(world.engine.claimPersonalLink(forged(world), null)).rejects.toMatchObject({
      code: 'personal-link-unknown',
    });
  });

  it('follows a fan who has changed their name', async () => {
    const world = await aWorld();
    await linkFor(world, 'ana');
    await world.engine.givePersonalLink({ ...accountOf('ana'), displayName: 'Ana!' });
    const [identity] = await world.ports.fans.identitiesOfAccount('discord', 'id-ana');
    expect(identity?.displayName).toBe('Ana!');
  });

  it('is not given once the release is out everywhere: the campaign’s own link is', async () => {
    const world = await aWorld({ campaign: { phase: 'released' } });
    expect(await world.engine.givePersonalLink(accountOf('ana'))).toMatchObject({
      kind: 'released',
      smartLinkUrl: 'http://127.0.0.1:3000/l/night-drive',
    });
  });

  it('is refused with a sentence when there is no campaign at all', async () => {
    const world = await aWorld({ campaign: { phase: 'draft' } });
    await expect(world.engine.givePersonalLink(accountOf('ana'))).rejects.toMatchObject({ code: 'no-open-campaign' });
  });
});

describe('the smart link', () => {
  it('is out for a visitor by the zone of their pre-save, and for a stranger by the artist’s', async () => {
    const world = await aWorld();
    const early = await join(world, 'ana', { zone: 'Pacific/Kiritimati' });
    const late = await join(world, 'leo', { zone: 'America/Los_Angeles' });
    world.calendar.moveTo(midnightInKolkata);

    const views = [early.session, null, late.session].map((session) =>
      world.engine.viewSmartLink('night-drive', session),
    );

    expect((await Promise.all(views)).map(({ released }) => released)).toEqual([true, true, false]);
  });

  it('shows a visitor their own pre-saves and nobody else’s', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await join(world, 'binod');
    const { visitor } = await world.engine.viewSmartLink('night-drive', ana.session);
    expect(visitor?.preSaves.map(({ preSave }) => preSave.fanId)).toEqual([ana.fanId]);
    expect((await world.engine.viewSmartLink('night-drive', null)).visitor).toBeNull();
  });

  it('knows a visitor no more when their session has ended, or was made up', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.monotonic.advanceMs(sessionLifetimeMs);
    expect((await world.engine.viewSmartLink('night-drive', ana.session)).visitor).toBeNull();
    expect((await world.engine.viewSmartLink('night-drive', newToken(world.ports.random))).visitor).toBeNull();
  });

  it('names the date on which the permission is destroyed, until it is', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const [status] = await world.engine.chatStatus(accountOf('ana'));
    expect(status?.permissionUntil).toEqual(new Date('2026-04-27T12:00:00.000Z'));
    const { visitor } = await world.engine.viewSmartLink('night-drive', ana.session);
    expect(visitor?.preSaves[0]?.permissionUntil).toEqual(status?.permissionUntil);
  });
});
