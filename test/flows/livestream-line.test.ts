import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { openWeb, type WebWorld } from '../server/web-world.js';
import { launchBrowser, openPhone } from './fans-browser.js';

jest.setTimeout(60_000);

let browser: Browser;
let world: WebWorld | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await world?.close();
  world = null;
});
afterAll(() => browser.close());

// Half past two in Berlin and six in Kolkata: not the same day as in New York.
const livestream = {
  url: 'https://www.youtube.com/live/night-drive',
  startsAt: new Date('2026-04-23T00:30:00.000Z'),
  setAt: new Date('2026-04-01T09:00:00Z'),
};

type Visit = { zone: string; query?: string; runsScripts?: boolean; change?: Partial<Campaign> };

async function aVisit({ zone, query = '', runsScripts = true, change = {} }: Visit): Promise<Page> {
  world = await openWeb({ campaign: { timezone: 'Asia/Kolkata', livestream, ...change } });
  const phone = await openPhone(browser, zone, runsScripts);
  await phone.goto(`${world.origin}/l/night-drive${query}`);
  return phone;
}

const lineOf = (page: Page) => page.locator('.live').innerText();

describe('the line of a livestream on the link’s page', () => {
  it('is by the clocks of the visitor’s browser on a first visit, as the countdown is', async () => {
    const phone = await aVisit({ zone: 'Europe/Berlin' });
    expect(await lineOf(phone)).toMatch(/^Live: Thursday,? 23 April 2026, 02:30 by the clocks of Berlin$/);
  });

  it('follows the zone that is chosen on the page', async () => {
    const phone = await aVisit({ zone: 'Europe/Berlin' });
    await phone.locator('summary').click();
    await phone.locator('select[name=zone]').selectOption('America/New_York');
    expect(await lineOf(phone)).toMatch(/^Live: Wednesday,? 22 April 2026, 20:30 by the clocks of New York$/);
  });

  it.each(['hi', 'bn', 'es', 'pt-BR'])('is written by the script as the page writes it: %s', async (language) => {
    const written = await lineOf(
      await aVisit({ zone: 'Europe/Berlin', query: `?lang=${language}&zone=Europe/Berlin`, runsScripts: false }),
    );
    await world?.close();
    const corrected = await lineOf(await aVisit({ zone: 'Europe/Berlin', query: `?lang=${language}` }));
    expect(corrected).toBe(written);
  });

  it('stays by the artist’s clocks without scripts', async () => {
    const phone = await aVisit({ zone: 'Europe/Berlin', runsScripts: false });
    expect(await lineOf(phone)).toMatch(/^Live: Thursday,? 23 April 2026, 06:00 by the clocks of Kolkata$/);
  });

  it('is corrected on the page of a release that is out, too, where no zone is asked for', async () => {
    const phone = await aVisit({ zone: 'Europe/Berlin', change: { phase: 'released', services: {} } });
    expect(await phone.locator('select[name=zone]').count()).toBe(0);
    expect(await lineOf(phone)).toMatch(/^Live: Thursday,? 23 April 2026, 02:30 by the clocks of Berlin$/);
  });
});
