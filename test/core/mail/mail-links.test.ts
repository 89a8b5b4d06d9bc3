import { beforeEach, describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { eraseForgotten, forgetFan } from '../../../core/fans/forget-fan.js';
import { Secret } from '../../../core/secret.js';
import { onManyServices } from '../../server/many-services.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aWorld, dayMs, join, midnightInKolkata, pass, type KnownFan, type World } from '../world.js';

const address = 'ana@example.org';
const language = 'hi';
let world: World;
let ana: KnownFan;
beforeEach(async () => {
  world = await aWorld();
  ana = await join(world, 'ana', { chat: false });
});

/** What would be sent by mail now. */
async function letters(): Promise<Letter[]> {
  await collectAnnouncements(world.ports);
  const sent: Letter[] = [];
  const deliver = async (letter: Letter) => {
    sent.push(letter);
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('email', { deliver, isAtWork: () => true });
  return sent;
}

const ask = (fan: KnownFan = ana, typed = address) =>
  world.engine.askLetters({ slug: 'night-drive', typed, session: fan.session, language });

/** The token of the link that was mailed last. */
async function mailedToken(): Promise<Secret> {
  const letter = (await letters()).at(-1);
  if (letter?.about !== 'mail-link') throw new Error('No link was mailed.');
  return new Secret(letter.url.slice(letter.url.lastIndexOf('/') + 1));
}

async function confirmed(fan: KnownFan = ana): Promise<void> {
  await ask(fan);
  await world.engine.followMailLink(await mailedToken(), null);
}

describe('a link to confirm an address', () => {
  it('works once, and the letters go there from then on', async () => {
    await ask();
    const token = await mailedToken();
    expect(await world.engine.openMailLink(token)).toMatchObject({ goal: 'confirm', shownAddress: 'a…@example.org' });

    expect((await world.engine.followMailLink(token, null)).outcome).toBe('confirmed');

    expect(await world.ports.mailAddresses.ofFan(ana.fanId)).toMatchObject([{ address, unreachableSince: null }]);
    await expect(world.engine.followMailLink(token, null)).rejects.toMatchObject({ code: 'mail-link-unknown' });
  });

  it('speaks the language of the page that it was asked for on, and so do all letters to the address', async () => {
    await ask();
    expect((await letters()).at(-1)).toMatchObject({ about: 'mail-link', language: 'hi' });
    const [link] = await world.ports.mailLinks.ofFan(ana.fanId);

    await world.engine.followMailLink(world.ports.mailTokens.ofLink(link!.id), null);
    pass(world, dayMs);
    await join(world, 'ana', { chat: false });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect((await letters()).at(-1)).toMatchObject({ about: 'pre-save', language: 'hi' });
  });

  it('is over after a day', async () => {
    await ask();
    const token = await mailedToken();
    pass(world, dayMs);

    await expect(world.engine.followMailLink(token, null)).rejects.toMatchObject({ code: 'mail-link-unknown' });
    await world.ports.mailLinks.removeExpired(world.monotonic.now());
    expect(await world.ports.mailLinks.ofFan(ana.fanId)).toEqual([]);
  });

  it('is mailed at most three times a day to one address, whoever asks, and nobody is told that it was not', async () => {
    const binod = await join(world, 'binod', { chat: false });
    for (const fan of [ana, binod, ana, binod, ana]) await ask(fan);
    expect(await letters()).toHaveLength(3);

    pass(world, dayMs);
    await ask();
    expect(await letters()).toHaveLength(1);
  });

  it('is mailed at most five times a day for one fan, to whichever addresses', async () => {
    for (let each = 0; each < 8; each += 1) await ask(ana, `ana${each}@example.org`);

    expect(await letters()).toHaveLength(5);
  });

  it('is mailed for nobody who has pre-saved nothing here', async () => {
    await expect(
      world.engine.askLetters({ slug: 'night-drive', typed: address, session: null, language }),
    ).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await world.engine.withdrawOwn(ana.session, { what: 'everything' });
    await expect(ask()).rejects.toMatchObject({ code: 'sign-up-needed' });
    expect(await letters()).toEqual([]);
  });

  it('tells who has two promises, in two browsers, that the address stays with the first', async () => {
    await confirmed();
    const second = await join(world, 'ana-elsewhere', { chat: false });
    await ask(second);

    expect((await world.engine.followMailLink(await mailedToken(), null)).outcome).toBe('of-another');
    expect(await world.ports.mailAddresses.ofFan(second.fanId)).toEqual([]);
  });

  it('hands nobody over who says yes to letters that a stranger has asked for in their name', async () => {
    await confirmed();
    const stranger = await join(world, 'stranger', { chat: false });
    await ask(stranger);
    const token = await mailedToken();
    await world.engine.withdrawOwn(stranger.session, { what: 'everything' });

    expect((await world.engine.followMailLink(token, ana.session)).outcome).toBe('of-another');

    expect(await world.ports.sessions.ofFan(ana.fanId)).toHaveLength(1);
    expect(await world.ports.mailAddresses.ofFan(stranger.fanId)).toEqual([]);
  });

  it('joins who has come back in another browser and asks there, by the link opened in that browser', async () => {
    await confirmed();
    const again = await join(world, 'again', { chat: false });
    await ask(again);
    const token = await mailedToken();
    await world.engine.withdrawOwn(again.session, { what: 'everything' });

    expect((await world.engine.followMailLink(token, again.session)).outcome).toBe('confirmed');

    expect(await world.ports.sessions.ofFan(ana.fanId)).toHaveLength(2);
  });

  it('is not there where no mail is sent', async () => {
    world.ports.offersMail = false;

    await expect(ask()).rejects.toMatchObject({ code: 'mail-not-offered' });
  });

  it('does not put the address into the log, nor into the id of an announcement', async () => {
    await confirmed();

    expect(JSON.stringify(world.log.lines)).not.toContain(address);
    expect(JSON.stringify(await world.ports.announcements.ofFan(ana.fanId))).not.toContain(address);
  });
});

describe('a link to sign in', () => {
  const askSignIn = (typed = address) =>
    world.engine.askSignInByMail({ artistId: world.campaign.artistId, typed, language });

  it('opens the page of the fan who has confirmed the address, in a browser that knew nobody', async () => {
    await confirmed();
    await askSignIn();
    const followed = await world.engine.followMailLink(await mailedToken(), null);

    expect(followed.outcome).toBe('signed-in');
    const page = followed.outcome === 'signed-in' ? await world.engine.ownPage(followed.session) : null;
    expect(page?.data.fan.id).toBe(ana.fanId);
  });

  it('is mailed to nobody who has confirmed no such address, and the answer is the same', async () => {
    await askSignIn();
    await ask();
    await letters();
    await askSignIn();

    expect(await letters()).toEqual([]);
  });
});

describe('what is kept of an address', () => {
  it('is in what a fan can download, without what would open a link', async () => {
    await confirmed();

    const page = await world.engine.ownPage(ana.session);
    expect(page?.data.mailAddresses).toMatchObject([{ address }]);
    expect(page?.data.mailLinks).toMatchObject([{ address, goal: 'confirm' }]);
    expect(JSON.stringify(page?.data)).not.toContain('tokenHash');
  });

  it('is gone once its fan is forgotten', async () => {
    await confirmed();
    await ask(ana, 'second@example.org');
    await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);
    await eraseForgotten(world.ports);

    expect(await world.ports.mailAddresses.ofArtist(world.campaign.artistId)).toEqual([]);
    expect(await world.ports.mailLinks.ofFan(ana.fanId)).toEqual([]);
    expect(await letters()).toEqual([]);
  });

  it('vouches for a sign-up that nothing else does, and is somewhere to send a reminder', async () => {
    world = await aWorld({ campaign: { services: onManyServices } });
    ana = await join(world, 'ana', { chat: false });
    const remind = () =>
      world.engine.joinWithoutGrant({
        ...{ slug: 'night-drive', service: 'gaana', mode: 'reminder', zone: 'Asia/Kolkata', because: 'fan-chose' },
        ...{ adult: true, session: ana.session, click: null, tags: { source: null, referralCode: null } },
      });
    await expect(remind()).rejects.toMatchObject({ code: 'chat-account-needed' });

    await confirmed();
    await remind();

    const own = await world.ports.preSaves.ofFan(ana.fanId);
    const onGaana = own.find(({ service }) => service === 'gaana');
    expect(onGaana?.verification).toEqual({ verified: true, by: 'email' });
  });
});
