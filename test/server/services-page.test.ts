import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import { aCampaign } from '../contracts/samples.js';
import { onManyServices } from './many-services.js';
import { Browser, introduce, openWeb, preSave, type WebWorld } from './web-world.js';

let world: WebWorld;

const tiktokSoundUrl = 'https://www.tiktok.com/music/night-drive-7000';

beforeAll(async () => {
  world = await openWeb({ campaign: { services: onManyServices, tiktokSoundUrl, title: 'Night Drive' } });
  const isOut = aCampaign({
    ...world.campaign,
    id: campaignId.parse('cmp_isoutnow00'),
    slug: 'is-out',
    phase: 'released',
  });
  await world.ports.campaigns.add(isOut, null);
});
afterAll(() => world.close());

const wish = { zone: 'Asia/Kolkata' };
const titles = ['TIDAL', 'YouTube Music', 'SoundCloud', 'Amazon Music', 'JioSaavn', 'Gaana'];

/** The services whose buttons stand on a page, in their order, each once. */
function offeredIn(text: string): string[] {
  const leads = [...text.matchAll(/formaction="\/(?:oauth\/(\w+)\/start|l\/[\w-]+\/on\/(\w+))"/g)];
  return [...new Set(leads.map(([, direct, soft]) => direct ?? soft ?? ''))];
}

describe('the link of a campaign on many services', () => {
  it('offers each that has a way to pre-save, in one page of less than 60 KB, without a script', async () => {
    const { text } = await new Browser(world).get('/l/night-drive');

    expect(offeredIn(text).sort()).toEqual(
      ['amazonMusic', 'appleMusic', 'gaana', 'jiosaavn', 'soundcloud', 'spotify', 'tidal', 'youtubeMusic'].sort(),
    );
    for (const title of titles) expect(text).toContain(`<b>${title}</b>`);
    expect(text.match(/<select/g)).toHaveLength(1);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });

  it('words each way as what it is, and names no service that the campaign does not', async () => {
    const { text } = await new Browser(world).get('/l/night-drive?zone=Europe/Berlin');

    expect(text).toContain('Pre-save on Fake Music’s own page');
    expect(text).toContain(`aria-label="Follow ${world.campaign.artistName} on JioSaavn"`);
    expect(text).toContain('aria-label="Remind me with the Amazon Music link"');
    expect(text).not.toContain('Audiomack');
    expect(text).not.toContain('Wynk');
  });

  it('promises a link at midnight to who can be sent one, and else says that this page has it', async () => {
    const [stranger, ana] = [new Browser(world), new Browser(world)];
    await introduce(world, ana, 'ana');

    const toStranger = (await stranger.get('/l/night-drive')).text;
    const toAna = (await ana.get('/l/night-drive')).text;

    expect(toStranger).toContain('Follow there, link on this page at midnight');
    expect(toStranger).toContain('The link on this page at midnight');
    expect(toStranger).not.toContain('<small>The link at midnight');
    expect(toAna).toContain('Follow there, link at midnight');
    expect(toAna).not.toContain('on this page at midnight');
  });

  it('has the service’s own page first where there is one, and a save by us one tap away, in the lead and in a row', async () => {
    const browser = new Browser(world);
    const leads = (text: string) => [...text.matchAll(/formaction="(\/[^"]+)"/g)].map(([, action]) => action);
    const own = '/l/night-drive/on/spotify';

    const inTheLead = leads((await browser.get('/l/night-drive?zone=Europe/Berlin')).text);
    browser.cookies.set('frontrow-services', 'gaana');
    const { text } = await browser.get('/l/night-drive?zone=Europe/Berlin');
    const row = text.slice(text.indexOf('<b>Fake Music</b>'));

    expect(inTheLead.slice(0, 2)).toEqual([own, '/oauth/spotify/start']);
    expect(leads(row).slice(0, 2)).toEqual([own, '/oauth/spotify/start']);
    expect(row.indexOf('/oauth/spotify/start')).toBeLessThan(row.indexOf('<details'));
  });

  it('shows what is listened to in India where the visitor lives by its clocks', async () => {
    const inIndia = await new Browser(world).get('/l/night-drive?zone=Asia/Kolkata');
    const inBerlin = await new Browser(world).get('/l/night-drive?zone=Europe/Berlin');

    expect(offeredIn(inIndia.text).slice(0, 3)).toEqual(['spotify', 'jiosaavn', 'gaana']);
    expect(offeredIn(inBerlin.text).slice(0, 3)).toEqual(['spotify', 'appleMusic', 'tidal']);
  });

  it('shows first what comes with an iPhone, where it can be saved there, and what belongs to where the visitor comes from', async () => {
    const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
    const first = async (slug: string, headers: Record<string, string>) => {
      const { text } = await new Browser(world).get(`/l/${slug}?zone=Europe/Berlin`, headers);
      return slug === 'is-out' ? /Listen on ([\w ]+)</.exec(text)?.[1] : offeredIn(text)[0];
    };

    expect(await first('night-drive', { 'user-agent': iphone })).toBe('spotify');
    expect(await first('is-out', { 'user-agent': iphone })).toBe('Apple Music');
    expect(await first('night-drive', { referer: 'https://m.youtube.com/' })).toBe('youtubeMusic');
    expect(await first('night-drive', { referer: 'android-app://com.google.android.youtube' })).toBe('youtubeMusic');
    expect(await first('night-drive', { referer: 'https://notyoutube.com/' })).toBe('spotify');
  });

  it('shows first what this browser has used last, whatever else is in its cookie', async () => {
    const browser = new Browser(world);
    await browser.get('/l/night-drive');
    await browser.post('/l/night-drive/on/gaana', { ...wish, act: 'adult-reminder' });
    expect(browser.cookies.get('frontrow-services')).toBe('gaana');
    browser.cookies.set('frontrow-services', 'gaana.<script>.nonsense.spotify');

    const { text } = await browser.get('/l/night-drive');

    expect(offeredIn(text).slice(0, 2)).toEqual(['gaana', 'spotify']);
  });
});

describe('a way that takes no permission', () => {
  it('signs the fan up by one press, leads to the service by a link, and takes their word for it', async () => {
    const browser = new Browser(world);
    await introduce(world, browser, 'ana');
    const { location } = await browser.post('/l/night-drive/on/jiosaavn', { ...wish, act: 'adult-follow' });
    expect(location).toBe('/l/night-drive');

    const joined = (await browser.get('/l/night-drive')).text;
    expect(joined).toContain('href="https://www.jiosaavn.com/artist/late-trains/cD"');
    expect(joined).toContain('You are signed up either way.');
    await browser.post('/l/night-drive/on/jiosaavn/done');

    expect((await browser.get('/l/night-drive')).text).toContain(
      `You told us that you follow ${world.campaign.artistName}`,
    );
    expect((await browser.get('/me')).text).toContain('You follow the artist on JioSaavn');
  });

  it('takes the service’s own page for a visitor without chat, and knows their browser afterwards', async () => {
    const browser = new Browser(world);
    await browser.get('/l/night-drive');
    await browser.post('/l/night-drive/on/spotify', { ...wish, act: 'adult-native' });

    const { text } = await browser.get('/l/night-drive');

    expect(text).toContain('You’re in.');
    expect(text).toContain('href="https://open.spotify.com/prerelease/1NightDrivePre00000001"');
    expect(text).toContain('this page has the Fake Music link');
  });

  it('offers the calendar to who is not in chat and asks for a message', async () => {
    const browser = new Browser(world);
    await browser.get('/l/night-drive');
    const { location } = await browser.post('/l/night-drive/on/amazonMusic', { ...wish, act: 'adult-reminder' });

    const { text } = await browser.get(location ?? '');

    expect(text).toContain('Put it in my calendar');
    expect(text).not.toContain('was kept');
    expect(text).not.toContain('account');
  });

  it('asks a fan in India for their age first, where the button has not', async () => {
    const browser = new Browser(world);
    await browser.get('/l/night-drive');

    const { text } = await browser.post('/l/night-drive/on/gaana', { ...wish, act: 'follow' });

    expect(text).toContain('In India you must be 18 or older');
    expect(text).toContain('value="adult-follow"');
  });

  it.each([
    ['a form of another site', '/l/night-drive/on/gaana', { act: 'adult-follow', form_token: 'forged' }, 403],
    ['a done of another site', '/l/night-drive/on/gaana/done', { form_token: 'forged' }, 403],
    ['a service there is none of', '/l/night-drive/on/napster', { act: 'adult-follow' }, 400],
    ['a way there is none of', '/l/night-drive/on/gaana', { act: 'direct' }, 400],
    ['a service that has closed', '/l/night-drive/on/wynk', { act: 'adult-reminder' }, 404],
  ])('is refused to %s', async (_what, path, form, status) => {
    const browser = new Browser(world);
    await browser.get('/l/night-drive');

    expect((await browser.post(path, { ...wish, ...form })).status).toBe(status);
  });

  it('leads to no sign-in where nobody can be signed in', async () => {
    const browser = new Browser(world);
    await browser.get('/l/night-drive');

    const { status } = await browser.post('/oauth/jiosaavn/start', { ...wish, slug: 'night-drive', act: 'adult-save' });

    expect(status).toBe(404);
  });
});

describe('a service that has all four ways', () => {
  const inBerlin = { zone: 'Europe/Berlin' };

  it('offers them side by side, as a choice, without a script, to a fan who can be told', async () => {
    const browser = new Browser(world);
    await introduce(world, browser, 'cora');

    const { text } = await browser.get('/l/night-drive?zone=Europe/Berlin');
    const lead = text.slice(0, text.indexOf('id="others"'));
    const buttons = [...lead.matchAll(/<button[^>]*value="([\w-]+)"[^>]*>([^<]+)</g)].map(([, act, label]) => [
      act,
      label,
    ]);

    expect(buttons.filter(([act]) => !act?.startsWith('adult'))).toEqual([
      ['native', 'Pre-save on Fake Music’s own page'],
      ['follow', 'Pre-save and follow on Fake Music'],
      ['save', 'Only pre-save on Fake Music'],
      ['follow', `Follow ${world.campaign.artistName} on Fake Music yourself`],
      ['reminder', 'Get a reminder instead'],
    ]);
  });

  it('takes following there as a way of its own: nothing is asked of the service, and it is their word', async () => {
    const browser = new Browser(world);
    await browser.get('/l/night-drive');
    const { location } = await browser.post('/l/night-drive/on/spotify', { ...inBerlin, act: 'follow' });
    expect(location).toBe('/l/night-drive');

    const { text } = await browser.get('/l/night-drive');

    expect(text).toContain('href="https://open.spotify.com/artist/4cOdK2wGLETKBW3PvgPWqT"');
    await browser.post('/l/night-drive/on/spotify/done');
    expect((await browser.get('/l/night-drive')).text).toContain(
      `You told us that you follow ${world.campaign.artistName}`,
    );
    expect(world.service.count('follow')).toBe(0);
  });
});

describe('a fan who has pre-saved', () => {
  it('finds the other services folded away, and can pre-save on one of them too', async () => {
    const browser = new Browser(world);
    await preSave(world, browser, 'binod');
    const { text } = await browser.get('/l/night-drive');
    expect(text).toContain('Pre-save on another service, too');
    expect(offeredIn(text)).not.toContain('spotify');

    await browser.post('/l/night-drive/on/jiosaavn', { ...wish, act: 'follow' });

    const again = (await browser.get('/l/night-drive')).text;
    expect(again).toContain('to your Fake Music library');
    expect(again).toContain('Open JioSaavn');
  });
});

describe('the same link after the release', () => {
  it('has a button to listen on each service, and the sound on TikTok', async () => {
    const { text } = await new Browser(world).get('/l/is-out');

    expect(text).toContain('Listen on Fake Music');
    for (const title of titles) expect(text).toContain(`aria-label="Listen on ${title}"`);
    expect(text).toContain('href="https://tidal.com/browse/album/75413011"');
    expect(text).toContain('href="https://www.jiosaavn.com/album/night-drive/aB"');
    expect(text).toContain('Wynk Music<small>closed in 2024: go on from here</small>');
    expect(text).toContain(`href="${tiktokSoundUrl}"`);
    expect(offeredIn(text)).toEqual(['spotify']);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });
});
