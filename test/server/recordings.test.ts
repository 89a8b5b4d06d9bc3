import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { advanceCampaigns } from '../../core/campaigns/advance-campaigns.js';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import { midnightInKolkata } from '../core/world.js';
import { Browser, introduce, openWeb, type Page, type WebWorld } from './web-world.js';

const [original, remix] = ['QZES92600001', 'QZES92600002'];
const remixUri = 'spotify:track:2NightDriveRemix000002';
const recordings = [
  { isrc: remix, title: 'Night Drive (Riya <Remix>)', default: false },
  { isrc: original, title: 'Night Drive', default: true },
];

let world: WebWorld;
let ana: Browser;
beforeEach(async () => {
  world = await openWeb({ campaign: { recordings } });
  world.service.publish({ trackUri: remixUri, albumUri: 'x', isrc: remix, upc: '0', liveAt: new Date(0) });
  ana = new Browser(world);
  await introduce(world, ana, 'ana');
});
afterEach(() => world.close());

/** The radio buttons of a page, in order, by ISRC; the chosen one is marked. */
function choicesIn({ text }: Page): string[] {
  const radios = [...text.matchAll(/<input type="radio" name="recording" value="(\w+)"( checked)?/g)];
  return radios.map(([, isrc = '', checked = '']) => isrc + checked);
}

const form = (recording: string) => ({ slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-save', recording });

/** Presses "Pre-save on Fake Music" with this recording, and says yes there. */
async function preSaveAs(browser: Browser, recording: string): Promise<Page> {
  await browser.get('/l/night-drive');
  const { location } = await browser.post('/oauth/spotify/start', form(recording));
  const parameters = world.service.agree(new URL(location!), 'ana');
  return browser.get(`/oauth/spotify/callback?${parameters.toString()}`);
}

describe('the link of a campaign with several recordings', () => {
  it('offers each of them, the default first and chosen, inside the form of the pre-save', async () => {
    const page = await ana.get('/l/night-drive');

    expect(choicesIn(page)).toEqual([`${original} checked`, remix]);
    expect(page.text).toContain('Night Drive (Riya &lt;Remix>)');
    const [, inForm = ''] = /<form method="post" action="\/oauth\/spotify\/start">(.*?)<\/form>/s.exec(page.text) ?? [];
    expect(inForm).toContain('name="recording"');
  });

  it('saves the one a fan has chosen, and says on the way which it is', async () => {
    await preSaveAs(ana, remix);
    expect((await ana.get('/l/night-drive')).text).toContain(
      'Your version: <b dir="auto">Night Drive (Riya &lt;Remix>)',
    );
    expect((await ana.get('/me')).text).toContain('Night Drive (Riya &lt;Remix>)');

    world.calendar.moveTo(midnightInKolkata);
    await advanceCampaigns(world.ports);
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([remixUri]);
    expect((await ana.get('/l/night-drive')).text).toContain(
      'Your version: <b dir="auto">Night Drive (Riya &lt;Remix>)',
    );
  });

  it('lets a fan change it, where they see it and on their own page, until it is saved', async () => {
    await preSaveAs(ana, remix);
    const { id, artistId } = world.campaign;
    expect(choicesIn(await ana.get('/l/night-drive'))).toEqual([original, `${remix} checked`]);
    const chosen = { campaign: id, service: 'spotify' };

    const changed = await ana.post('/me/recording', { ...chosen, recording: original, slug: 'night-drive' });
    expect([changed.status, changed.location]).toEqual([303, '/l/night-drive']);
    expect(choicesIn(await ana.get('/me'))).toEqual([`${original} checked`, remix]);
    const back = await ana.post('/me/recording', { ...chosen, recording: remix });
    expect([back.status, back.location]).toEqual([303, '/me']);

    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(choicesIn(await ana.get('/me'))).toEqual([]);
    const late = await ana.post('/me/recording', { ...chosen, recording: original });
    expect(late.text).toContain('Your version stays as it was');
    const identity = await world.ports.fans.identity(artistId, 'discord', 'id-ana');
    const [preSave] = await world.ports.preSaves.ofFan(identity!.fanId);
    expect(preSave).toMatchObject({ recordingIsrc: remix });
  });

  it('carries the choice of a fan who is asked for their age on the way', async () => {
    await ana.get('/l/night-drive');
    const asked = await ana.post('/oauth/spotify/start', { ...form(remix), act: 'save' });
    expect(asked.text).toContain(`<input type="hidden" name="recording" value="${remix}"`);
  });

  it('carries it to the page that offers a reminder in place of a save, and keeps it with that', async () => {
    world.service.fail('account', { outcome: 'account-refused', reason: 'not-allow-listed' });
    const { location } = await preSaveAs(ana, remix);
    const offered = await ana.get(location!);
    expect(offered.text).toContain(`<input type="hidden" name="recording" value="${remix}"`);

    const because = 'not-allow-listed';
    const remind = { service: 'spotify', zone: 'Asia/Kolkata', because, act: 'adult-remind', recording: remix };
    expect((await ana.post('/l/night-drive/remind', remind)).status).toBe(303);

    expect((await ana.get('/me')).text).toContain('Night Drive (Riya &lt;Remix>)');
  });

  it('changes nothing for somebody it does not know, or by a form of another site', async () => {
    const chosen = { campaign: world.campaign.id, service: 'spotify', recording: remix };
    expect((await ana.post('/me/recording', { ...chosen, form_token: 'forged' })).status).toBe(403);
    const stranger = new Browser(world);
    await stranger.get('/l/night-drive');
    expect((await stranger.post('/me/recording', chosen)).status).toBe(403);
  });
});

describe('the link of a campaign with one recording', () => {
  it('asks nothing', async () => {
    const one = await openWeb({ campaign: { recordings: recordings.slice(1) } });
    const page = await new Browser(one).get('/l/night-drive');
    await one.close();
    expect(choicesIn(page)).toEqual([]);
    expect(page.text).not.toContain('Which version?');
  });
});
