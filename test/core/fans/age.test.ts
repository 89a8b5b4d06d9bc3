import { describe, expect, it } from '@jest/globals';
import { isConsentLive } from '../../../core/consent/consent.js';
import { ageRule } from '../../../core/fans/age.js';
import { hashToken, newToken } from '../../../core/identifiers.js';
import type { Secret } from '../../../core/secret.js';
import { aBrowserOf, aWorld, begin, join, tokenOf, type World, markOf } from '../world.js';

const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;

/** Presses "Pre-save" and says nothing of one's age. */
function press({ engine, campaign }: World, session: Secret | null, change: { zone?: string; adult?: boolean } = {}) {
  const browser = newToken({ bytes: (length) => new Uint8Array(length).fill(9) });
  const choice = { zone: 'Asia/Kolkata', adult: false, ...change };
  return engine.beginPreSave({ slug: campaign.slug, service: 'spotify', browser, session, follow: false, ...choice });
}

describe('a fan who lives by Indian clocks', () => {
  it.each(['Asia/Kolkata', 'Asia/Calcutta'])('is asked whether they are of age, in %s', async (zone) => {
    const world = await aWorld();
    await expect(press(world, null, { zone })).rejects.toMatchObject({ code: 'age-not-declared' });
    await expect(press(world, null, { zone, adult: true })).resolves.toBeInstanceOf(URL);
  });

  it('is asked once: what they said is kept with the rule, and counts from then on', async () => {
    const world = await aWorld();
    const { fanId, session } = await join(world, 'ana');

    expect((await world.ports.fans.byId(fanId))?.age).toMatchObject({ adult: true, rule: ageRule });
    await expect(press(world, session)).resolves.toBeInstanceOf(URL);
  });
});

describe('a fan anywhere else', () => {
  it('is not asked', async () => {
    const world = await aWorld();
    await expect(press(world, null, { zone: 'Europe/Berlin' })).resolves.toBeInstanceOf(URL);
  });
});

describe('a fan under 18 in India', () => {
  /** Ana came by chat, with a session and a link in hand, and has said that she is under 18. */
  async function aMinor() {
    const world = await aWorld();
    const ana = await aBrowserOf(world, 'ana');
    const invitation = await world.engine.givePersonalLink(account);
    const link = invitation.kind === 'join' ? tokenOf(invitation.personalUrl) : null;
    const { fanId } = (await world.ports.sessions.byTokenHash(hashToken(ana.session)))!;
    await world.engine.declareUnderAge(world.campaign.slug, ana.session);
    return { world, fanId, link: link!, ...ana };
  }

  it('has no session, no link, no pre-save, no permission and no consent: only what they said is kept', async () => {
    const { world, fanId, session, link } = await aMinor();

    expect((await world.ports.fans.byId(fanId))?.age).toMatchObject({ adult: false, rule: ageRule });
    expect(await world.ports.sessions.byTokenHash(hashToken(session))).toBeNull();
    expect(await world.ports.personalLinks.byTokenHash(hashToken(link))).toBeNull();
    expect(await world.ports.preSaves.ofFan(fanId)).toEqual([]);
    expect(await world.ports.consents.ofFan(fanId)).toEqual([]);
    expect(await world.ports.grants.byId(`${world.campaign.artistId}:${fanId}:spotify`)).toBeNull();
  });

  it('comes by a link to what is kept of them, and by none to the release', async () => {
    const { world, fanId } = await aMinor();
    const [{ links } = { links: null }] = await world.engine.chatData(account);
    const token = tokenOf(links!.me.replace(/\?.*/, ''));

    await expect(world.engine.openPersonalLink(token)).rejects.toMatchObject({ code: 'under-age' });
    const { session } = await world.engine.claimPersonalLink(token, null, 'own-data');

    const page = await world.engine.ownPage(session);
    expect(page?.data.fan).toMatchObject({ id: fanId, age: { adult: false } });
    await world.engine.forgetOwn(session);
    expect(await world.ports.fans.identitiesOf(fanId)).toEqual([]);
  });

  it('gets plain links for /presave, every time, and is not asked again', async () => {
    const { world } = await aMinor();

    for (const time of [1, 2]) {
      const invitation = await world.engine.givePersonalLink(account);
      expect({ time, ...invitation }).toMatchObject({
        kind: 'plain-links',
        linksUrl: `${world.ports.baseUrl}/l/night-drive/links`,
      });
    }
  });

  it('is promised nothing by a sign-in that was under way: the permission is not kept', async () => {
    const world = await aWorld();
    const ana = await aBrowserOf(world, 'ana');
    const parameters = world.service.agree(await press(world, ana.session, { zone: 'Europe/Berlin' }), 'ana');
    await world.engine.declareUnderAge(world.campaign.slug, ana.session);
    const browser = newToken({ bytes: (length) => new Uint8Array(length).fill(9) });

    await expect(world.engine.completePreSave({ service: 'spotify', parameters, browser })).rejects.toMatchObject({
      code: 'under-age',
    });

    expect(await world.ports.grants.byAccount(markOf(world, 'ana'))).toBeNull();
    expect(world.service.visits).toEqual([]);
  });

  it('keeps nothing of what was promised before they were asked, under another zone', async () => {
    const world = await aWorld();
    const ana = await aBrowserOf(world, 'ana');
    const parameters = world.service.agree(await press(world, ana.session, { zone: 'Europe/Berlin' }), 'ana');
    const browser = newToken({ bytes: (length) => new Uint8Array(length).fill(9) });
    await world.engine.completePreSave({ service: 'spotify', parameters, browser });
    const { fanId } = (await world.ports.sessions.byTokenHash(hashToken(ana.session)))!;

    await world.engine.declareUnderAge(world.campaign.slug, ana.session);

    const [preSave] = await world.ports.preSaves.ofFan(fanId);
    expect(preSave?.withdrawnAt).not.toBeNull();
    expect(await world.ports.grants.byAccount(markOf(world, 'ana'))).toBeNull();
    expect(isConsentLive(await world.ports.consents.ofFan(fanId), 'save', world.campaign.id)).toBe(false);
  });

  it('is refused under another zone as well, with a session that somehow lives on', async () => {
    const { world, fanId } = await aMinor();
    const session = newToken(world.ports.random);
    const over = new Date(world.monotonic.now().getTime() + 1_000_000);
    const { artistId } = world.campaign;
    await world.ports.sessions.add({
      tokenHash: hashToken(session),
      artistId,
      fanId,
      createdAt: over,
      expiresAt: over,
    });

    for (const adult of [false, true]) {
      await expect(press(world, session, { zone: 'Europe/Berlin', adult })).rejects.toMatchObject({
        code: 'under-age',
      });
    }
    const wish = { slug: 'night-drive', service: 'spotify', zone: 'Europe/Berlin', because: 'fan-chose' } as const;
    await expect(
      world.engine.joinWithoutGrant({ ...wish, mode: 'reminder', adult: true, session }),
    ).rejects.toMatchObject({ code: 'under-age' });
  });

  it('leaves no trace of a visitor nobody has introduced', async () => {
    const world = await aWorld();
    expect((await world.engine.declareUnderAge('night-drive', null)).slug).toBe('night-drive');
    await expect(begin(world, { browser: newToken(world.ports.random), session: null })).resolves.toBeInstanceOf(URL);
  });
});
