import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recordConsent } from '../../core/consent/record-consent.js';
import { mailAddressId, parseEmailAddress } from '../../core/mail/mail-address.js';
import { isConsentLive, type ConsentPurpose } from '../../core/consent/consent.js';
import { fanId, type FanId } from '../../core/fans/fan.js';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import { markOf, midnightInKolkata } from '../core/world.js';
import { Browser, introduce, openWeb, personalPath, preSave, type WebWorld } from './web-world.js';

let world: WebWorld;
beforeEach(async () => {
  world = await openWeb();
});
afterEach(() => world.close());

/** A browser in which ana has pre-saved. */
async function anasBrowser(): Promise<Browser> {
  const ana = new Browser(world);
  await introduce(world, ana, 'ana');
  await preSave(world, ana, 'ana');
  return ana;
}

async function ana(): Promise<FanId> {
  const [identity] = await world.ports.fans.identitiesOfAccount('discord', 'id-ana');
  return fanId.parse(identity?.fanId);
}

async function isLive(fan: FanId, purpose: ConsentPurpose): Promise<boolean> {
  return isConsentLive(await world.ports.consents.ofFan(fan), purpose, world.campaign.id);
}

describe('/me', () => {
  it('shows what is kept of the fan, until when, and what they agreed to', async () => {
    const browser = await anasBrowser();

    const { status, text, headers } = await browser.get('/me');

    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<bdi>ana</bdi> (account id-ana)');
    expect(text).toContain('on Fake Music');
    expect(text).toContain('00:00 on Friday, 24 April 2026 (Kolkata time)');
    expect(text).toContain('waits for its hour');
    expect(text).toContain('Check that it is really there');
    expect(text).toContain('Kept until Monday, 27 April 2026');
    expect(text).toMatch(/You said yes on .*Friday, 3 April 2026/);
    expect(text).toContain('2026-11h-dpdp');
  });

  it('shows what a fan does for artists, has it in the download, and says how it is forgotten', async () => {
    const browser = await anasBrowser();
    expect((await browser.get('/me')).text).not.toContain('What you do for artists');
    const account = { platform: 'discord', externalId: 'id-ana' } as const;
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account, role: 'viewer' });

    expect((await browser.get('/me')).text).toContain('You are on the team of River of Glass: viewer, since');
    expect((await browser.get('/me/forget')).text).toContain('type /forget in chat');
    const data = JSON.parse((await browser.get('/me/data.json')).text) as unknown;
    expect(data).toMatchObject({ acting: [{ account, places: [{ member: { role: 'viewer' } }] }] });
  });

  it('offers news by mail to who has said yes while they came to chat alone, and lists that yes as what it was', async () => {
    const browser = await anasBrowser();
    const [fan] = await world.ports.fans.identitiesOfAccount('discord', 'id-ana');
    const { fanId, artistId } = fan!;
    const [save] = await world.ports.consents.ofFan(fanId);
    const notice = { ...save!.notice, version: '2026-11g-dpdp' };
    const said = {
      artistId,
      fanId,
      purpose: 'news',
      campaignId: null,
      decision: 'given',
      notice,
      place: 'web',
    } as const;
    await recordConsent(said, world.ports);
    expect((await browser.get('/me')).text).toContain('<p>News in chat</p>');
    expect((await browser.get('/me')).text).not.toContain('Say yes to: news, in chat or by e-mail');
    const address = parseEmailAddress('ana@example.org');
    const id = mailAddressId.parse('eml_anaanaanaa');
    const confirmedAt = world.ports.calendar.now();
    await world.ports.mailAddresses.claim({ id, artistId, fanId, address, language: null, confirmedAt });
    expect((await browser.get('/me')).text).toContain('Say yes to: news, in chat or by e-mail');

    await browser.post('/me/consents', { purpose: 'news', answer: 'yes' });

    const { text } = await browser.get('/me');
    expect(text).toContain('<p>News, in chat or by e-mail</p>');
    expect(text).not.toContain('Say yes to: news, in chat or by e-mail');
  });

  it('tells a browser nobody has introduced how to come in', async () => {
    const { status, text } = await new Browser(world).get('/me');

    expect(status).toBe(200);
    expect(text).toContain('Type /mydata');
    expect(text).not.toContain('account id-');
  });

  it('shows nobody the page of another fan', async () => {
    await anasBrowser();
    const binod = new Browser(world);
    await introduce(world, binod, 'binod');

    const { text } = await binod.get('/me');

    expect(text).toContain('account id-binod');
    expect(text).not.toContain('id-ana');
  });

  it('is where a personal link leads that was asked for in order to see it, also once the campaign is over', async () => {
    const path = await personalPath(world, 'ana');
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');
    const browser = new Browser(world);
    expect((await browser.get(`${path}?to=me`)).text).toContain('Is this you?');

    const { location } = await browser.post(`${path}?to=me`);

    expect(location).toBe('/me');
    expect((await browser.get('/me')).text).toContain('account id-ana');
  });

  it('is led to by no personal link that names another address', async () => {
    const path = await personalPath(world, 'ana');
    const browser = new Browser(world);
    await browser.get(path);

    expect((await browser.post(`${path}?to=https://elsewhere.example`)).location).toBe('/l/night-drive');
  });

  it('can be downloaded, with everything in it but the secrets', async () => {
    const browser = await anasBrowser();

    const { headers, text } = await browser.get('/me/data.json');

    expect(headers.get('content-disposition')).toBe('attachment; filename=my-data.json');
    const data = JSON.parse(text) as Record<string, unknown[]>;
    expect(data['identities']).toMatchObject([{ displayName: 'ana', externalId: 'id-ana' }]);
    expect(data['preSaves']).toMatchObject([{ preSave: { zone: 'Asia/Kolkata' }, writes: [{ state: 'armed' }] }]);
    expect(data['grants']).toMatchObject([{ accountMark: markOf(world, 'ana'), state: 'live' }]);
    expect(data['countedAccounts']).toMatchObject([{ mark: markOf(world, 'ana'), countsForThem: true }]);
    expect(data['consents']).toMatchObject([{ purpose: 'save', decision: 'given' }]);
    for (const key of ['announcements', 'personalLinks', 'sessions', 'signIns']) expect(data[key]).toHaveLength(1);
    for (const secret of ['sealed', 'ciphertext', 'tokenHash', 'stateHash', 'browserHash', 'codeVerifier']) {
      expect(text).not.toContain(secret);
    }
  });

  it('is downloaded by nobody who is not signed in', async () => {
    expect((await new Browser(world).get('/me/data.json')).status).toBe(403);
  });
});

describe('signing in on /me', () => {
  const sought = { goal: 'recognition' };

  /** Presses "Sign in with …" on the page; answers the service's address. */
  async function pressed(browser: Browser, form: Record<string, string> = {}) {
    await browser.get('/me');
    return browser.post('/oauth/spotify/start', { ...sought, artist: world.campaign.artistId, ...form });
  }

  it('leads a fan whom this browser does not know to their page, on an address without the code', async () => {
    await anasBrowser();
    const browser = new Browser(world);
    expect((await browser.get('/me')).text).toContain('Sign in with Fake Music to see what is kept of you');
    const callback = world.service.agree(new URL((await pressed(browser)).location ?? ''), 'ana');

    const { status, location } = await browser.get(`/oauth/spotify/callback?${callback.toString()}`);

    expect([status, location]).toEqual([303, '/me']);
    expect((await browser.get('/me')).text).toContain('account id-ana');
  });

  it('says kindly what to do to somebody whose account is nobody’s here', async () => {
    const browser = new Browser(world);
    const callback = world.service.agree(new URL((await pressed(browser)).location ?? ''), 'mallory');

    const { location } = await browser.get(`/oauth/spotify/callback?${callback.toString()}`);

    expect(location).toBe('/me?unknown=spotify');
    const { text } = await browser.get(location ?? '');
    expect(text).toContain('That Fake Music account is new to us');
    expect(text).toContain('Nothing of your sign-in was kept.');
    expect(browser.cookies.has('frontrow-session')).toBe(false);
  });

  it('that was declined says so and leads back to the page', async () => {
    const browser = new Browser(world);
    const callback = world.service.decline(new URL((await pressed(browser)).location ?? ''));

    const { text } = await browser.get(`/oauth/spotify/callback?${callback.toString()}`);

    expect(text).toContain('Nothing was saved');
    expect(text).toContain('<a class="button" href="/me">Try again</a>');
  });

  it.each<[string, number, Record<string, string>]>([
    ['that another site made', 403, { form_token: 'theirs' }],
    ['for an artist who is none', 400, { artist: 'art_' }],
    ['for an artist who is not here', 400, { artist: 'art_nowhere000' }],
    ['for another goal', 400, { goal: 'anything' }],
  ])('is not begun by a form %s', async (_what, status, form) => {
    const answer = await pressed(new Browser(world), form);
    expect([answer.status, answer.location]).toEqual([status, null]);
  });
});

describe('taking back on /me', () => {
  const label = 'Take it out of my library again';

  it('is offered once something was saved, and takes it out', async () => {
    const browser = await anasBrowser();
    expect((await browser.get('/me')).text).not.toContain(label);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect((await browser.get('/me')).text).toContain(label);

    const { status, text } = await browser.post('/me/undo', { campaign: world.campaign.id });

    expect(status).toBe(200);
    expect(text).toContain('On Fake Music all of it is out again');
    expect(world.service.libraryOf('ana')).toEqual([]);
    const page = (await browser.get('/me')).text;
    expect(page).toContain('taken out again as you wanted');
    expect(page).not.toContain(label);
  });
});

describe('withdrawing on /me', () => {
  it('ends one pre-save with one press: nothing is saved at midnight', async () => {
    const browser = await anasBrowser();
    await browser.get('/me');

    const { status, location } = await browser.post('/me/withdraw', { what: 'pre-save', campaign: world.campaign.id });

    expect([status, location]).toEqual([303, '/me']);
    expect((await browser.get('/me')).text).toContain('withdrawn: nothing is saved');
    expect((await browser.get('/l/night-drive')).text).toContain('Pre-save on Fake Music');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('ends everything with one press', async () => {
    const browser = await anasBrowser();
    await browser.get('/me');
    await browser.post('/me/consents', { purpose: 'news', answer: 'yes' });

    await browser.post('/me/withdraw', { what: 'everything' });

    expect([await isLive(await ana(), 'save'), await isLive(await ana(), 'news')]).toEqual([false, false]);
  });

  it.each([
    ['nothing in particular', { what: 'anything' }],
    ['a campaign that is none', { what: 'pre-save', campaign: 'night-drive' }],
    ['a purpose that is none', { what: 'purpose', purpose: 'save' }],
  ])('refuses to withdraw %s', async (_, form) => {
    const browser = await anasBrowser();
    await browser.get('/me');

    expect((await browser.post('/me/withdraw', form)).status).toBe(400);

    expect(await isLive(await ana(), 'save')).toBe(true);
  });

  it.each(['/me/withdraw', '/me/undo', '/me/consents', '/me/forget'])(
    'refuses a form for %s that another site made',
    async (path) => {
      const browser = await anasBrowser();
      await browser.get('/me');
      const form = { what: 'everything', purpose: 'news', answer: 'yes', campaign: world.campaign.id };

      expect((await browser.post(path, { ...form, form_token: 'theirs' })).status).toBe(403);
      expect((await browser.post(path, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);

      expect([await isLive(await ana(), 'save'), await isLive(await ana(), 'news')]).toEqual([true, false]);
    },
  );

  it('asks a browser that nobody has introduced who it is', async () => {
    await anasBrowser();
    const stranger = new Browser(world);
    await stranger.get('/l/night-drive');

    const { status, text } = await stranger.post('/me/withdraw', { what: 'everything' });

    expect(status).toBe(403);
    expect(text).toContain('Who are you?');
    expect(await isLive(await ana(), 'save')).toBe(true);
  });
});

describe('the optional questions', () => {
  it('come one at a time after success, with nothing ticked, and never before it', async () => {
    const browser = new Browser(world);
    await introduce(world, browser, 'ana');
    expect((await browser.get('/l/night-drive')).text).not.toContain('Yes, please');
    await preSave(world, browser, 'ana');

    const asked: string[] = [];
    for (const answer of ['yes', 'no', 'no']) {
      const { text } = await browser.get('/l/night-drive');
      expect(text.match(/Yes, please/g)).toHaveLength(1);
      expect(text).not.toContain('type="checkbox"');
      const purpose = /name="purpose" value="([\w-]+)"/.exec(text)?.[1] ?? '';
      asked.push(purpose);
      const { location } = await browser.post('/me/consents', { purpose, answer, slug: 'night-drive' });
      expect(location).toBe('/l/night-drive');
    }

    expect(asked).toEqual(['keep-permission', 'news', 'leaderboard-name']);
    expect((await browser.get('/l/night-drive')).text).not.toContain('Yes, please');
    const fan = await ana();
    const live = await Promise.all(
      (['keep-permission', 'news', 'leaderboard-name', 'ads'] as const).map((purpose) => isLive(fan, purpose)),
    );
    expect(live).toEqual([true, false, false, false]);
  });

  it('are not answered by a fan who does not answer', async () => {
    const browser = await anasBrowser();
    await browser.get('/l/night-drive');
    await browser.get('/l/night-drive');

    expect(await world.ports.consents.ofFan(await ana())).toHaveLength(1);
  });

  it('can be answered otherwise later, on /me', async () => {
    const browser = await anasBrowser();
    await browser.get('/me');
    await browser.post('/me/consents', { purpose: 'news', answer: 'no' });
    expect((await browser.get('/me')).text).toContain('Say yes to: news, in chat or by e-mail');

    await browser.post('/me/consents', { purpose: 'news', answer: 'yes' });
    expect(await isLive(await ana(), 'news')).toBe(true);
    await browser.post('/me/withdraw', { what: 'purpose', purpose: 'news' });

    expect(await isLive(await ana(), 'news')).toBe(false);
    expect(await isLive(await ana(), 'save')).toBe(true);
  });
});

describe('forgetting on /me', () => {
  it('asks once more, then erases, and the browser is nobody’s', async () => {
    const browser = await anasBrowser();
    const fan = await ana();
    expect((await browser.get('/me/forget')).text).toContain('Shall we forget you?');
    expect(await world.ports.fans.identitiesOf(fan)).toHaveLength(1);

    const { status, text } = await browser.post('/me/forget');

    expect(status).toBe(200);
    expect(text).toContain('You are forgotten');
    expect(await world.ports.fans.identitiesOf(fan)).toEqual([]);
    expect((await browser.get('/me')).text).toContain('Who are you?');
    expect((await browser.get('/l/night-drive')).text).toContain('Pre-save on Fake Music');
  });
});
