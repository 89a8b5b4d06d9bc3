import { steadily } from '../../../core/announcements/capacity.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { handOverBlasts } from '../../../core/blasts/hand-over-blasts.js';
import { isConsentLive } from '../../../core/consent/consent.js';
import { platforms, type Platform } from '../../../core/fans/fan.js';
import { artistId } from '../../../core/artists/artist.js';
import { anIdentity } from '../../contracts/samples.js';
import { aWorld, dayMs, join, minuteMs, type KnownFan, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const stranger = { platform: 'discord', externalId: '6666', displayName: 'A stranger' } as const;
const asked = { place: null, release: null };
const words = 'Tonight at six we play it in full.';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
});

/** A fan in chat who asked for news. */
async function aTaker(name: string): Promise<KnownFan> {
  const fan = await join(world, name);
  await world.engine.answerOwn(fan.session, { purpose: 'news', answer: 'yes' });
  return fan;
}

const linkTo = (platform: Platform, communityId: string) =>
  world.engine.linkCommunity({
    campaign: world.campaign,
    community: { platform, communityId, channelId: null, inviteUrl: null },
  });
const write = (text = words) => world.engine.writeBlast({ account: maya, asked, text });
const confirm = (id: string) => world.engine.confirmBlast({ account: maya, id });

/** Sends a blast all the way to the platforms' doors. */
async function send(text = words): Promise<string> {
  const { blast } = await write(text);
  await confirm(blast.id);
  await handOverBlasts(world.ports);
  return blast.id;
}

/** What both platforms are given, blasts alone: to whom, and what. */
async function arrived(): Promise<{ to: string; about: Letter['about']; text: string | null }[]> {
  const seen: Awaited<ReturnType<typeof arrived>> = [];
  const deliver = async (letter: Letter) => {
    const { platform, externalId } = letter.announcement;
    if (letter.about === 'blast' || letter.about === 'post')
      seen.push({ to: `${platform}:${externalId}`, about: letter.about, text: letter.text });
    return { outcome: 'delivered' } as const;
  };
  for (const platform of platforms) {
    await world.engine.deliverAnnouncements(platform, { deliver, isAtWork: () => true });
  }
  return seen.sort((one, other) => one.to.localeCompare(other.to));
}

describe('a blast', () => {
  it('ends the news for who has told their platform that they want none, and is no message once they write again', async () => {
    const ana = await aTaker('ana');
    await send();
    const optedOut = async () => ({ outcome: 'held', reason: 'opted-out' }) as const;
    await world.engine.deliverAnnouncements('discord', { deliver: optedOut, isAtWork: () => true });

    await world.engine.accountShown({ platform: 'discord', externalId: 'id-ana' });

    expect(await arrived()).toEqual([]);
    const records = await world.ports.consents.ofFan(ana.fanId);
    expect(isConsentLive(records, 'news', null)).toBe(false);
  });

  it('that cannot be handed over keeps no other from going out', async () => {
    await aTaker('ana');
    const first = await write('The first.');
    await confirm(first.blast.id);
    const second = await write('The second.');
    await confirm(second.blast.id);
    const startedSince = world.ports.blasts.startedSince.bind(world.ports.blasts);
    jest
      .spyOn(world.ports.blasts, 'startedSince')
      .mockRejectedValueOnce(new Error('It is broken.'))
      .mockImplementation(startedSince);

    await handOverBlasts(world.ports);

    expect((await arrived()).map(({ text }) => text)).toHaveLength(1);
    await handOverBlasts(world.ports);
    expect((await arrived()).map(({ text }) => text)).toHaveLength(1);
  });

  it('is shown with whom it would reach, and nobody gets it before it is confirmed', async () => {
    await aTaker('ana');
    await join(world, 'binod');
    await linkTo('discord', '2001');

    const { audience, blast } = await write();
    await handOverBlasts(world.ports);

    expect(audience).toMatchObject({
      communities: [{ id: 'discord:2001' }],
      fans: { discord: 1 },
      tiredFans: 0,
    });
    expect(blast).toMatchObject({ state: 'draft', text: words });
    expect(await arrived()).toEqual([]);
  });

  it('goes once to each community and to each fan who asked for news', async () => {
    await aTaker('ana');
    await join(world, 'binod');
    await linkTo('discord', '2001');
    await linkTo('telegram', '-1001');

    await send();

    expect(await arrived()).toEqual([
      { to: 'discord:2001', about: 'post', text: words },
      { to: 'discord:id-ana', about: 'blast', text: words },
      { to: 'telegram:-1001', about: 'post', text: words },
    ]);
    expect(await arrived()).toEqual([]);
  });

  it('goes out once when it is confirmed twice, and handed over by two workers, one of which dies', async () => {
    await aTaker('ana');
    await aTaker('binod');
    const { blast } = await write();
    await Promise.all([confirm(blast.id), confirm(blast.id)]);
    const change = jest.spyOn(world.ports.blasts, 'change').mockRejectedValueOnce(new Error('It died.'));

    await handOverBlasts(world.ports);
    change.mockRestore();
    await Promise.all([handOverBlasts(world.ports), handOverBlasts(world.ports)]);

    expect((await arrived()).map(({ to }) => to)).toEqual(['discord:id-ana', 'discord:id-binod']);
    expect((await world.engine.viewBlast({ account: maya, id: blast.id })).counts).toEqual({ delivered: 2 });
  });

  it('reaches nobody for the third time in a day, however many are confirmed at one moment', async () => {
    await aTaker('ana');
    await linkTo('discord', '2001');
    const drafts = [await write(), await write(), await write()];

    await Promise.all(drafts.map(({ blast }) => confirm(blast.id)));
    await handOverBlasts(world.ports);

    expect((await arrived()).map(({ to }) => to)).toEqual([
      ...['discord:2001', 'discord:2001', 'discord:id-ana', 'discord:id-ana'],
    ]);
  });

  it('reaches a fan once who shows themselves on another account before all of it is handed over', async () => {
    const { fanId } = await aTaker('ana');
    const { blast } = await write();
    await confirm(blast.id);
    const change = jest.spyOn(world.ports.blasts, 'change').mockRejectedValueOnce(new Error('It died.'));
    await handOverBlasts(world.ports);
    change.mockRestore();
    const { artistId } = world.campaign;
    const earlier = { createdAt: new Date(0), platform: 'telegram', externalId: '5' } as const;
    await world.ports.fans.claimIdentity(anIdentity({ artistId, fanId, ...earlier }));

    await handOverBlasts(world.ports);

    expect((await arrived()).map(({ to }) => to)).toEqual(['discord:id-ana']);
  });

  it('reaches a fan with two accounts on one of them, and not where they can only be answered', async () => {
    const { fanId } = await aTaker('ana');
    const { artistId } = world.campaign;
    for (const platform of ['whatsapp', 'telegram'] as const) {
      const createdAt = new Date(platform === 'whatsapp' ? 0 : '2027-01-01T00:00:00Z');
      await world.ports.fans.claimIdentity(anIdentity({ artistId, fanId, platform, externalId: '5', createdAt }));
    }
    expect((await write()).audience.fans).toEqual({ discord: 1 });

    await world.ports.fans.markUnreachable('discord', 'id-ana', world.calendar.now());

    expect((await write()).audience.fans).toEqual({ telegram: 1 });
  });

  it('does not reach a fan who has muted the artist after it was handed over, or whom the platform cannot reach', async () => {
    await aTaker('ana');
    await aTaker('binod');
    await aTaker('chloe');
    const id = await send();

    await world.engine.newsInChat(
      { platform: 'discord', externalId: 'id-ana', displayName: 'ana' },
      { artistId: world.campaign.artistId, answer: 'no' },
    );
    await world.ports.fans.markUnreachable('discord', 'id-chloe', world.calendar.now());

    expect((await arrived()).map(({ to }) => to)).toEqual(['discord:id-binod']);
    const { counts } = await world.engine.viewBlast({ account: maya, id });
    expect(counts).toEqual({ delivered: 1, superseded: 1, undeliverable: 1 });
  });

  it('reaches nobody any more once it is stopped, also of those it was handed over for', async () => {
    await aTaker('ana');
    await linkTo('discord', '2001');
    const id = await send();

    const { blast } = await world.engine.stopBlast({ account: maya, id });

    expect(blast.state).toBe('stopped');
    expect(await arrived()).toEqual([]);
    expect((await world.engine.viewBlast({ account: maya, id })).counts).toEqual({ superseded: 2 });
  });

  it('is not posted where the platform’s bot posts nothing, and nobody is told that it was', async () => {
    await linkTo('discord', '2001');
    await linkTo('whatsapp', '1203@g.us');
    await world.engine.reportCarrier({ platform: 'whatsapp', capacity: steadily(0), posting: 'only-answers' });

    const { audience } = await write();
    const id = await send();

    expect(audience.communities).toMatchObject([{ id: 'discord:2001' }]);
    expect(audience.closedCommunities).toMatchObject([{ community: { platform: 'whatsapp' }, why: 'only-answers' }]);
    expect((await arrived()).map(({ to }) => to)).toEqual(['discord:2001']);
    expect((await world.engine.viewBlast({ account: maya, id })).counts).toEqual({ delivered: 1 });
  });

  it('is not posted where the campaign was taken out since', async () => {
    await linkTo('discord', '2001');
    await send();

    const community = { platform: 'discord', communityId: '2001', channelId: null } as const;
    await world.engine.unlinkCommunity({ campaign: world.campaign, community });

    expect(await arrived()).toEqual([]);
  });

  it('cannot be sent when nobody would get it, when it is an hour old, or when it was dropped', async () => {
    const { blast } = await write();
    await expect(confirm(blast.id)).rejects.toMatchObject({ code: 'blast-to-nobody' });

    await linkTo('discord', '2001');
    const dropped = await write();
    await world.engine.stopBlast({ account: maya, id: dropped.blast.id });
    await expect(confirm(dropped.blast.id)).rejects.toMatchObject({ code: 'blast-outdated' });

    world.calendar.moveTo(new Date(world.calendar.now().getTime() + 61 * minuteMs));
    await expect(confirm(blast.id)).rejects.toMatchObject({ code: 'blast-outdated' });
  });

  it('is the third within a day for nobody, and is free again a day later', async () => {
    await aTaker('ana');
    await linkTo('discord', '2001');
    await send();
    await send();

    const third = await write();
    expect(third.audience).toMatchObject({
      communities: [],
      tiredCommunities: [{ id: 'discord:2001' }],
      tiredFans: 1,
    });
    await expect(confirm(third.blast.id)).rejects.toMatchObject({ code: 'blast-to-nobody' });
    await linkTo('discord', '2002');
    expect((await write()).audience.communities).toMatchObject([{ id: 'discord:2002' }]);

    world.calendar.moveTo(new Date(world.calendar.now().getTime() + dayMs + 1));
    expect((await write()).audience).toMatchObject({ tiredCommunities: [], tiredFans: 0 });
  });

  it.each([
    ['no words', '  '],
    ['more than every platform shows', 'x'.repeat(1001)],
  ])('is refused with %s', async (_what, text) => {
    await expect(write(text)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('is kept from everybody who is not on the artist’s team, as if there were none', async () => {
    const { blast } = await write();
    await linkTo('discord', '2001');
    const others = artistId.parse('art_somebodyel');
    await world.engine.addTeamMember({ artistId: others, account: { ...stranger, externalId: '7' }, role: 'owner' });

    await expect(world.engine.writeBlast({ account: stranger, asked, text: words })).rejects.toMatchObject({
      code: 'not-on-team',
    });
    for (const account of [stranger, { ...stranger, externalId: '7' }]) {
      for (const id of [blast.id, 'bls_0000000000', '../x']) {
        await expect(world.engine.confirmBlast({ account, id })).rejects.toMatchObject({ code: 'blast-unknown' });
        await expect(world.engine.stopBlast({ account, id })).rejects.toMatchObject({ code: 'blast-unknown' });
        await expect(world.engine.viewBlast({ account, id })).rejects.toMatchObject({ code: 'blast-unknown' });
      }
    }
    expect((await world.engine.viewBlast({ account: maya, id: blast.id })).blast.state).toBe('draft');
  });
});
