import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../core/grants/grant.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import type { StreamingService } from '../../core/streaming/streaming-service.js';
import { appleOnPaper, type PaperAnswer } from '../core/streaming/apple-music/apple-on-paper.js';
import { Browser, introduce, openWeb, type Page, type WebWorld } from './web-world.js';

const phones = {
  instagramOnAndroid:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UD1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 Instagram 340.0.0.22.109 Android',
  instagramOnIphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F79 Instagram 336.0.9.25.88',
  safari:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
};

const release = { artistUris: ['appleMusic:artist:7'], trackUri: 'appleMusic:track:42', albumUri: null };
const start = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-save' };
const remix = 'QZES92600002';
const recordings = [
  { isrc: 'QZES92600001', title: 'Night Drive', default: true },
  { isrc: remix, title: 'Night Drive (Remix)', default: false },
];
const userToken = 'canary-music-user-token';
const signedIn: Record<string, PaperAnswer> = {
  'GET /v1/me/storefront': { data: [{ id: 'in', type: 'storefronts' }] },
  'GET /v1/me/library/songs': { data: [] },
};

let world: WebWorld;
let answers: Record<string, PaperAnswer>;

beforeEach(async () => {
  world = await openWeb({ campaign: { services: { appleMusic: release }, recordings } });
  answers = { ...signedIn };
  const { service } = appleOnPaper(answers, world.ports.calendar);
  // The table of services is read-only for the engine, and filled in here before it is asked.
  const services = world.ports.services as Map<ServiceName, StreamingService>;
  services.set('appleMusic', service);
});
afterEach(() => world.close());

/** Presses the button on the campaign's page, and goes on to where it leads. */
async function openSignIn(browser: Browser, userAgent = phones.safari, chosen = {}): Promise<Page> {
  await browser.get('/l/night-drive');
  const begun = await browser.post('/oauth/appleMusic/start', { ...start, ...chosen });
  const address = new URL(begun.location ?? '');
  const hop = await browser.get(`${address.pathname}${address.search}`);
  return browser.get(hop.location ?? '', { 'user-agent': userAgent });
}

async function grants(): Promise<Grant[]> {
  const living: Grant[] = [];
  for await (const grant of world.ports.grants.living()) living.push(grant);
  return living;
}

const stateOf = ({ text }: Page) => /name="state" value="([\w-]+)"/.exec(text)?.[1] ?? '';

describe('Apple’s sign-in on a page of ours', () => {
  it('is offered as a pre-add, and with favourites in the place of follows', async () => {
    const { text } = await new Browser(world).get('/l/night-drive');

    expect(text).toContain('Pre-add and favourite the artist on Apple Music');
    expect(text).not.toContain('Pre-save on Apple Music');
  });

  it('keeps the state out of the page’s address, and lets in Apple’s script alone', async () => {
    const page = await openSignIn(new Browser(world));

    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'nonce-[^']+' https:\/\/js-cdn\.music\.example;/);
    expect(policy).toContain('connect-src https://js-cdn.music.example https://api.music.example');
    expect(policy).toContain("default-src 'none'");
    // Apple's window has to answer the page that has opened it.
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).toContain('<noscript>');
    expect(page.text).toContain('/l/night-drive/reminder?service=appleMusic');
  });

  it('makes the promise with the token that the page sends, and keeps it sealed', async () => {
    const asha = new Browser(world);
    await introduce(world, asha, 'asha');
    const state = stateOf(await openSignIn(asha));
    const ended = await asha.post('/oauth/appleMusic/callback', { state, user_token: userToken });

    expect(ended).toMatchObject({ status: 303, location: '/l/night-drive' });
    const { text } = await asha.get('/l/night-drive');
    expect(text).toContain('You’re in.');
    expect(text).not.toContain(userToken);
    const [grant] = await grants();
    expect(grant).toMatchObject({ service: 'appleMusic', accountMark: null, market: 'IN', state: 'live' });
    expect(JSON.stringify(grant)).not.toContain(userToken);
  });

  it('vouches for nobody: a fan without a chat account is no verified sign-up by it', async () => {
    const browser = new Browser(world);
    const state = stateOf(await openSignIn(browser));
    await browser.post('/oauth/appleMusic/callback', { state, user_token: userToken });

    const [grant] = await grants();
    const [preSave] = grant ? await world.ports.preSaves.ofFan(grant.fanId) : [];
    expect(preSave).toMatchObject({ mode: 'direct', verification: { verified: false, because: 'nothing-to-go-by' } });
  });

  it('counts once', async () => {
    const asha = new Browser(world);
    const state = stateOf(await openSignIn(asha));
    await asha.post('/oauth/appleMusic/callback', { state, user_token: userToken });

    const again = await asha.post('/oauth/appleMusic/callback', { state, user_token: userToken });
    expect(again.text).toContain('This sign-in is used up');
  });

  it('refuses a token that another browser’s state brings', async () => {
    const state = stateOf(await openSignIn(new Browser(world)));
    const victim = new Browser(world);
    await openSignIn(victim);

    const planted = await victim.post('/oauth/appleMusic/callback', { state, user_token: userToken });
    expect(planted.text).toContain('You came back in another browser');
    expect(await grants()).toEqual([]);
  });

  it('refuses a form of another site, and a page that nobody has begun', async () => {
    const asha = new Browser(world);
    const state = stateOf(await openSignIn(asha));
    const forged = await asha.post('/oauth/appleMusic/callback', { state, user_token: userToken, form_token: 'x' });
    expect(forged.status).toBe(403);

    const stranger = await new Browser(world).get('/oauth/appleMusic/sign-in');
    expect(stranger.text).toContain('This sign-in was not started here');
  });

  it('keeps the sealed permission of who has no subscription yet, and says what comes of it', async () => {
    answers['GET /v1/me/library/songs'] = { status: 400, body: { errors: [{ code: '40015' }] } };
    const asha = new Browser(world);
    const state = stateOf(await openSignIn(asha));
    const ended = await asha.post('/oauth/appleMusic/callback', { state, user_token: userToken });

    expect(ended.location).toBe('/l/night-drive');
    const { text } = await asha.get('/l/night-drive');
    expect(text).toContain('keeps a library for subscribers only, and this account has no subscription');
    expect(text).toContain('if you subscribe before then, it is saved for you; else you get the link');
    expect(text).toContain('We destroy your permission on');
    expect(text).toContain('Have it saved on Apple Music');
    expect(await grants()).toHaveLength(1);
  });

  it('leads out of the browser inside an app, as who the fan is: on Android by one tap', async () => {
    const asha = new Browser(world);
    await introduce(world, asha, 'asha');
    const { text } = await openSignIn(asha, phones.instagramOnAndroid);

    expect(text).toContain('The browser inside Instagram');
    expect(text).toMatch(/href="intent:\/\/127\.0\.0\.1:3000\/p\/[\w-]{43}\?\S+#Intent;scheme=http;/);
    const path = /value="http:\/\/127\.0\.0\.1:3000(\/p\/[\w-]{43})\?/.exec(text)?.[1] ?? '';
    expect((await new Browser(world).get(path)).text).toContain('asha');
  });

  it('gives a link to copy on an iPhone, and to a fan without a chat account the public one', async () => {
    const { text } = await openSignIn(new Browser(world), phones.instagramOnIphone);

    expect(text).not.toContain('intent://');
    expect(text).toContain('value="http://127.0.0.1:3000/l/night-drive?on=appleMusic&amp;zone=');
    expect((await openSignIn(new Browser(world))).text).not.toContain('open it in your own browser');
  });

  it.each(['asha', null])('takes along what was chosen: zone, recording and whether to follow (%s)', async (fan) => {
    const there = new Browser(world);
    if (fan !== null) await introduce(world, there, fan);
    const chosen = { zone: 'Europe/Lisbon', act: 'save', recording: remix };
    const { text } = await openSignIn(there, phones.instagramOnIphone, chosen);
    const [, path = ''] = /value="http:\/\/127\.0\.0\.1:3000(\/[lp]\/[^"]+)"/.exec(text) ?? [];
    const here = new Browser(world);
    const first = await here.get(path.replaceAll('&amp;', '&'));

    const page = fan === null ? first : await here.get((await here.post(path.replaceAll('&amp;', '&'))).location ?? '');

    expect(page.text).toContain('<option selected>Europe/Lisbon');
    expect(page.text).toContain(`value="${remix}" checked`);
    // Only to pre-add was what they had pressed: it leads.
    const [, act] = /<button class="button"[^>]* value="([\w-]+)"/.exec(page.text) ?? [];
    expect(act).toBe('save');
  });

  it('is no way to show who one is: Apple tells no account', async () => {
    const browser = new Browser(world);
    const { text } = await browser.get('/me');
    expect(text).not.toContain('Sign in with Apple Music');

    const goal = { goal: 'recognition', artist: world.campaign.artistId };
    const begun = await browser.post('/oauth/appleMusic/start', goal);
    expect(begun.text).toContain('Not on this service');
  });
});
