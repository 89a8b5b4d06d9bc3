import { afterEach, describe, expect, it } from '@jest/globals';
import { sessionLifetimeMs } from '../../core/fans/browser-session.js';
import { aCampaign } from '../contracts/samples.js';
import { Browser, introduce, openWeb, personalPath, preSave, type WebWorld } from './web-world.js';

let world: WebWorld;
afterEach(() => world.close());

const start = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-save' };

describe('a form', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['without its token', { form_token: '' }, {}],
    ['with a token of another browser', { form_token: 'A'.repeat(43) }, {}],
    ['with a token of 99 characters', { form_token: 'A'.repeat(99) }, {}],
    ['sent from another site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['sent from a neighbouring host', {}, { 'sec-fetch-site': 'same-site' }],
    ['with no cookies', {}, { cookie: '' }],
    ['with a cookie that cannot be ours', {}, { cookie: 'frontrow-browser=short' }],
    ['with a cookie it has not come from', {}, { cookie: `frontrow-browser=${'B'.repeat(43)}` }],
  ])('%s starts nothing and binds nothing', async (_what, form, headers) => {
    world = await openWeb();
    const ana = new Browser(world);
    const path = await personalPath(world, 'ana');
    await ana.get(path);

    const claim = await ana.post(path, form, headers);
    const begun = await ana.post('/oauth/spotify/start', { ...start, ...form }, headers);

    expect([claim.status, begun.status]).toEqual([403, 403]);
    expect([...ana.cookies.keys()]).toEqual(['frontrow-browser']);
    expect(claim.text).toContain('Open the link again');
  });

  it('copied from the attacker’s own page does not fit the victim’s browser', async () => {
    world = await openWeb();
    const [attacker, victim] = [new Browser(world), new Browser(world)];
    const { text } = await attacker.get('/l/night-drive');
    await victim.get('/l/night-drive');
    const stolen = /name="form_token" value="([\w-]+)"/.exec(text)?.[1] ?? '';

    expect((await victim.post('/oauth/spotify/start', { ...start, form_token: stolen })).status).toBe(403);
  });

  it.each(['same-origin', 'none'])('of our own page is taken when the browser says %s', async (site) => {
    world = await openWeb();
    const ana = new Browser(world);
    await ana.get('/l/night-drive');
    const { status, location } = await ana.post('/oauth/spotify/start', start, { 'sec-fetch-site': site });
    expect(status).toBe(303);
    expect(location).toMatch(/^https:\/\/music\.example\/authorize\?/);
  });

  it('cannot be sent by a link: a start by GET is nothing', async () => {
    world = await openWeb();
    expect((await new Browser(world).get('/oauth/spotify/start?slug=night-drive&zone=UTC')).status).toBe(404);
  });
});

describe('a cookie', () => {
  it('on https belongs to this very host, is out of reach of scripts and stays out of foreign posts', async () => {
    world = await openWeb({ baseUrl: 'https://frontrow.example' });
    const ana = new Browser(world);
    const lines = [await ana.get('/l/night-drive'), await introduce(world, ana, 'ana')].flatMap(({ headers }) =>
      headers.getSetCookie(),
    );
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(/^__Host-frontrow-(browser|session)=[\w-]{43}; Max-Age=\d+; Path=\/; /);
      expect(line).toContain(`; Max-Age=${sessionLifetimeMs / 1000}; `);
      expect(line.split('; ')).toEqual(expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax']));
      expect(line).not.toMatch(/domain=/i);
    }
  });

  it('on loopback http has no prefix it cannot have', async () => {
    world = await openWeb();
    const [line = ''] = (await new Browser(world).get('/l/night-drive')).headers.getSetCookie();
    expect(line).toMatch(/^frontrow-browser=[\w-]{43}; /);
    expect(line).toContain('HttpOnly');
    expect(line).not.toContain('Secure');
  });

  it('of a session is another after each introduction', async () => {
    world = await openWeb();
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');
    const first = ana.cookies.get('frontrow-session');
    await introduce(world, ana, 'ana');
    expect(ana.cookies.get('frontrow-session')).not.toBe(first);
  });

  it.each(['__proto__', 'x'.repeat(43), 'a=b', '"quoted"', '%00'])('that was made up is nobody: %s', async (value) => {
    world = await openWeb();
    const { status, text } = await new Browser(world).get('/l/night-drive', { cookie: `frontrow-session=${value}` });
    expect(status).toBe(200);
    expect(text).not.toContain('You are here');
  });
});

describe('every answer', () => {
  const paths = async () => [
    '/l/night-drive',
    await personalPath(world, 'ana'),
    '/l/no-such',
    '/p/x',
    '/oauth/spotify/callback',
  ];

  it('lets a page load nothing foreign, be framed by nobody and send no address on', async () => {
    world = await openWeb();
    for (const path of await paths()) {
      const { headers } = await new Browser(world).get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self' https://music.example");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('lets only its own inline script and style run, by a nonce that is never the same', async () => {
    world = await openWeb();
    const pages = [await new Browser(world).get('/l/night-drive'), await new Browser(world).get('/l/night-drive')];
    const nonces = pages.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '',
    );
    expect(new Set(nonces).size).toBe(2);
    for (const [index, { text }] of pages.entries()) {
      const tags = text.match(/<(?:script|style)[^>]*>/g) ?? [];
      expect(tags.length).toBeGreaterThan(0);
      expect(tags.filter((tag) => !tag.includes(`nonce="${nonces[index]}"`))).toEqual([]);
      expect(text).not.toMatch(/ on[a-z]+="/);
    }
  });

  it.each([
    ['https://frontrow.example', 'max-age=31536000; includeSubDomains'],
    ['http://127.0.0.1:3000', null],
  ])('of %s asks for https for good: %s', async (baseUrl, expected) => {
    world = await openWeb({ baseUrl });
    expect((await new Browser(world).get('/l/night-drive')).headers.get('strict-transport-security')).toBe(expected);
  });
});

describe('an artist’s or a fan’s text', () => {
  const hostile = [
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}}',
    '" onload="x',
    '<!--',
    '&lt;b&gt;',
    '\u202egnp.exe',
  ];

  it.each(hostile)('stays text in every page: %s', async (text) => {
    const campaign = aCampaign({ title: text, artistName: text });
    world = await openWeb({ campaign: { title: campaign.title, artistName: campaign.artistName } });
    const ana = new Browser(world);
    const path = await personalPath(world, 'ana', text);
    const pages = [await ana.get('/l/night-drive'), await ana.get(path)];
    await ana.post(path);
    await preSave(world, ana, 'ana');
    pages.push(await ana.get('/l/night-drive'));
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');
    pages.push(await ana.get('/l/night-drive'));

    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(/<script>alert|<img src=x|<!--| onload="x/);
      expect(page.text.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('that begins with an emoji shows a whole one in its circle', async () => {
    world = await openWeb();
    const { text } = await new Browser(world).get(await personalPath(world, 'ana', '🌙 ana'));
    expect(text).toContain('>🌙</span>');
    expect(text).not.toContain('\ufffd');
  });
});
