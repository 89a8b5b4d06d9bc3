import { describe, expect, it, jest } from '@jest/globals';
import { sessionLifetimeMs } from '../../../core/fans/browser-session.js';
import { grantId } from '../../../core/grants/grant.js';
import { newToken } from '../../../core/identifiers.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { Secret } from '../../../core/secret.js';
import {
  aBrowserOf,
  aWorld,
  begin,
  hourMs,
  join,
  midnightInKolkata,
  promiseTo,
  trackUri,
  writeOf,
  writesOf,
  markOf,
} from '../world.js';

describe('a pre-save', () => {
  it('promises every item of the campaign at 00:00 of the fan’s own zone, and arms the alarm for it', async () => {
    const world = await aWorld({ campaign: { saves: ['track', 'album'] } });

    const ana = await join(world, 'ana', { zone: 'Africa/Cairo' });

    const dueAt = new Date('2026-04-23T22:00:00.000Z'); // a night on which Cairo's clocks skip midnight
    expect(await promiseTo(world, ana)).toMatchObject({
      zone: 'Africa/Cairo',
      dueAt,
      mode: 'direct',
      withdrawnAt: null,
    });
    expect((await writesOf(world, ana)).map(({ item, state }) => `${item} ${state}`)).toEqual([
      'track armed',
      'album armed',
    ]);
    expect(world.alarms.armed()).toMatchObject([
      { name: 'release-wave', inMs: dueAt.getTime() - world.calendar.now().getTime() },
    ]);
  });

  it('is made once by a fan who does it twice, and stays as it was promised first', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana', { zone: 'Asia/Kolkata' });

    await join(world, 'ana', { zone: 'Pacific/Kiritimati' });

    expect(await world.ports.preSaves.ofFan(ana.fanId)).toHaveLength(1);
    expect(await promiseTo(world, ana)).toMatchObject({ zone: 'Asia/Kolkata', dueAt: midnightInKolkata });
    expect(await writesOf(world, ana)).toHaveLength(1);
  });

  it('is not made by a fan whose trip was broken off after their permission was kept: a second try makes it', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    const record = jest.spyOn(world.ports.preSaves, 'record').mockRejectedValue(new Error('The database is away.'));
    await expect(
      world.engine.completePreSave({
        service: 'spotify',
        parameters: world.service.agree(await begin(world, here), 'ana'),
        browser: here.browser,
      }),
    ).rejects.toThrow('The database is away.');

    record.mockRestore();
    const ana = await join(world, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
  });

  it('of a fan without a chat account opens a session for them', async () => {
    const world = await aWorld();

    const ana = await join(world, 'ana', { chat: false });

    expect(ana.session).toBeInstanceOf(Secret);
    expect(await world.ports.fans.identitiesOf(ana.fanId)).toEqual([]);
    expect((await world.engine.viewSmartLink('night-drive', ana.session)).visitor?.preSaves).toHaveLength(1);
  });

  it('of a fan without a chat account is theirs again in another browser, by their service account', async () => {
    const world = await aWorld();
    const first = await join(world, 'ana', { chat: false });

    const second = await join(world, 'ana', { chat: false });

    expect(second.fanId).toBe(first.fanId);
    expect(second.session?.equals(first.session!)).toBe(false);
  });

  it('is not lost when the news of it cannot be collected at once', async () => {
    const world = await aWorld();
    jest.spyOn(world.ports.preSaves, 'withOutbox').mockRejectedValue(new Error('The database is away.'));

    const ana = await join(world, 'ana');

    expect(await promiseTo(world, ana)).toMatchObject({ outbox: [{ kind: 'pre-saved' }] });
    expect(world.log.messages('warn')).toEqual(['The news of a pre-save will be collected later.']);
  });

  it('is kept for a fan who gives a new permission after the old one had ended at midnight', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.service.revoke('ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'needs-reauth' });

    world.calendar.advanceMs(hourMs);
    await join(world, 'ana');
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });
});

describe('beginning a pre-save', () => {
  const someone = { browser: new Secret('b'.repeat(43)), session: null };

  it('keeps nothing of the trip that could be used without the browser and the service: only hashes, and a sealed verifier', async () => {
    const world = await aWorld();
    const add = jest.spyOn(world.ports.authorizations, 'add');

    const address = await begin(world, someone);

    const kept = add.mock.calls.flat();
    const record = JSON.stringify(kept);
    expect(record).not.toContain(address.searchParams.get('state'));
    expect(record).not.toContain(someone.browser.reveal());
    expect(kept).toMatchObject([{ codeVerifier: { v: 2, kid: 'test' }, fanId: null }]);
  });

  it.each([
    ['an unknown zone', { zone: 'Asia/Atlantis' }, 'time-zone-unknown'],
    ['an offset for a zone', { zone: '+05:30' }, 'time-zone-unknown'],
    ['an unknown campaign', { slug: 'no-such' }, 'campaign-not-found'],
  ])('is refused with %s', async (_what, change, code) => {
    const { engine } = await aWorld();
    const choice = { service: 'spotify', follow: false, adult: true } as const;
    const asked = { slug: 'night-drive', zone: 'Asia/Kolkata', ...choice, ...someone, ...change };
    await expect(engine.beginPreSave(asked)).rejects.toMatchObject({ code });
  });

  it('is refused for a service the campaign is not offered on', async () => {
    const world = await aWorld({ campaign: { services: {} } });
    await expect(begin(world, someone)).rejects.toMatchObject({ code: 'service-not-offered' });
  });

  it('is refused for a campaign that has not opened', async () => {
    const world = await aWorld({ campaign: { phase: 'draft' } });
    await expect(begin(world, someone)).rejects.toMatchObject({ code: 'campaign-not-found' });
  });

  it('is open to a fan whose permission has ended, also when the release is out everywhere', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.service.revoke('ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 24 * hourMs));
    await advanceCampaigns(world.ports);
    const there = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;

    expect(await world.engine.givePersonalLink(there)).toMatchObject({
      kind: 'released',
      saveUrl: expect.stringContaining('/p/'),
    });
    await join(world, 'ana');
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await world.engine.givePersonalLink(there)).toMatchObject({ kind: 'released', saveUrl: null });
  });

  it('promises nothing that the permission would not live to see', async () => {
    const world = await aWorld();
    world.service.consentExpiresAt = new Date(midnightInKolkata.getTime() + hourMs);

    await expect(join(world, 'ana')).rejects.toMatchObject({ code: 'permission-ends-too-early' });

    expect(await world.ports.waves.open()).toEqual([]);
  });

  it('does not know a fan by a session that is over', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    world.monotonic.advanceMs(sessionLifetimeMs);
    const parameters = world.service.agree(await begin(world, here), 'ana');

    const { session } = await world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });

    expect(session).toBeInstanceOf(Secret);
  });

  it('asks the service for its callback address, the same each time', async () => {
    const world = await aWorld({ baseUrl: 'https://frontrow.example' });
    const asked = await Promise.all(
      [1, 2].map(() => begin(world, { ...someone, browser: newToken(world.ports.random) })),
    );
    expect(asked.map(({ searchParams }) => searchParams.get('redirect_uri'))).toEqual([
      'https://frontrow.example/oauth/spotify/callback',
      'https://frontrow.example/oauth/spotify/callback',
    ]);
    expect(asked[0]?.searchParams.get('state')).not.toBe(asked[1]?.searchParams.get('state'));
  });

  it('keeps each fan’s grant under their own name', async () => {
    const world = await aWorld();
    const [ana, binod] = [await join(world, 'ana'), await join(world, 'binod')];
    const grants = await Promise.all(
      [ana, binod].map(({ fanId }) => world.ports.grants.byId(grantId(world.campaign.artistId, fanId, 'spotify'))),
    );
    expect(grants.map((grant) => grant?.accountMark)).toEqual([markOf(world, 'ana'), markOf(world, 'binod')]);
  });
});
