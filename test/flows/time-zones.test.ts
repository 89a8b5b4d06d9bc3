import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { modernNames, parseTimeZone } from '../../core/fans/time-zone.js';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { timeLeft } from '../../server/pages/time-left.js';
import { openWeb, type WebWorld } from '../server/web-world.js';
import { launchBrowser, openPhone } from './fans-browser.js';

let browser: Browser;
let world: WebWorld;

beforeAll(async () => {
  browser = await launchBrowser();
  world = await openWeb();
});

afterAll(async () => {
  await browser.close();
  await world.close();
});

const others = [
  'UTC',
  'Etc/GMT+5',
  'Etc/GMT-14',
  'Africa/Cairo',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'US/Pacific',
];
const more = [
  'America/Argentina/San_Luis',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Pago_Pago',
  'Pacific/Chatham',
];
const zones = [...Object.keys(modernNames), ...Object.values(modernNames), ...others, ...more];

/** One name for each zone, whichever of its names it is called by. */
function canonical(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

function chosenZone(phone: Page): Promise<string> {
  return phone.locator('select[name=zone]').inputValue();
}

async function countdownOf(phone: Page): Promise<Record<string, number>> {
  const cells = ['days', 'hours', 'minutes'].map(async (unit) => {
    return [unit, Number(await phone.locator(`[data-unit=${unit}]`).innerText())] as const;
  });
  return Object.fromEntries(await Promise.all(cells));
}

async function isFolded(phone: Page): Promise<boolean> {
  return (await phone.locator('details').getAttribute('open')) === null;
}

describe('the time zone of a phone', () => {
  it.each(zones)('is preset, and counted down to: %s', async (zone) => {
    const phone = await openPhone(browser, zone);

    await phone.goto(`${world.origin}/l/night-drive`);

    expect(canonical(await chosenZone(phone))).toBe(canonical(zone));
    expect(await isFolded(phone)).toBe(true);
    const midnight = startOfDay(world.campaign.releaseDate, zone);
    expect(await countdownOf(phone)).toEqual(timeLeft(midnight, world.calendar.now()));
    await phone.context().close();
  });

  it('that the page does not list is offered by its own name, and the sign-in takes it', async () => {
    const phone = await openPhone(browser, 'Etc/GMT+5');
    await phone.goto(`${world.origin}/l/night-drive`);
    expect(await chosenZone(phone)).toBe('Etc/GMT+5');

    const started = phone.waitForRequest((request) => request.url().includes('/oauth/spotify/start'));
    await phone.route(/\/oauth\/spotify\/start/, (route) => route.abort());
    await phone.locator('fieldset:not([hidden]) button.button').click();

    const sent: unknown = (await started).postDataJSON();
    expect(sent).toMatchObject({ zone: 'Etc/GMT+5' });
    expect(parseTimeZone('Etc/GMT+5')).toBe('Etc/GMT+5');
    await phone.context().close();
  });

  it.each(['Etc/Unknown', 'IST', '+05:30', '', undefined])(
    'that it cannot name (%j) leaves the chooser open at the artist’s zone',
    async (reported) => {
      const phone = await openPhone(browser, 'Europe/Berlin');
      await phone.addInitScript((timeZone) => {
        Object.assign(Intl.DateTimeFormat.prototype, { resolvedOptions: () => ({ timeZone }) });
      }, reported);

      await phone.goto(`${world.origin}/l/night-drive`);

      expect(await chosenZone(phone)).toBe('Asia/Kolkata');
      expect(await isFolded(phone)).toBe(false);
      const midnight = startOfDay(world.campaign.releaseDate, 'Asia/Kolkata');
      expect(await countdownOf(phone)).toEqual(timeLeft(midnight, world.calendar.now()));
      await phone.context().close();
    },
  );
});
