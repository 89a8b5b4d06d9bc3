import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { advanceCampaigns } from '../../core/campaigns/advance-campaigns.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import type { StreamingService } from '../../core/streaming/streaming-service.js';
import { dayMs, midnightInKolkata, pass, secondMs, trackUri } from '../core/world.js';
import { onManyServices } from './many-services.js';
import { Browser, introduce, openWeb, preSave, type Page, type WebWorld } from './web-world.js';

const page = '/l/night-drive';
const refresh = '<noscript><meta http-equiv="refresh" content="2"/></noscript>';

let world: WebWorld;
let ana: Browser;

/** The release has been out for a month, everywhere. */
beforeEach(async () => {
  world = await openWeb();
  ana = new Browser(world);
  world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 30 * dayMs));
  await advanceCampaigns(world.ports);
});
afterEach(() => world.close());

/** Signs in at the service after the release; answers the page the fan lands on. */
async function saveNow(): Promise<Page> {
  const { location } = await preSave(world, ana, 'ana');
  return ana.get(location ?? '');
}

describe('the link after the release', () => {
  it('offers a visitor to listen, and to have it saved now', async () => {
    const { text } = await ana.get(page);

    expect(text).toContain('href="https://music.example/listen"');
    expect(text).toContain('Save now on Fake Music');
    expect(text).toContain('It is out: we save it now.');
    expect(text).toContain('We keep the permission for three days, then destroy it.');
    expect(text).toContain('<legend>In India you must be 18 or older to have it saved.</legend>');
    expect(text).not.toMatch(/pre-save it|Pre-save on|reminder/);
  });

  it('shows who comes back from the service that it is in their library, read back, with the way to listen', async () => {
    const { text } = await saveNow();

    expect(text).toContain('Your Fake Music library');
    expect(text).toContain('It is in your library: we saved it and read it back.');
    expect(text).toContain(`href="https://open.spotify.com/track/${trackUri.slice('spotify:track:'.length)}"`);
    expect(text).toContain('We destroy your permission on Wednesday, 27 May 2026.');
    expect(text).not.toContain('Save now on');
    expect(text).not.toContain('http-equiv="refresh"');
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('leads a stranger to the very recording that another fan’s save has found, until it is there no more', async () => {
    const from = world.campaign.services.spotify!;
    const to = { ...from, trackUri: null, albumUri: null };
    await world.ports.campaigns.changeRelease(world.campaign.id, 'spotify', { from, to });
    const exact = `href="https://open.spotify.com/track/${trackUri.slice('spotify:track:'.length)}"`;
    const listen = async () => {
      pass(world, 2 * secondMs);
      return (await new Browser(world).get(page)).text;
    };
    expect(await listen()).not.toContain(exact);

    await saveNow();
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await listen()).toContain(exact);

    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));
    await preSave(world, new Browser(world), 'binod');
    expect(await listen()).not.toContain(exact);
  });

  it('tells who had it taken out again that it is out, and saves it again', async () => {
    await saveNow();
    await ana.post('/me/undo', { campaign: world.campaign.id });
    expect(world.service.libraryOf('ana')).toEqual([]);

    const { text } = await ana.get(page);
    expect(text).toContain('You had us take it out of your library again.');
    expect(text).not.toContain('It is in your library');
    expect(text).toContain('Save it again on Fake Music');

    expect((await saveNow()).text).toContain('It is in your library: we saved it and read it back.');
  });

  it('says "saving" and looks again by itself while it is under way, and after some seconds that nobody need wait', async () => {
    world.service.fail('contains', { outcome: 'unclear', reason: 'http-503' });

    const first = (await saveNow()).text;
    expect(first).toContain('Saving…');
    expect(first).toContain(refresh);
    expect(first).not.toContain('It is in your library');

    pass(world, 20 * secondMs);
    const later = (await ana.get(page)).text;
    expect(later).toContain('Fake Music does not answer as it should. We keep trying, for three days.');
    expect(later).toContain('You may close this page: come back to it with this browser');
    expect(later).not.toContain('http-equiv="refresh"');
    expect(later).not.toContain('location.reload');
  });

  it('does not keep who waits for a service that does not answer, and tells no untruth', async () => {
    let resolve = (): void => undefined;
    const answer = new Promise<void>((answered) => (resolve = answered));
    world.service.onArrival = ({ call }) => (call === 'save' ? answer : undefined);

    expect((await saveNow()).text).toContain('Saving…');

    resolve();
  });

  it('says where it is not to be had yet, and that we go on looking', async () => {
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));

    const { text } = await saveNow();

    expect(text).toContain('Fake Music does not have it where you are yet. We look again every few minutes');
    expect(text).not.toContain('http-equiv="refresh"');
  });

  it('says that the artist’s team is asked where it is not certain which one it is', async () => {
    const from = world.campaign.services.spotify!;
    await world.ports.campaigns.changeRelease(world.campaign.id, 'spotify', { from, to: { ...from, trackUri: null } });
    const { albumUri, isrc, upc } = { albumUri: from.albumUri!, isrc: 'QZES92600001', upc: '196922000001' };
    for (const durationMs of [214_000, 260_000]) {
      world.service.publish({
        trackUri: `${trackUri}-${durationMs}`,
        albumUri,
        isrc,
        upc,
        durationMs,
        liveAt: new Date(0),
      });
    }

    const { text } = await saveNow();

    expect(text).toContain('What Fake Music has is not certain to be this release, and we save nothing on a guess.');
    expect(text).not.toContain('does not have it where you are');
    expect((await ana.get('/me')).text).toContain('waits for the artist’s team: it is not certain yet which one is it');
    expect(world.service.effects).toEqual([]);
  });

  it('says where the service has said yes and the library does not show it', async () => {
    world.service.fail('save', { outcome: 'ghost' });

    const { text } = await saveNow();

    expect(text).toContain('Fake Music says that it is saved, but it is not in your library yet.');
    expect(text).not.toContain('It is in your library');
  });

  it('leads to the sign-in again whose permission has ended in between', async () => {
    world.service.onArrival = ({ call }) => (call === 'findItem' ? world.service.revoke('ana') : undefined);

    const { text } = await saveNow();

    expect(text).toContain('Connect again and we save it now');
    expect(text).toContain('Connect Fake Music again');
  });

  it('tells a fan from chat where they will hear of it', async () => {
    await introduce(world, ana, 'ana');
    world.service.moveRelease(new Date('2027-01-01T00:00:00.000Z'));

    expect((await saveNow()).text).toContain('You may close this page: we tell you on Discord.');
  });

  it('asks the optional questions once it is saved, and not before', async () => {
    world.service.fail('contains', { outcome: 'unclear', reason: 'http-503' });
    expect((await saveNow()).text).not.toContain('action="/me/consents"');
    pass(world, 15 * secondMs);

    expect((await saveNow()).text).toContain('action="/me/consents"');
  });

  it('gives who signs in with an account that cannot save the release, and no reminder of what has been', async () => {
    world.service.fail('account', { outcome: 'account-refused', reason: 'not-allow-listed' });

    const { status, text } = await saveNow();

    expect(status).toBe(200);
    expect(text).toContain('It is out: listen here');
    expect(text).toContain('href="https://music.example/listen"');
    expect(text).toContain('Nothing of your Fake Music account was kept.');
    expect(text).not.toMatch(/midnight|calendar\.ics/);
  });
});

describe('a fan of several services, after the release', () => {
  /** The same release on Spotify and TIDAL, where each can save. */
  beforeEach(async () => {
    await world.close();
    world = await openWeb({ campaign: { services: onManyServices } });
    const services = world.ports.services as Map<ServiceName, StreamingService>;
    services.set(
      'tidal',
      Object.assign(Object.create(world.service) as StreamingService, { name: 'tidal', title: 'TIDAL' }),
    );
    ana = new Browser(world);
    await introduce(world, ana, 'ana');
  });

  const itIsOut = async () => {
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 30 * dayMs));
    await advanceCampaigns(world.ports);
  };
  const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;

  it('can have it saved on another than the one that has it: on the page, and by the link from chat', async () => {
    await itIsOut();
    const { text } = await saveNow();

    expect(text).toContain('Save it on another service, too');
    expect(text).toContain('formaction="/oauth/tidal/start"');
    expect(text).not.toContain('formaction="/oauth/spotify/start"');
    expect(await world.engine.givePersonalLink(account)).toMatchObject({ saveUrl: expect.stringContaining('/p/') });
  });

  it('can have it saved after all where they had chosen the service’s own page', async () => {
    await ana.post('/l/night-drive/on/spotify', { act: 'adult-native', zone: 'Asia/Kolkata' });
    await itIsOut();

    const { text } = await ana.get(page);

    expect(text).toContain('Have it saved on Fake Music');
    expect(text).toContain('action="/oauth/spotify/start"');
  });
});

describe('the link while it comes out zone by zone', () => {
  beforeEach(async () => {
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - 60 * secondMs));
    await advanceCampaigns(world.ports);
  });

  it.each([
    ['', 'Pre-save on Fake Music'],
    ['?zone=Pacific/Auckland', 'Save now on Fake Music'],
    ['?zone=Pacific/Honolulu', 'Pre-save on Fake Music'],
    ['?zone=IST', 'Pre-save on Fake Music'],
    ['?zone=x&zone=y', 'Pre-save on Fake Music'],
    ['?zone[]=Pacific/Auckland', 'Pre-save on Fake Music'],
  ])('opened with "%s" offers to "%s"', async (query, offer) => {
    const { status, text } = await ana.get(`${page}${query}`);

    expect(status).toBe(200);
    expect(text).toContain(offer);
    expect(text).toContain(`data-out="${String(offer.startsWith('Save'))}"`);
  });

  it('promises midnight to a fan for whom it is still to come, though they pressed "save now"', async () => {
    world.calendar.moveTo(midnightInKolkata);
    await ana.get(page);
    const form = { slug: 'night-drive', zone: 'Pacific/Honolulu', act: 'save' };
    const { location } = await ana.post('/oauth/spotify/start', form);
    const callback = world.service.agree(new URL(location ?? ''), 'ana');

    await ana.get(`/oauth/spotify/callback?${callback.toString()}`);

    const { text } = await ana.get(page);
    expect(text).toContain('You’re in.');
    expect(text).toContain('Honolulu');
    expect(world.service.effects).toEqual([]);
  });
});
