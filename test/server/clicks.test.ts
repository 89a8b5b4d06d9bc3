import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { preSaveId } from '../../core/pre-saves/pre-save.js';
import type { ClickCounts } from '../../core/smart-links/click-counts.js';
import { Secret } from '../../core/secret.js';
import { hashToken } from '../../core/identifiers.js';
import { allOf } from '../contracts/all-of.js';
import { codeOf } from '../core/smart-links/a-visit.js';
import { Browser, introduce, openWeb, personalPath, type WebWorld } from './web-world.js';

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 334.0.4.32.98 (iPhone15,2; iOS 17_5; hi_IN; hi; scale=3.00; 1179x2556; 607511562)';
const desktop = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0';
const cookieName = 'frontrow-arrival-night-drive';
const path = '/l/night-drive';

let world: WebWorld;
let code: string;
beforeEach(async () => {
  world = await openWeb();
  code = await codeOf(world, 'fan_anaaaaaaaa');
});
afterEach(() => world.close());

const counts = (): Promise<ClickCounts> => world.ports.clicks.countsOf(world.campaign.id);
const human = (headers: Record<string, string> = {}) => ({ 'user-agent': phone, ...headers });

async function clickOf(browser: Browser) {
  const token = browser.cookies.get(cookieName);
  return token === undefined ? null : world.ports.clicks.byId(hashToken(new Secret(token)));
}

describe('a person who opens the link', () => {
  it('is given a cookie that scripts and other sites cannot use and that tells nothing', async () => {
    const page = await new Browser(world).get(path, human());

    const cookie = page.headers.getSetCookie().find((line) => line.startsWith(cookieName)) ?? '';
    expect(cookie).toMatch(/^frontrow-arrival-night-drive=[\w-]{43}; /);
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect(page.headers.get('accept-ch')).toBe('ECT, Save-Data');
  });

  it('is recorded with what the link and their browser say', async () => {
    const browser = new Browser(world);
    const headers = { 'accept-language': 'pt-BR,pt;q=0.9,en;q=0.8', ect: '3g' };

    await browser.get(
      `${path}?s=Bio%20Link&r=${code.toLowerCase()}&utm_source=ig&utm_medium=story&fbclid=IwAR0`,
      human(headers),
    );

    expect(await clickOf(browser)).toMatchObject({
      ...{ source: 'bio-link', referralCode: code, link: 'public', device: 'phone', inAppBrowser: 'instagram' },
      ...{ connection: '3g', language: 'pt', adClickIds: {} },
      utm: { source: 'ig', medium: 'story', campaign: null, term: null, content: null },
    });
  });

  it.each([
    [desktop, { device: 'desktop', inAppBrowser: null }],
    [
      'Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) Chrome/120.0 Mobile Safari/537.36 musical_ly_33 BytedanceWebview/d8',
      { device: 'phone', inAppBrowser: 'tiktok' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 12; wv) Chrome/110.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/400.0;]',
      { device: 'phone', inAppBrowser: 'facebook' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Discord/220.0',
      { device: 'phone', inAppBrowser: 'discord' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) Chrome/120.0 Mobile Safari/537.36 Telegram-Android/10.9.1',
      { device: 'phone', inAppBrowser: 'telegram' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) Chrome/120.0 Mobile Safari/537.36 WhatsApp/2.24.5',
      { device: 'phone', inAppBrowser: 'whatsapp' },
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) AppleWebKit/605.1.15 Version/16.5 Mobile/15E148 Safari/604.1',
      { device: 'tablet', inAppBrowser: null },
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) Chrome/120.0 Mobile Safari/537.36',
      { device: 'phone', inAppBrowser: 'other-app' },
    ],
  ])('is told apart by device and app: %s', async (userAgent, expected) => {
    const browser = new Browser(world);

    await browser.get(path, { 'user-agent': userAgent });

    expect(await clickOf(browser)).toMatchObject(expected);
  });

  it('brings the source and the code along to the sign-up', async () => {
    const browser = new Browser(world);
    await browser.get(`${path}?s=poster&r=${code}`, human());
    await browser.get(path, human());
    const form = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-save' };
    const { location } = await browser.post('/oauth/spotify/start', form, human());
    const callback = world.service.agree(new URL(location ?? ''), 'ana');
    await browser.get(`/oauth/spotify/callback?${callback.toString()}`, human());

    const [fan] = await Promise.all(
      [...browser.cookies]
        .filter(([name]) => name === 'frontrow-session')
        .map(async ([, token]) => world.ports.sessions.byTokenHash(hashToken(new Secret(token)))),
    );
    const promised = fan && (await world.ports.preSaves.byId(preSaveId(world.campaign.id, fan.fanId, 'spotify')));
    expect(promised?.arrival).toMatchObject({ source: 'poster', referralCode: code, link: 'public' });
  });

  it.each([
    [
      'whose browser calls itself a machine',
      { 'user-agent': 'Mozilla/5.0 (X11) HeadlessChrome/147.0.0.0 Safari/537.36' },
    ],
    ['whose browser has lost the click', {}],
  ])('is brought by the friend of the link, also one %s: the page’s forms carry it', async (_, headers) => {
    const browser = new Browser(world);
    const typed = code.toLowerCase().split('').join('-');
    const { text } = await browser.get(`${path}?s=Poster&r=${typed}`, human(headers));
    browser.cookies.delete(cookieName);
    const carried = Object.fromEntries(
      [...text.matchAll(/name="([rs])" value="([^"]*)"/g)].map(([, name, value]) => [String(name), String(value)]),
    );
    const start = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-save', ...carried };

    const { location } = await browser.post('/oauth/spotify/start', start);
    const callback = world.service.agree(new URL(location ?? ''), 'binod');
    await browser.get(`/oauth/spotify/callback?${callback.toString()}`);

    const [promised] = await allOf(world.ports.preSaves.ofCampaign(world.campaign.id));
    expect(promised?.arrival).toMatchObject({ source: 'poster', referralCode: code, clickId: null });
    expect(await allOf(world.ports.points.ofCampaign(world.campaign.id, null))).toHaveLength(1);
  });

  it('carries nothing of a link that says nothing it could mean', async () => {
    const { text } = await new Browser(world).get(`${path}?s=%3Cscript%3E&r=%22%3E%3Cscript%3E`, human());

    expect([...text.matchAll(/name="[rs]" value="([^"]*)"/g)].every(([, value]) => value === '')).toBe(true);
    expect(text).not.toContain('&quot;&gt;');
  });
});

describe('nobody', () => {
  const machines: [string, Record<string, string>][] = [
    ['WhatsApp', { 'user-agent': 'WhatsApp/2.23.20.0' }],
    ['Telegram', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
    ['Discord', { 'user-agent': 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)' }],
    ['Slack', { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }],
    ['Facebook', { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }],
    [
      'iMessage',
      {
        'user-agent':
          'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
      },
    ],
    ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    [
      'a browser without a screen',
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0 Safari/537.36' },
    ],
    ['a program without a name', { 'user-agent': '' }],
    ['a browser that fetches ahead', human({ 'sec-purpose': 'prefetch;prerender' })],
    ['an older browser that fetches ahead', human({ purpose: 'prefetch' })],
    ['a page that loads it into a picture', human({ 'sec-fetch-dest': 'image' })],
  ];

  it.each(machines)('is counted when %s asks: no cookie is set', async (_who, headers) => {
    const browser = new Browser(world);

    const page = await browser.get(path, headers);

    expect(page.status).toBe(200);
    expect(browser.cookies.has(cookieName)).toBe(false);
    expect(Object.fromEntries((await counts()).link)).toEqual({ preview: 1 });
  });

  it.each(['HEAD', 'OPTIONS', 'TRACE'])('is counted by %s', async (method) => {
    const { status, cookies } = await send(method, path, human());

    expect(status).toBeLessThan(500);
    expect(cookies.filter((line) => line.startsWith(cookieName))).toEqual([]);
    expect((await counts()).link.get('public')).toBeUndefined();
  });
});

describe('a hostile link', () => {
  const long = 'x'.repeat(10_000);
  const hostile = [
    '?s=bio&s=poster',
    '?s[]=bio&r[$gt]=1&utm_source[a][b]=c',
    `?s=${long}`,
    `?r=${long}`,
    `?utm_campaign=${long}`,
    `?fbclid=${long}`,
    '?s=%00bio&r=%00&utm_term=a%00b',
    '?s=%ED%A0%80&r=%ED%A0%80&utm_source=%ED%A0%80',
    '?s=%E2%80%AEbio&utm_content=%E2%80%AEx',
    '?__proto__[source]=x&constructor=y&s=__proto__&r=__proto__',
    '?s=../../etc/passwd&r=<script>&utm_source=$where',
    '?%',
    '?s=bio?s=poster',
  ];

  it.each(named(hostile))('is a page like any other, and what does not fit is left out: %s', async (_name, query) => {
    const browser = new Browser(world);

    const page = await browser.get(path + query, human());

    expect(page.status).toBe(200);
    const kept = await clickOf(browser);
    expect(kept?.source ?? 'none').toMatch(/^[a-z0-9][a-z0-9_-]{0,39}$/);
    expect(kept?.referralCode).toBeNull();
    expect(JSON.stringify(kept?.utm)).not.toMatch(/[\u202e\ufffd]|\\u0000|\\ud8/);
    expect(JSON.stringify(kept).length).toBeLessThan(2_000);
  });

  it('counts the first of a parameter that is repeated', async () => {
    const browser = new Browser(world);
    await browser.get(`${path}?s=bio&s=poster`, human());

    expect(await clickOf(browser)).toMatchObject({ source: 'bio' });
  });

  it('with a language, a connection or a cookie that is none is a page like any other', async () => {
    const browser = new Browser(world);
    const headers = { 'accept-language': 'x'.repeat(5_000), ect: '9g', 'save-data': 'perhaps' };

    await browser.get(path, human({ ...headers, cookie: `${cookieName}=short` }));

    expect(await clickOf(browser)).toMatchObject({ language: null, connection: null });
  });
});

describe('forwarded addresses', () => {
  const forged = [
    '203.0.113.1, 203.0.113.2, 203.0.113.3',
    'fe80::1%eth0',
    'unknown, [2001:db8::1]:443',
    `${'1.2.3.4, '.repeat(500)}1.2.3.4`,
    '<script>',
  ];

  it.each(named(forged))('are not believed where no proxy is ours, whatever they say: %s', async (_name, chain) => {
    await new Browser(world).get(path, human({ 'x-forwarded-for': chain }));
    await new Browser(world).get(path, human());

    expect((await counts()).link.get('public')).toBe(1);
  });

  it('behind a proxy of ours tell its visitors apart, without the zone of an address', async () => {
    await world.close();
    world = await openWeb({ trustedProxyHops: 1 });
    const chains = [
      '203.0.113.1',
      '198.51.100.1, 203.0.113.1',
      '::ffff:203.0.113.1',
      '2001:db8::1%eth0',
      '2001:db8::1',
    ];

    for (const chain of chains) await new Browser(world).get(path, human({ 'x-forwarded-for': chain }));

    expect((await counts()).link.get('public')).toBe(2);
  });

  it('that are no addresses stand for the proxy itself', async () => {
    await world.close();
    world = await openWeb({ trustedProxyHops: 1 });

    for (const chain of ['unknown', '<script>', '999.1.1.1']) {
      expect((await new Browser(world).get(path, human({ 'x-forwarded-for': chain }))).status).toBe(200);
    }

    expect((await counts()).link.get('public')).toBe(1);
  });
});

describe('a personal link', () => {
  it('is counted apart, also the page it leads to; a previewer of it is nobody', async () => {
    const own = await personalPath(world, 'ana');
    await new Browser(world).get(own, { 'user-agent': 'WhatsApp/2.23.20.0' });
    const browser = new Browser(world);
    await browser.get(own, human());
    await browser.post(own, {}, human());
    await browser.get(path, human());

    expect(Object.fromEntries((await counts()).link)).toEqual({ personal: 1, preview: 1 });
  });
});

describe('somebody who says that they are under age', () => {
  it.each(['in a session', 'without one'])('is not recorded any more, %s', async (how) => {
    const browser = new Browser(world);
    if (how === 'in a session') await introduce(world, browser, 'ana');
    await browser.get(`${path}?s=bio`, human());
    const before = await clickOf(browser);

    await browser.post(`${path}/under-age`, {}, human());
    await browser.get(`${path}?s=poster`, human());

    expect(before).not.toBeNull();
    expect(await world.ports.clicks.byId(before?.id ?? '')).toBeNull();
    expect(browser.cookies.get(cookieName)).toBe('not-recorded'.padEnd(43, '-'));
    expect((await counts()).source.get('poster')).toBeUndefined();
  });
});

describe('a campaign with variants', () => {
  it('shows the cover of each, and none for what has none', async () => {
    await world.close();
    const variants = [
      { id: 'a' as const, headline: 'Hear it first', hasArtwork: false },
      { id: 'b' as const, headline: 'Midnight is yours', hasArtwork: true },
    ];
    world = await openWeb({ campaign: { variants, slug: 'night-drive' } });
    const cover = { contentType: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) } as const;
    const again = { ...world.campaign, id: 'cmp_thenextone' as never, slug: 'next' };
    await world.ports.campaigns.add(again, null, { b: cover });
    const browser = new Browser(world);

    expect((await browser.get('/l/next/artwork/b')).headers.get('content-type')).toBe('image/png');
    expect((await browser.get('/l/next/artwork/a')).status).toBe(404);
    expect((await browser.get('/l/next/artwork/z')).status).toBe(400);
  });
});

/** Each with a name short enough for a title. */
function named(texts: readonly string[]): [string, string][] {
  return texts.map((text) => [text.slice(0, 50), text]);
}

/** A request as `fetch` does not make it. */
function send(method: string, target: string, headers: Record<string, string>) {
  return new Promise<{ status: number; cookies: string[] }>((resolve, reject) => {
    const sent = httpRequest(world.origin + target, { method, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, cookies: response.headers['set-cookie'] ?? [] });
      });
    });
    sent.on('error', reject).end();
  });
}
