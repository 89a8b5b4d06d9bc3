import { afterEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { hourMs, join, midnightInKolkata, pass } from '../core/world.js';
import { Browser, openWeb, preSave, type WebWorld } from './web-world.js';

const startsAt = new Date('2026-04-23T14:30:00.000Z');
const livestream = {
  url: 'https://www.youtube.com/live/night-drive',
  startsAt,
  setAt: new Date('2026-04-01T09:00:00Z'),
};

let world: WebWorld | null = null;
afterEach(() => world?.close());

async function aWeb(change: Partial<Campaign> = {}): Promise<WebWorld> {
  await world?.close();
  world = await openWeb({
    campaign: { title: 'Night Drive', livestream, minimumClusterSize: 5, milestones: [8], ...change },
  });
  return world;
}

/** What is read, without its tags. */
function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

describe('the link of a campaign with a livestream', () => {
  it('says when it is live by the visitor’s clock, and where', async () => {
    const { text } = await new Browser(await aWeb()).get('/l/night-drive?zone=America/New_York');
    expect(text).toContain(`href="${livestream.url}"`);
    expect(wordsOf(text)).toMatch(/Live: \w+,? 23 April 2026, 10:30 by the clocks of New York/);
  });

  it('says it to who has joined as well, that it is on while it is, and nothing once it is over', async () => {
    const here = await aWeb();
    const fan = new Browser(here);
    await preSave(here, fan, 'Ana');
    here.calendar.moveTo(startsAt);
    pass(here, 1_000);
    expect((await fan.get('/l/night-drive')).text).toContain('Live now: watch it');
    here.calendar.moveTo(new Date(startsAt.getTime() + 3 * hourMs));
    pass(here, 1_000);
    expect((await fan.get('/l/night-drive')).text).not.toContain(livestream.url);
  });

  it('says nothing of a stream where there is none', async () => {
    expect((await new Browser(await aWeb({ livestream: null })).get('/l/night-drive')).text).not.toContain(
      'class="live"',
    );
  });
});

describe('the overlay', () => {
  const words = async (path = '/overlay/night-drive/count') =>
    JSON.parse((await new Browser(world!).get(path)).text) as object;

  it('tells no number of so few that they could be pointed at, and then all of them', async () => {
    const here = await aWeb();
    for (const name of ['a', 'b', 'c', 'd']) await join(here, name);
    expect(await words()).toMatchObject({
      shows: 'counting',
      count: 'Be one of the first',
      caption: null,
      share: null,
    });
    await join(here, 'e');
    pass(here, 60_000);
    expect(await words()).toMatchObject({ count: '5', goal: '3 more to reach 8', share: 5 / 8 });
  });

  it('counts once for all who watch', async () => {
    const here = await aWeb();
    let walks = 0;
    const { preSaves } = here.ports;
    const ofCampaign = preSaves.ofCampaign.bind(preSaves);
    preSaves.ofCampaign = (id) => {
      walks += 1;
      return ofCampaign(id);
    };
    await Promise.all(Array.from({ length: 40 }, () => words()));
    expect(walks).toBe(1);
  });

  it('speaks the language that its address asks for, else that of the communities; of themes it knows two', async () => {
    await aWeb({ languages: ['es'] });
    expect(await words()).toMatchObject({ scan: 'Escanea para hacer pre-save' });
    expect(await words('/overlay/night-drive/count?lang=pt-BR')).toMatchObject({
      scan: 'Escaneie para fazer pré-save',
    });
    expect(await words('/overlay/night-drive/count?lang=xx&lang=hi')).toMatchObject({
      scan: 'Escanea para hacer pre-save',
    });
    const page = async (query: string) => (await new Browser(world!).get(`/overlay/night-drive${query}`)).text;
    expect(await page('?theme=light')).toContain('class="card light"');
    expect(await page('?theme="><script>')).toContain('class="card dark"');
  });

  it('shows nothing of a campaign that waits or was called off', async () => {
    for (const change of [
      { phase: 'postponed' },
      { phase: 'cancelled' },
      { pause: { reason: null, by: 'team', since: startsAt } },
    ] as const) {
      await aWeb(change);
      expect(await words()).toMatchObject({ shows: 'quiet', count: null });
      const { status, text } = await new Browser(world!).get('/overlay/night-drive');
      expect(status).toBe(200);
      expect(text).toMatch(/<body data-shows="quiet"><script/);
    }
  });

  it('says that there is no campaign at an address without one, also of a draft, which only its team knows of', async () => {
    const here = await aWeb();
    const unknown = await new Browser(here).get('/overlay/no-such-thing');
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('<p>There is no campaign at this address.</p>');
    expect(await words('/overlay/no-such-thing/count')).toMatchObject({ shows: 'missing', count: null });

    const draft = await new Browser(await aWeb({ phase: 'draft' })).get('/overlay/night-drive');
    expect([draft.status, draft.text.replace(/nonce="[^"]*"/g, '')]).toEqual([
      404,
      unknown.text.replace(/nonce="[^"]*"/g, ''),
    ]);
  });

  it('says so in the language that the address asks for, else in that of the browser', async () => {
    const here = await aWeb();
    const said = async (path: string, tag: string) =>
      /<main[^>]*><p>([^<]*)/.exec((await new Browser(here).get(path, { 'accept-language': tag })).text)?.[1];
    expect(await said('/overlay/no-such-thing', 'es-MX')).toBe('No hay ninguna campaña en esta dirección.');
    expect(await said('/overlay/no-such-thing?lang=pt-BR', 'es-MX')).toBe('Não há campanha neste endereço.');
    expect(await said('/overlay/no-such-thing', 'fi')).toBe('There is no campaign at this address.');
  });

  it('says that it is out at the artist’s midnight, and falls silent hours later', async () => {
    const here = await aWeb({ timezone: 'Asia/Kolkata' });
    here.calendar.moveTo(midnightInKolkata);
    expect(await words()).toMatchObject({ shows: 'out', count: 'Out now', scan: 'Scan to listen' });
    here.calendar.moveTo(new Date(midnightInKolkata.getTime() + 6 * hourMs));
    pass(here, 0);
    here.monotonic.advanceMs(60_000);
    expect(await words()).toMatchObject({ shows: 'quiet' });
  });

  it('notes when it was first opened, and may be fetched by its own page alone', async () => {
    const here = await aWeb();
    const { headers } = await new Browser(here).get('/overlay/night-drive');
    expect((await here.ports.campaigns.byId(here.campaign.id))?.overlayOpenedAt).toEqual(here.calendar.now());
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect((await new Browser(here).get('/l/night-drive')).headers.get('content-security-policy')).not.toContain(
      'connect-src',
    );
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });
});
