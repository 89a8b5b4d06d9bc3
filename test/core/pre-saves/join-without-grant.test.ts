import { describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { operator } from '../../../core/audit/audit-entry.js';
import { cancelCampaign } from '../../../core/campaigns/cancel-campaign.js';
import { hashToken, newToken } from '../../../core/identifiers.js';
import { preSaveId } from '../../../core/pre-saves/pre-save.js';
import { parseReferralCode } from '../../../core/referrals/referral-code.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import type { Secret } from '../../../core/secret.js';
import type { ServiceName } from '../../../core/streaming/service-name.js';
import { anyCampaign } from '../../../core/communities/community-campaigns.js';
import { accountOf, codeOf, pointsOf } from '../referrals/friends.js';
import { deliverAll } from '../announcements/deliver-all.js';
import {
  aBrowserOf,
  aWorld,
  albumUri,
  begin,
  join,
  midnightInKolkata,
  personalUrlOf,
  tokenOf,
  trackUri,
  type World,
} from '../world.js';

const none = { artistUris: [], trackUri: null, albumUri: null };
const prerelease = 'https://open.spotify.com/prerelease/1NightDrivePre00000001';
const services = {
  spotify: { artistUris: [], trackUri, albumUri, pages: { release: null, artist: null, prerelease } },
  tidal: { ...none, trackUri: 'tidal:track:1' },
  jiosaavn: { ...none, pages: { release: null, artist: 'https://www.jiosaavn.com/artist/a/b', prerelease: null } },
  audiomack: { ...none, pages: { release: 'https://audiomack.com/a/song/b', artist: null, prerelease: null } },
};
const aWorldOfLinks = () => aWorld({ campaign: { services } });

type Chosen = { service: ServiceName; mode: 'native' | 'follow' | 'reminder'; session: Secret | null };

function choose(world: World, chosen: Chosen) {
  const { slug } = world.campaign;
  return world.engine.joinWithoutGrant({ ...chosen, slug, zone: 'Asia/Kolkata', because: 'fan-chose', adult: true });
}

async function fanOf({ ports }: World, session: Secret) {
  return (await ports.sessions.byTokenHash(hashToken(session)))!.fanId;
}

async function preSaveOf(world: World, session: Secret, service: ServiceName) {
  return (await world.ports.preSaves.byId(preSaveId(world.campaign.id, await fanOf(world, session), service)))!;
}

describe('a pre-save without a permission', () => {
  it.each([
    ['spotify', 'native'],
    ['jiosaavn', 'follow'],
    ['audiomack', 'reminder'],
    ['tidal', 'reminder'],
  ] as const)('on %s by %s is told at once and at midnight, with nothing asked of a service', async (service, mode) => {
    const world = await aWorldOfLinks();
    const { session } = await aBrowserOf(world, 'ana');

    await choose(world, { service, mode, session });

    expect(await preSaveOf(world, session, service)).toMatchObject({ mode, modeReason: 'fan-chose', saidDoneAt: null });
    expect(await deliverAll(world)).toEqual(['pre-saved']);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await collectAnnouncements(world.ports);
    expect(await deliverAll(world)).toEqual(['release-reminder']);
    expect((await world.ports.writes.ofPreSave((await preSaveOf(world, session, service)).id))[0]?.state).toBe(
      'reminded',
    );
    expect(world.service.visits).toEqual([]);
  });

  it('makes a fan of a visitor whom nobody has introduced, and gives their browser a session', async () => {
    const world = await aWorldOfLinks();

    const { session } = await choose(world, { service: 'jiosaavn', mode: 'follow', session: null });

    expect(await preSaveOf(world, session!, 'jiosaavn')).toMatchObject({
      mode: 'follow',
      verification: { verified: false, because: 'nothing-to-go-by' },
    });
  });

  it.each([
    ['in a way that the service does not have', 'audiomack', 'native'],
    ['on a service that the campaign does not name', 'gaana', 'follow'],
  ] as const)('is refused %s', async (_what, service, mode) => {
    const world = await aWorldOfLinks();

    await expect(choose(world, { service, mode, session: null })).rejects.toMatchObject({
      code: 'service-not-offered',
    });
  });

  it('is in the way chosen last', async () => {
    const world = await aWorldOfLinks();
    const { session } = await aBrowserOf(world, 'ana');
    await choose(world, { service: 'jiosaavn', mode: 'follow', session });
    await world.engine.sayDone({ slug: world.campaign.slug, service: 'jiosaavn', session });

    await choose(world, { service: 'jiosaavn', mode: 'reminder', session });

    expect(await preSaveOf(world, session, 'jiosaavn')).toMatchObject({ mode: 'reminder', saidDoneAt: null });
  });

  it('takes no save away from a fan for whom we can save', async () => {
    const world = await aWorldOfLinks();
    const ana = await join(world, 'ana');

    await choose(world, { service: 'spotify', mode: 'native', session: ana.session });

    expect((await preSaveOf(world, ana.session!, 'spotify')).mode).toBe('direct');
  });

  it('becomes a save when the fan signs in after all', async () => {
    const world = await aWorldOfLinks();
    const here = await aBrowserOf(world, 'ana');
    await choose(world, { service: 'spotify', mode: 'native', session: here.session });

    const parameters = world.service.agree(await begin(world, here), 'ana');
    await world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });

    expect((await preSaveOf(world, here.session, 'spotify')).mode).toBe('direct');
  });

  it('stands again in the way chosen, after it was withdrawn', async () => {
    const world = await aWorldOfLinks();
    const { session } = await aBrowserOf(world, 'ana');
    await choose(world, { service: 'jiosaavn', mode: 'reminder', session });
    await world.engine.withdrawOwn(session, { what: 'pre-save', campaignId: world.campaign.id });

    await choose(world, { service: 'jiosaavn', mode: 'follow', session });

    expect(await preSaveOf(world, session, 'jiosaavn')).toMatchObject({ mode: 'follow', withdrawnAt: null });
  });
});

describe('a fan whose permission serves other releases alone', () => {
  it('gets the link they choose after they had withdrawn this one', async () => {
    const world = await aWorldOfLinks();
    const ana = await join(world, 'ana');
    await world.engine.answerOwn(ana.session, { purpose: 'keep-permission', answer: 'yes' });
    await world.engine.withdrawOwn(ana.session, { what: 'pre-save', campaignId: world.campaign.id });

    await choose(world, { service: 'spotify', mode: 'reminder', session: ana.session });

    expect(await preSaveOf(world, ana.session!, 'spotify')).toMatchObject({ mode: 'reminder', withdrawnAt: null });
  });
});

describe('a release that was called off', () => {
  it('takes nobody, and says so', async () => {
    const world = await aWorldOfLinks();
    const { session } = await aBrowserOf(world, 'ana');
    await cancelCampaign({ campaignId: world.campaign.id, from: 1, by: operator }, world.ports);

    await expect(choose(world, { service: 'spotify', mode: 'native', session })).rejects.toMatchObject({
      code: 'campaign-cancelled',
    });
  });
});

describe('"done"', () => {
  it('is noted once, and counted apart', async () => {
    const world = await aWorldOfLinks();
    const { session } = await aBrowserOf(world, 'ana');
    await choose(world, { service: 'jiosaavn', mode: 'follow', session });
    const said = { slug: world.campaign.slug, service: 'jiosaavn', session } as const;

    expect([await world.engine.sayDone(said), await world.engine.sayDone(said)]).toEqual([true, false]);

    const { modes, public: open, unknown } = await world.engine.statsOf(world.campaign);
    expect(modes).toMatchObject({ follow: { preSaved: 1, saidDone: 1 }, direct: { preSaved: 0, saidDone: 0 } });
    expect(open.funnel.authorised + unknown.authorised + unknown.verified).toBe(0);
  });

  it('is nothing for whoever has no such pre-save, or only asked for the link', async () => {
    const world = await aWorldOfLinks();
    const { session } = await aBrowserOf(world, 'ana');
    const said = { slug: world.campaign.slug, service: 'jiosaavn' } as const;
    expect(await world.engine.sayDone({ ...said, session: null })).toBe(false);
    await choose(world, { service: 'jiosaavn', mode: 'reminder', session });

    expect(await world.engine.sayDone({ ...said, session })).toBe(false);
  });
});

describe('a fan on several services', () => {
  it('is one person to whoever brought them, whatever they say to have done, until they withdraw', async () => {
    const world = await aWorldOfLinks();
    const bea = await join(world, 'bea');
    const code = await codeOf(world, bea);
    await world.engine.givePersonalLink(accountOf('ana'), { ...anyCampaign, code });
    const { session } = await aBrowserOf(world, 'ana');

    await choose(world, { service: 'jiosaavn', mode: 'follow', session });
    await choose(world, { service: 'audiomack', mode: 'reminder', session });
    await join(world, 'ana');
    await world.engine.sayDone({ slug: world.campaign.slug, service: 'jiosaavn', session });

    expect(await pointsOf(world, bea)).toBe(1);
    expect((await world.engine.metros(world.campaign)).fans).toBe(2);
    await world.engine.withdrawOwn(session, { what: 'pre-save', campaignId: world.campaign.id });
    await collectAnnouncements(world.ports);
    expect(await pointsOf(world, bea)).toBe(0);
  });
});

describe('a fan of a browser alone', () => {
  async function anonymous(world: World, code: string) {
    const tags = { source: null, referralCode: code };
    const wish = { slug: world.campaign.slug, service: 'jiosaavn', mode: 'follow', zone: 'Asia/Kolkata' } as const;
    const chosen = { ...wish, because: 'fan-chose', adult: true, session: null, tags } as const;
    return (await world.engine.joinWithoutGrant(chosen)).session!;
  }

  it('brings nobody a point until an account stands behind them: a script could be a thousand', async () => {
    const world = await aWorldOfLinks();
    const bea = await join(world, 'bea');

    const code = await codeOf(world, bea);
    const session = await anonymous(world, code);
    expect(await pointsOf(world, bea)).toBe(0);

    const browser = newToken(world.ports.random);
    const { slug } = world.campaign;
    const wish = {
      slug,
      service: 'spotify',
      zone: 'Asia/Kolkata',
      follow: false,
      adult: true,
      browser,
      session,
    } as const;
    const signIn = await world.engine.beginPreSave({
      ...wish,
      tags: { source: null, referralCode: parseReferralCode(code) },
    });
    const parameters = world.service.agree(signIn, 'ana');
    await world.engine.completePreSave({ service: 'spotify', parameters, browser });
    expect(await pointsOf(world, bea)).toBe(1);
  });

  it('is the chat account that they say is theirs in the same browser, with all that they chose', async () => {
    const world = await aWorldOfLinks();
    const bea = await join(world, 'bea');
    const session = await anonymous(world, await codeOf(world, bea));
    const before = await fanOf(world, session);

    const invitation = await world.engine.givePersonalLink(accountOf('ana'));
    const claimed = await world.engine.claimPersonalLink(tokenOf(personalUrlOf(invitation)), session);

    expect(await fanOf(world, claimed.session)).toBe(before);
    expect(await world.ports.fans.identitiesOf(before)).toMatchObject([{ externalId: 'id-ana' }]);
    expect((await world.engine.metros(world.campaign)).fans).toBe(2);
    expect(await pointsOf(world, bea)).toBe(1);
  });

  it('stays apart from a chat account that has pre-saved something itself', async () => {
    const world = await aWorldOfLinks();
    const ana = await join(world, 'ana');
    const bea = await join(world, 'bea');
    const session = await anonymous(world, await codeOf(world, bea));

    const { session: again } = await world.engine.claimPersonalLink(await freshTokenOf(world, 'ana'), session);

    expect(await fanOf(world, again)).toBe(ana.fanId);
  });
});

async function freshTokenOf({ engine }: World, name: string) {
  return tokenOf(personalUrlOf(await engine.givePersonalLink(accountOf(name))));
}
