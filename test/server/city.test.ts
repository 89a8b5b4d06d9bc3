import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noPlaces } from '../../core/places/place-finder.js';
import { Browser, introduce, openWeb, preSave, type WebWorld } from './web-world.js';

let world: WebWorld;
let browser: Browser;
beforeEach(async () => {
  world = await openWeb();
  browser = new Browser(world);
  await introduce(world, browser, 'ana');
});
afterEach(() => world.close());

const question = 'Which city do you live in?';

describe('the question for a city', () => {
  it('comes after the pre-save, with nothing filled in, and goes once it is answered', async () => {
    expect((await browser.get('/l/night-drive')).text).not.toContain(question);
    await preSave(world, browser, 'ana');
    const { text } = await browser.get('/l/night-drive');
    expect(text).toContain(question);
    expect(text).not.toMatch(/<input type="text"[^>]* value="[^"]/);

    const answered = await browser.post('/me/city', { city: 'नई दिल्ली', act: 'keep', slug: 'night-drive' });

    expect(answered).toMatchObject({ status: 303, location: '/l/night-drive' });
    expect((await browser.get('/l/night-drive')).text).not.toContain(question);
    const me = (await browser.get('/me')).text;
    expect(me).toContain('In नई दिल्ली, as you told us on Friday, 3 April 2026.');
    expect((await browser.get('/me/data.json')).text).toContain('"metro": "delhi"');
  });

  it('can be left without an answer for good, and the city be taken out again', async () => {
    await preSave(world, browser, 'ana');
    await browser.post('/me/city', { city: 'Delhi', act: 'keep' });
    const { location } = await browser.post('/me/city', { city: 'Delhi', act: 'decline' });

    expect(location).toBe('/me');
    expect((await browser.get('/me')).text).toContain('You would rather not say');
    expect((await browser.get('/l/night-drive')).text).not.toContain(question);
  });

  it.each(['', '<script>alert(1)</script>', 'x'.repeat(100), '\u0000', '42'])(
    'refuses %j, which is no city',
    async (city) => {
      await preSave(world, browser, 'ana');

      expect((await browser.post('/me/city', { city, act: 'keep' })).status).toBe(400);
      expect((await browser.get('/me')).text).toContain('We do not know.');
    },
  );

  it('leads nowhere but to a campaign of ours', async () => {
    const { location } = await browser.post('/me/city', { city: 'Delhi', act: 'keep', slug: '/evil.example' });

    expect(location).toBe('/l/%2Fevil.example');
  });

  it('takes no answer for somebody else, nor from another site', async () => {
    expect((await new Browser(world).post('/me/city', { city: 'Delhi', act: 'keep' })).status).toBe(403);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.post('/me/city', { city: 'Delhi', act: 'keep' }, elsewhere)).status).toBe(403);
  });
});

describe('whose data tells where an address is', () => {
  const attribution = { text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com/' };
  const link = '<a href="https://db-ip.com/">IP Geolocation by DB-IP</a>';

  it('stands wherever a city is shown that was looked up, on the question and on /me, and not once it is told', async () => {
    const find = () => ({ country: 'IN', city: 'Noida', metro: 'delhi' });
    world.ports.places = { attribution, find };
    await preSave(world, browser, 'ana');
    const [fan] = await world.ports.fans.identitiesOfAccount('discord', 'id-ana');
    const city = { by: 'ip', name: 'Noida', metro: 'delhi', at: world.calendar.now() } as const;
    await world.ports.fans.setCity(fan!.fanId, city);

    const { text } = await browser.get('/l/night-drive');
    expect(text).toContain('By your connection we took it for Noida');
    expect(text).toContain(link);
    const me = (await browser.get('/me')).text;
    expect(me).toContain('In Noida, as your connection showed');
    expect(me).toContain(link);

    await browser.post('/me/city', { city: 'Howrah', act: 'keep' });
    expect((await browser.get('/me')).text).not.toContain(link);
  });

  it('stands on the privacy page where addresses are looked up, and only there', async () => {
    expect((await browser.get('/privacy')).text).not.toContain('DB-IP');

    world.ports.places = { ...noPlaces, attribution };

    expect((await browser.get('/privacy')).text).toContain(link);
  });
});
