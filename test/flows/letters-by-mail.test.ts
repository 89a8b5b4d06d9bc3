import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../core/announcements/collect-announcements.js';
import type { Announcement } from '../../core/announcements/announcement.js';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import { mailNumber, openMailServer, pathIn, startMail, type MailServer } from '../bots/email/mail-world.js';
import { until } from '../bots/until.js';
import { dayMs, midnightInKolkata, pass } from '../core/world.js';
import { Browser, openWeb, startSignIn, type WebWorld } from '../server/web-world.js';

const ana = 'Ana@example.org';
let world: WebWorld;
let server: MailServer;
let mail: { stop(): Promise<void> };

beforeEach(async () => {
  world = await openWeb();
  server = await openMailServer();
  mail = await startMail(world, server);
});
afterEach(async () => {
  await mail.stop();
  await server.close();
  await world.close();
});

/** A fan from nowhere pre-saves, and is on the page that says so. */
async function aWebFan(name = 'ana'): Promise<Browser> {
  const browser = new Browser(world);
  const callback = world.service.agree(await startSignIn(browser), name);
  await browser.get(`/oauth/spotify/callback?${callback.toString()}`);
  await browser.get('/l/night-drive');
  return browser;
}

/** They give an address, and say yes to the letter that comes. */
async function confirm(browser: Browser, address = ana, count = 1): Promise<void> {
  await browser.post('/l/night-drive/letters', { address });
  const link = pathIn(await mailNumber(count, address, server), '/mail/');
  // It is read somewhere else, on a phone.
  const elsewhere = new Browser(world);
  await elsewhere.get(link);
  expect((await elsewhere.post(link)).text).toContain('That is settled');
}

/** The release comes a day later: whoever pre-saved it is told. */
async function reschedule(): Promise<void> {
  const { id: campaignId, scheduleVersion: from, releaseMode } = world.campaign;
  await world.engine.rescheduleCampaign({ campaignId, from, releaseMode, releaseDate: '2026-04-25' });
  await collectAnnouncements(world.ports);
}

/** The announcement by mail that was made last. */
async function newest(): Promise<Announcement> {
  const [address] = await world.ports.mailAddresses.ofArtist(world.campaign.artistId);
  const all = await world.ports.announcements.ofFan(address!.fanId);
  return all
    .filter(({ externalId }) => externalId === address!.id)
    .toSorted((one, other) => other.sequence - one.sequence)[0]!;
}

/** Two nights are over in Kolkata: also a release that was moved by a day is out. */
async function releaseNight(): Promise<void> {
  world.calendar.advanceMs(midnightInKolkata.getTime() + dayMs - world.calendar.now().getTime());
  await runDueWaves(world.ports);
  pass(world, 10 * 60_000);
  await runDueWaves(world.ports);
  await collectAnnouncements(world.ports);
}

/** Everything that was to be sent by now has been sent, or is dropped. */
async function quiet(): Promise<void> {
  await until(async () => (await world.ports.announcements.pending('email', world.monotonic.now(), 10)).length === 0);
}

describe('a fan who came by a poster', () => {
  it('gives an address, confirms it, hears of the release there, and ends that by one click', async () => {
    const browser = await aWebFan();
    expect((await browser.get('/l/night-drive')).text).toContain('Tell me by e-mail');
    await confirm(browser);
    expect((await browser.get('/l/night-drive')).text).toContain('We tell you by e-mail');

    await releaseNight();

    const letter = await mailNumber(2, ana, server);
    expect(letter.subject).toBe('Night Drive is in your library');
    expect(letter.text).toContain('We saved the track to your Fake Music library');
    expect(letter.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const oneClick = new URL(letter.headers['list-unsubscribe']!.replace(/[<>]/g, ''));
    const answer = await fetch(world.origin + oneClick.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);

    expect((await browser.get('/me')).text).not.toContain(ana);
    expect((await browser.get('/l/night-drive')).text).not.toContain('by e-mail');
  });

  it('ends all letters by one click in the first of them, and hears of the night no more', async () => {
    const browser = await aWebFan();
    await confirm(browser);
    await reschedule();
    const letter = await mailNumber(2, ana, server);
    expect(letter.subject).toContain('has a new date');

    // A mail program may send its form in either kind.
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    await fetch(world.origin + pathIn(letter, '/unsubscribe/'), { method: 'POST', body: form });
    await releaseNight();
    await quiet();

    expect(server.mailsTo(ana)).toHaveLength(2);
    expect(world.service.libraryOf('ana')).toHaveLength(1);
  });

  it('ends the news alone from the page behind the link, and only when the button is pressed', async () => {
    const browser = await aWebFan();
    await confirm(browser);
    await browser.get('/me');
    await browser.post('/me/consents', { purpose: 'news', answer: 'yes' });
    await reschedule();
    const path = pathIn(await mailNumber(2, ana, server), '/unsubscribe/');
    const reader = new Browser(world);

    expect((await reader.get(path)).text).toContain('Which letters shall end?');
    expect((await browser.get('/me')).text).toContain('You said yes');
    expect((await reader.post(path, { wish: 'news' })).text).toContain('No more news');
    expect((await browser.get('/me')).text).toContain('You said no');
    expect((await browser.get('/me')).text).toContain(ana);
  });

  it('comes back to their page in another browser by a link to their address', async () => {
    await confirm(await aWebFan());
    const elsewhere = new Browser(world);
    const { text } = await elsewhere.get('/me');
    expect(text).toContain('By your e-mail address');

    const asked = await elsewhere.post('/me/sign-in-by-mail', { artist: world.campaign.artistId, address: ana });
    const stranger = await elsewhere.post('/me/sign-in-by-mail', {
      artist: world.campaign.artistId,
      address: 'nobody@example.org',
    });
    expect(stranger.text.replaceAll(/nonce="[^"]*"/g, '')).toBe(asked.text.replaceAll(/nonce="[^"]*"/g, ''));
    const link = pathIn(await mailNumber(2, ana, server), '/mail/');
    await elsewhere.get(link);
    expect((await elsewhere.post(link)).location).toBe('/me');
    expect((await elsewhere.get('/me')).text).toContain('What we keep of you');
    await quiet();
    expect(server.mailsTo('nobody@example.org')).toEqual([]);
  });

  it('is written to no more once the mail server knows no such mailbox', async () => {
    const browser = await aWebFan();
    await confirm(browser);
    server.plant({ to: ana, code: 550, message: '5.1.1 No such user here' });
    await reschedule();
    await until(async () => (await browser.get('/me')).text.includes('knows no such mailbox'));

    await releaseNight();
    await quiet();

    expect(server.mailsTo(ana)).toHaveLength(1);
  });

  it('gets a letter that was put off, and one that was cut off in the middle', async () => {
    const browser = await aWebFan();
    await confirm(browser);
    server.plant({ to: ana, code: 451, message: '4.7.1 Greylisted' });
    await reschedule();
    await until(async () => (await newest()).failures === 0 && (await newest()).attempts === 1);
    world.monotonic.advanceMs(60_000);
    await mailNumber(2, ana, server);

    server.plant({ to: ana, at: 'content', drop: true });
    await releaseNight();
    await until(async () => (await newest()).failures === 0 && (await newest()).attempts === 1);
    world.monotonic.advanceMs(60_000);
    await mailNumber(3, ana, server);
  });

  it('is erased with everything else', async () => {
    const browser = await aWebFan();
    await confirm(browser);
    expect((await browser.get('/me/data.json')).text).toContain(ana);
    await browser.get('/me/forget');
    await browser.post('/me/forget');

    expect(await world.ports.mailAddresses.ofArtist(world.campaign.artistId)).toEqual([]);
    await releaseNight();
    await quiet();
    expect(server.mailsTo(ana)).toHaveLength(1);
  });

  it.each(['ana@example.org\r\nBcc: everybody@example.org', 'ana@example.org, binod@example.org', 'ana', ''])(
    'is told that %j is no address, and nothing is sent',
    async (address) => {
      const browser = await aWebFan();

      const { status, text } = await browser.post('/l/night-drive/letters', { address });

      expect(status).toBe(422);
      expect(text).toContain('That is no e-mail address');
      expect(await world.ports.announcements.pending('email', world.monotonic.now(), 10)).toEqual([]);
    },
  );

  it('is asked for no address where no mail is sent', async () => {
    world.ports.offersMail = false;
    const browser = await aWebFan();

    expect((await browser.get('/l/night-drive')).text).not.toContain('e-mail');
    expect((await new Browser(world).get('/me')).text).not.toContain('e-mail');
  });

  it('is told nothing at an address that was only looked at: a scanner that opens every link confirms nothing', async () => {
    const browser = await aWebFan();
    await browser.post('/l/night-drive/letters', { address: ana });
    const link = pathIn(await mailNumber(1, ana, server), '/mail/');
    for (const method of ['GET', 'HEAD']) await fetch(world.origin + link, { method });

    await releaseNight();
    await quiet();

    expect(server.mailsTo(ana)).toHaveLength(1);
  });
});
