import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import { midnightInKolkata, trackUri } from '../core/world.js';
import { Browser, introduce, openWeb, preSave, startSignIn, type Page, type WebWorld } from './web-world.js';

const services = { spotify: { artistUris: ['spotify:artist:river'], trackUri, albumUri: null } };

let world: WebWorld;
beforeEach(async () => {
  world = await openWeb({ campaign: { services } });
});
afterEach(() => world.close());

/** Signs in with an account that no save can be made for; answers the page the fan lands on. */
async function signInInVain(browser: Browser): Promise<Page> {
  world.service.fail('account', { outcome: 'account-refused', reason: 'not-allow-listed' });
  const { location } = await preSave(world, browser, 'ana');
  return browser.get(location ?? '');
}

const wish = { service: 'spotify', zone: 'Asia/Kolkata' };

describe('a sign-in that cannot save', () => {
  it('lands on a choice, not on a refusal', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');

    const { status, text } = await signInInVain(ana);

    expect(status).toBe(200);
    expect(text).toContain('How shall it reach you?');
    expect(text).toContain('Remind me at midnight with the link');
    expect(text).toContain('/l/night-drive/calendar.ics?zone=Asia%2FKolkata');
    expect(text.slice(text.indexOf('<main>'))).not.toMatch(/refused|error|sorry|cannot be served/i);
  });

  it('promises the link once the fan presses for it, and says so as their choice', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');
    await signInInVain(ana);
    expect((await ana.get('/l/night-drive')).text).not.toContain('You’re in.');
    await signInInVain(ana);

    const { status, location } = await ana.post('/l/night-drive/remind', { ...wish, because: 'not-allow-listed' });

    expect({ status, location }).toEqual({ status: 303, location: '/l/night-drive' });
    const { text } = await ana.get('/l/night-drive');
    expect(text).toContain('You’re in.');
    expect(text).toContain('At 00:00 on Friday, 24 April 2026 (Kolkata time) we send you the Fake Music link');
    expect(text).toContain('Have it saved on Fake Music');
  });

  it('offers a visitor without a chat account the calendar and the way to chat', async () => {
    const { text } = await signInInVain(new Browser(world));

    expect(text).not.toContain('Remind me at midnight');
    expect(text).toContain('Type /presave in the chat');
    expect(text).toContain('calendar.ics');
  });

  it('becomes a save when the fan signs in with success, also after they were reminded', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');
    await signInInVain(ana);
    await ana.post('/l/night-drive/remind', { ...wish, because: 'not-allow-listed' });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect((await ana.get('/l/night-drive')).text).toContain('here is the link you asked for');

    await preSave(world, ana, 'ana');
    await runDueWaves(world.ports);

    expect((await ana.get('/l/night-drive')).text).toContain('It is in your library');
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });
});

describe('a reminder', () => {
  it('is a quiet second way on the page for a fan from chat, and a calendar entry for everybody else', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');

    expect((await ana.get('/l/night-drive')).text).toContain('Get a reminder instead');
    const { text } = await new Browser(world).get('/l/night-drive');
    expect(text).not.toContain('Get a reminder instead');
    expect(text).toContain('Put it in my calendar');
  });

  it('is refused kindly to a visitor it could not reach', async () => {
    const someone = new Browser(world);
    await someone.get('/l/night-drive');

    const { status, text } = await someone.post('/l/night-drive/remind', { ...wish, act: 'adult-remind' });

    expect(status).toBe(409);
    expect(text).toContain('Type /presave in the chat');
  });

  it('is not taken from a form of another site', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');
    for (const path of ['/l/night-drive/remind', '/l/night-drive/under-age']) {
      expect((await ana.post(path, { ...wish, form_token: 'forged' })).status).toBe(403);
    }
  });
});

describe('the buttons', () => {
  it('say what each does: pre-save and follow, or only pre-save, with every permission explained', async () => {
    const { text } = await new Browser(world).get('/l/night-drive');

    expect(text).toContain('Pre-save and follow on Fake Music');
    expect(text).toContain('Only pre-save on Fake Music');
    expect(text).toContain(
      'Only if you follow: Follow the artist for you, so that new releases can reach your Release Radar.',
    );
  });

  it.each([
    ['adult-follow', 'follow-modify'],
    ['adult-save', null],
  ])('ask for what was pressed: %s', async (act, scope) => {
    const ana = new Browser(world);
    await ana.get('/l/night-drive');
    const { location } = await ana.post('/oauth/spotify/start', { slug: 'night-drive', zone: 'Asia/Kolkata', act });

    const scopes = new URL(location ?? '').searchParams.get('scope')?.split(' ');
    if (scope) expect(scopes).toContain(scope);
    else expect(scopes).toEqual(['library-modify', 'library-read']);
  });

  it('tell on the page what came of the follow', async () => {
    const ana = new Browser(world);
    await ana.get('/l/night-drive');
    const form = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-follow' };
    const { location } = await ana.post('/oauth/spotify/start', form);
    await ana.get(`/oauth/spotify/callback?${world.service.agree(new URL(location ?? ''), 'ana').toString()}`);

    const { text } = await ana.get('/l/night-drive');

    expect(text).toContain('You follow River of Glass on Fake Music: new releases can reach your Release Radar.');
  });
});

describe('a release further away than a permission lasts', () => {
  it('says when pre-saving opens, and offers the reminder', async () => {
    world.service.consentLifeMonths = 6;
    world.calendar.moveTo(new Date('2025-09-01T00:00:00Z'));
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');

    const { text } = await ana.get('/l/night-drive');

    expect(text).toMatch(/Pre-saving on Fake Music opens on \w+, \d+ October 2025/);
    expect(text).toContain('Get a reminder instead');
    expect(text).not.toContain('Pre-save and follow');
  });
});

describe('the question of age', () => {
  it('is answered by the same act, where the zone is Indian, and is not there once it was answered', async () => {
    const ana = new Browser(world);
    const { text } = await ana.get('/l/night-drive');
    expect(text).toContain('<legend>In India you must be 18 or older to pre-save.</legend>');
    expect(text).toContain('I am 18 or older: pre-save and follow on Fake Music');
    expect(text).toMatch(/<fieldset data-age="not-asked" hidden/);

    await preSave(world, ana, 'ana');
    world.service.revoke('ana');

    await expect(startSignIn(ana)).resolves.toBeInstanceOf(URL);
    expect((await ana.get('/l/night-drive')).text).not.toContain('I am 18 or older');
  });

  it('is asked on a page of its own in a browser without scripts, and goes on where the fan was', async () => {
    const ana = new Browser(world);
    await ana.get('/l/night-drive');

    const asked = await ana.post('/oauth/spotify/start', { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'follow' });

    expect(asked.status).toBe(200);
    expect(asked.text).toContain('action="/oauth/spotify/start"');
    expect(asked.text).toContain('value="adult-follow"');
    const form = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-follow' };
    expect((await ana.post('/oauth/spotify/start', form)).status).toBe(303);
  });

  it('leads a minor to plain links and the calendar, signed out and with nothing asked', async () => {
    const ana = new Browser(world);
    await introduce(world, ana, 'ana');
    await ana.get('/l/night-drive');

    const { status, location } = await ana.post('/l/night-drive/under-age');

    expect({ status, location }).toEqual({ status: 303, location: '/l/night-drive/links' });
    const { text } = await ana.get('/l/night-drive/links');
    expect(text).toContain('Find it on Fake Music');
    expect(text).toContain('href="/l/night-drive/calendar.ics"');
    expect(text).not.toContain('<form');
    expect((await ana.get('/l/night-drive')).text).not.toContain('You are here as');
  });
});

describe('the calendar file', () => {
  it('is served as one, named after the campaign', async () => {
    const { status, headers, text } = await new Browser(world).get('/l/night-drive/calendar.ics?zone=Africa/Cairo');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="night-drive.ics"');
    expect(text).toContain('DTSTART:20260423T220000Z');
  });

  it.each(['zone=IST', 'zone=..%2F..%2Fetc', `zone=${'x'.repeat(200)}`, 'zone=a&zone=b'])(
    'is refused with %s',
    async (query) => {
      const { status } = await new Browser(world).get(`/l/night-drive/calendar.ics?${query}`);
      expect([400, 422]).toContain(status);
    },
  );
});
