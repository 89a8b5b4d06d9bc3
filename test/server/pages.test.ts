import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { communityId } from '../../core/communities/community.js';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import { hourMs, midnightInKolkata, trackUri } from '../core/world.js';
import { Browser, introduce, openWeb, personalPath, preSave, startSignIn, type WebWorld } from './web-world.js';

let world: WebWorld;
beforeEach(async () => {
  world = await openWeb();
});
afterEach(() => world.close());

describe('the campaign’s page', () => {
  it('says what it is, when it comes, what the service will ask for and what a pre-save is not', async () => {
    const { status, text } = await new Browser(world).get('/l/night-drive');

    expect(status).toBe(200);
    expect(text).toContain('<h1 dir="auto">Night Drive — রাতের পথ 🌙</h1>');
    expect(text).toContain('Friday, 24 April 2026');
    expect(text).toContain('Pre-save on Fake Music');
    expect(text).toContain('Check that it is really there');
    expect(text).toContain('nothing is bought, posted or played in your name');
  });

  it('is the same for all who are new, but for what is each visitor’s own', async () => {
    const pages = await Promise.all([1, 2].map(() => new Browser(world).get('/l/night-drive')));
    const own = pages.map(({ text, headers }) => ({
      nonce: /script-src 'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
      nonces: new Set([...text.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce)),
      formTokens: new Set([...text.matchAll(/name="form_token" value="([^"]+)"/g)].map(([, token]) => token)),
    }));

    for (const { nonce, nonces, formTokens } of own) {
      expect([...nonces]).toEqual([nonce]);
      expect(formTokens.size).toBe(1);
    }
    expect(own[0]?.nonce).not.toBe(own[1]?.nonce);
    expect(own[0]?.formTokens).not.toEqual(own[1]?.formTokens);
    const bare = pages.map(({ text }) => text.replace(/(nonce|value)="[^"]+"/g, ''));
    expect(bare[0]).toBe(bare[1]);
  });

  it('lets a fan choose any zone, the artist’s at first', async () => {
    const { text } = await new Browser(world).get('/l/night-drive');
    expect(text).toMatch(/<option[^>]* selected[^>]*>Asia\/Kolkata</);
    expect(text).toContain('<option>Europe/Kyiv<');
  });

  it('becomes "You’re in" for a fan who has pre-saved, and stays what it was for everybody else', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');
    await preSave(world, ana, 'ana');

    const { text } = await ana.get('/l/night-drive');

    expect(text).toContain('You’re in.');
    expect(text).toContain(
      'At 00:00 on Friday, 24 April 2026 (Kolkata time) we save the track to your Fake Music library.',
    );
    expect(text).toContain('We tell you on Discord, as ana.');
    expect(text).toContain('We destroy your permission on Monday, 27 April 2026.');
    expect((await new Browser(world).get('/l/night-drive')).text).not.toContain('You’re in.');
  });

  it('tells a fan without a chat account where the news will be', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    const { text } = await ana.get('/l/night-drive');
    expect(text).toContain('come back to it with this browser');
    expect(text).toContain('Where shall we tell you?');
    expect(text).toContain('href="/l/night-drive/calendar.ics?zone=Asia%2FKolkata"');
    expect(text).toContain('In the artist’s chat: type /presave there');
    expect(text).not.toContain('Join on Discord');
  });

  it('leads a fan without a chat account into the community that the artist has given an address of', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    const place = { platform: 'discord', communityId: '77', channelId: null } as const;
    const { id, artistId } = world.campaign;
    const linked = {
      artistId,
      inviteUrl: 'https://discord.gg/riverofglass',
      campaignIds: [id],
      formerIds: [],
      createdAt: new Date(0),
    };
    await world.ports.communities.claim({ ...place, ...linked, id: communityId(place) });

    const { text } = await ana.get('/l/night-drive');

    expect(text).toContain(
      '<a class="second" href="https://discord.gg/riverofglass" rel="noreferrer">Join on Discord, then type /presave</a>',
    );
    expect(text).toContain('On Discord: type /presave there');
  });

  it('gives every fan who is in a link to pass on, without scripts too', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');
    await preSave(world, ana, 'ana');
    const { text } = await ana.get('/l/night-drive');
    expect(text).toMatch(/<input[^>]* value="http:\/\/127\.0\.0\.1:3000\/l\/night-drive\?r=[A-Z0-9]+"/);
    expect(text).not.toContain('Where shall we tell you?');
  });

  it('shows the headline and the cover of the variant that the visitor is given', async () => {
    await world.close();
    const variants = [{ id: 'a', headline: 'Hear it first <3', hasArtwork: true }] as const;
    world = await openWeb({ campaign: { variants: [...variants], hasArtwork: true } });

    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
    const { text } = await new Browser(world).get('/l/night-drive', { 'user-agent': phone });

    expect(text).toContain('Hear it first &lt;3');
    expect(text).toContain('src="/l/night-drive/artwork/a"');
  });

  it('says kindly that the release was cancelled, and offers nothing more, also after its date', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    await world.engine.cancelCampaign({ campaignId: world.campaign.id, from: 1 });

    for (const now of [world.calendar.now(), midnightInKolkata]) {
      world.calendar.moveTo(now);
      const { status, text } = await ana.get('/l/night-drive');
      expect(status).toBe(200);
      expect(text).toContain('The artist has cancelled this release');
      expect(text).toContain('Your pre-save has ended with it');
      expect(text).not.toContain('<form');
    }
    expect((await new Browser(world).get('/l/night-drive')).text).not.toContain('Your pre-save');
  });

  it('says kindly that a date is to come, or that the artist’s team has stopped it, and offers nothing meanwhile', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    const { id: campaignId } = world.campaign;
    await world.engine.pauseCampaign({ campaignId, reason: 'A complaint' });
    const paused = (await ana.get('/l/night-drive')).text;
    expect(paused).toContain('has stopped this for a moment');
    expect(paused).toContain('What you have pre-saved is kept.');
    expect(paused).not.toContain('A complaint');
    expect(paused).not.toContain('<form');

    await world.engine.resumeCampaign(campaignId);
    await world.engine.postponeCampaign({ campaignId, from: 1 });
    world.calendar.moveTo(midnightInKolkata);
    const { status, text } = await ana.get('/l/night-drive');
    expect(status).toBe(200);
    expect(text).toContain('The artist has put this release off and will name a new date.');
    expect(text).toContain('What you have pre-saved is kept for it');
    expect(text).not.toContain('<form');
  });

  it('is the place to listen from midnight on, and says how the fan’s own pre-save went', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    const { text } = await ana.get('/l/night-drive');

    expect(text).toContain('Out now');
    expect(text).toContain('href="https://open.spotify.com/track/');
    expect(text).toContain('It is in your library: we saved it and read it back.');
  });

  it('does not say that it was saved before it was', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    world.calendar.moveTo(midnightInKolkata);
    expect((await ana.get('/l/night-drive')).text).toContain('Your pre-save is on its way.');
  });

  it('lets a fan whose permission has ended connect again and keeps the promise, also once nobody else can join', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    world.service.revoke('ana');
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + hourMs));
    await runDueWaves(world.ports);
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');

    const { text } = await ana.get('/l/night-drive');
    expect(text).toContain('Connect again and we save it now');
    expect(text).toContain('Connect Fake Music again');
    expect(text).toContain('name="zone" value="Asia/Kolkata"');
    expect((await new Browser(world).get('/l/night-drive')).text).not.toContain('Connect Fake Music again');

    expect(await preSave(world, ana, 'ana')).toMatchObject({ status: 303, location: '/l/night-drive' });
    await runDueWaves(world.ports);
    const after = (await ana.get('/l/night-drive')).text;
    expect(after).toContain('It is in your library');
    expect(after).not.toContain('Connect Fake Music again');
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('asks a fan whose permission has ended to connect again, before the release too', async () => {
    const ana = new Browser(world);
    await preSave(world, ana, 'ana');
    world.service.revoke('ana');
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + hourMs));
    await runDueWaves(world.ports);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - hourMs));

    const { text } = await ana.get('/l/night-drive');

    expect(text).toContain('Your permission has ended. Connect Fake Music again below');
    expect(text).toContain('action="/oauth/spotify/start"');
  });

  it('is where the front door leads to', async () => {
    const { status, headers } = await new Browser(world).get('/');

    expect(status).toBe(302);
    expect(headers.get('location')).toBe('/l/night-drive');
  });

  it.each(['/l/no-such', '/l/', '/l/night-drive/artwork', '/admin', '/p/'])(
    'is not at %s: 404, and what to do',
    async (path) => {
      const { status, text } = await new Browser(world).get(path);
      expect(status).toBe(404);
      expect(text).toContain('type /presave in the chat');
    },
  );
});

describe('a personal link', () => {
  it('names the account and asks, and consumes nothing however often a previewer looks', async () => {
    const path = await personalPath(world, 'ana');
    for (const agent of ['Discordbot/2.0', 'TelegramBot', 'WhatsApp/2', 'facebookexternalhit/1.1']) {
      const previewer = new Browser(world);
      const page = await previewer.get(path, { 'user-agent': agent });
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<b dir="auto">ana</b>') });
      expect([...previewer.cookies.keys()]).toEqual(['frontrow-browser']);
    }
    const head = await fetch(world.origin + path, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');

    const ana = new Browser(world);
    await ana.get(path);
    expect(await ana.post(path)).toMatchObject({ status: 303, location: '/l/night-drive' });
    expect((await ana.get('/l/night-drive')).text).toContain('You are here as <b dir="auto">ana</b> from Discord.');
  });

  it('shows previewers nothing to spread', async () => {
    const { text } = await new Browser(world).get(await personalPath(world, 'ana'));
    expect(text).not.toContain('og:');
  });

  it('opened by another fan asks for theirs, and replaces whoever was here', async () => {
    const shared = new Browser(world);
    await introduce(world, shared, 'ana');
    const anasSession = shared.cookies.get('frontrow-session') ?? '';

    await introduce(world, shared, 'binod');

    expect((await shared.get('/l/night-drive')).text).toContain('You are here as <b dir="auto">binod</b>');
    const old = new Browser(world);
    old.cookies.set('frontrow-session', anasSession);
    expect((await old.get('/l/night-drive')).text).not.toContain('You are here');
  });

  it('works twice when /presave was asked twice, and makes one pre-save', async () => {
    const [phone, laptop] = [new Browser(world), new Browser(world)];
    for (const browser of [phone, laptop]) {
      await introduce(world, browser, 'ana');
      expect(await preSave(world, browser, 'ana')).toMatchObject({ status: 303, location: '/l/night-drive' });
      expect((await browser.get('/l/night-drive')).text).toContain('You’re in.');
    }
    const promised = [];
    for await (const preSaved of world.ports.preSaves.ofCampaign(world.campaign.id)) promised.push(preSaved);
    expect(promised).toHaveLength(1);
  });

  it('asks who it is after the release as well: it can be saved now', async () => {
    const path = await personalPath(world, 'ana');
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');

    expect((await new Browser(world).get(path)).text).toContain('Is this you?');
  });

  it('leads to the campaign’s page once it was cancelled', async () => {
    const path = await personalPath(world, 'ana');
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'cancelled');

    expect(await new Browser(world).get(path)).toMatchObject({ status: 303, location: '/l/night-drive' });
  });

  it.each(['x', 'x'.repeat(43), '..%2f..%2fetc', '%00'])(
    'that nobody has given out is a 404 with the way to a new one: %s',
    async (token) => {
      const { status, text } = await new Browser(world).get(`/p/${token}`);
      expect(status).toBe(404);
      expect(text).toContain('Type /presave in your chat for a new one');
    },
  );
});

describe('a sign-in', () => {
  it('started in one browser and ended in another says so, and offers to start again there', async () => {
    const [inApp, own] = [new Browser(world), new Browser(world)];
    const callback = world.service.agree(await startSignIn(inApp), 'ana');

    const { status, text } = await own.get(`/oauth/spotify/callback?${callback.toString()}`);

    expect(status).toBe(403);
    expect(text).toContain('You came back in another browser');
    expect(text).toContain('<a class="button" href="/l/night-drive">Start again here</a>');
  });

  it('that the fan declined is no failure: nothing was promised, and it can be begun again', async () => {
    const ana = new Browser(world);
    const callback = world.service.decline(await startSignIn(ana));

    const { status, text } = await ana.get(`/oauth/spotify/callback?${callback.toString()}`);

    expect(status).toBe(200);
    expect(text).toContain('You closed the permission page, so nothing was promised.');
    expect(text).toContain('href="/l/night-drive">Try again');
  });

  it('that is reloaded at its callback says that it is used up, with the way back', async () => {
    const ana = new Browser(world);
    const callback = world.service.agree(await startSignIn(ana), 'ana');
    await ana.get(`/oauth/spotify/callback?${callback.toString()}`);

    const { status, text } = await ana.get(`/oauth/spotify/callback?${callback.toString()}`);

    expect(status).toBe(409);
    expect(text).toContain('href="/l/night-drive">Open the campaign');
  });

  it('in a zone that does not exist says how to choose one', async () => {
    const ana = new Browser(world);
    await ana.get('/l/night-drive');
    const { status, text } = await ana.post('/oauth/spotify/start', { slug: 'night-drive', zone: 'IST' });
    expect(status).toBe(422);
    expect(text).toContain('choose a city such as Asia/Kolkata');
  });

  it('ends on an address without the code in it', async () => {
    const ana = new Browser(world);
    const { status, location } = await preSave(world, ana, 'ana');
    expect({ status, location }).toEqual({ status: 303, location: '/l/night-drive' });
  });
});
