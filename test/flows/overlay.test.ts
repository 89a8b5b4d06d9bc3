import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser as Chromium, Page } from 'playwright-core';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { join, pass } from '../core/world.js';
import { openWeb, type WebWorld } from '../server/web-world.js';
import { launchBrowser } from './fans-browser.js';

jest.setTimeout(120_000);

let chromium: Chromium;
let world: WebWorld | null = null;
beforeAll(async () => {
  chromium = await launchBrowser();
});
afterEach(async () => {
  await world?.close();
  world = null;
});
afterAll(async () => {
  await chromium.close();
});

const devanagari = 'आधी रात की सड़क — रातों का सफ़र, शहर की रोशनी और हम';

async function anOverlay(
  change: Partial<Campaign>,
  { fans = 12, size = { width: 1920, height: 1080 }, query = '' } = {},
) {
  world = await openWeb({ campaign: { minimumClusterSize: 5, milestones: [20], ...change } });
  for (let fan = 0; fan < fans; fan += 1) await join(world, `fan-${fan}`);
  const context = await chromium.newContext({ viewport: size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${world.origin}/overlay/night-drive${query}`);
  return { world, page };
}

/** Whether all that the overlay shows lies inside of the picture, and nothing is cut off or lies on another. */
async function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const boxes = ['.of', '.count', '[data-goal]', '.code', 'figcaption'].map((name) =>
      document.querySelector(name)!.getBoundingClientRect(),
    );
    const isInside = boxes.every(
      ({ top, left, right, bottom }) => top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight,
    );
    const isApart = boxes.every((one, place) =>
      boxes
        .slice(place + 1)
        .every((other) => one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 1),
    );
    return isInside && isApart;
  });
}

describe('the overlay of a livestream', () => {
  it('counts up by itself, while the page stands as it was opened', async () => {
    const { world: here, page } = await anOverlay({ title: 'Night Drive', artistName: 'Late Trains' });
    expect(await page.locator('main').innerText()).toMatch(
      /Night Drive\s+Late Trains\s+12\s+fans have pre-saved\s+8 more to reach 20\s+Scan to pre-save/,
    );
    await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));

    for (const name of ['Ana', 'Bo', 'Cy']) await join(here, name);
    pass(here, 60_000);
    await page.clock.runFor(5_500);

    await page.getByText('15', { exact: true }).waitFor();
    expect(await page.locator('[data-goal]').innerText()).toBe('5 more to reach 20');
    expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(0.75);
    expect(await page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true);
  });

  it('lies on nothing, so that the video shows around it, with a code that leads to the tagged link', async () => {
    const { page } = await anOverlay({});
    const backgrounds = await page.evaluate(() =>
      [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor),
    );
    expect(backgrounds).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    expect(await page.locator('.code').getAttribute('aria-label')).toContain('/l/night-drive?s=livestream');
    expect(await page.locator('.code svg').evaluate((svg) => svg.getBoundingClientRect().width)).toBeGreaterThan(200);
  });

  it.each([
    ['a wide picture', { width: 1920, height: 1080 }, ''],
    ['a small window in one', { width: 640, height: 360 }, '?theme=light'],
    ['an upright picture', { width: 1080, height: 1920 }, ''],
    ['a narrow one', { width: 360, height: 640 }, '?theme=light&lang=hi'],
  ])('fits into %s, also with a long title in Devanagari', async (_what, size, query) => {
    const { page } = await anOverlay({ title: devanagari, artistName: 'आशा और रात की रेलगाड़ियाँ' }, { size, query });
    expect(await fits(page)).toBe(true);
  });

  it('goes quiet when the campaign is called off', async () => {
    const { world: here, page } = await anOverlay({});
    await here.engine.cancelCampaign({ campaignId: here.campaign.id, from: here.campaign.scheduleVersion });
    pass(here, 60_000);
    await page.clock.runFor(5_500);
    await page.locator('main').waitFor({ state: 'hidden' });
    expect((await page.locator('body').innerText()).trim()).toBe('');
  });

  it('says in small that no campaign is at the address, and is opened anew by itself once there is one', async () => {
    const { world: here, page } = await anOverlay({ phase: 'draft' }, { fans: 0 });
    expect((await page.locator('body').innerText()).trim()).toBe('There is no campaign at this address.');

    await here.ports.campaigns.advance(here.campaign.id, 'draft', 'open');
    pass(here, 60_000);
    await page.clock.runFor(21_000);

    await page.getByText('Be one of the first').waitFor();
  });

  it('stands still for whoever wants less motion', async () => {
    const { page } = await anOverlay({});
    await page.locator('[data-count]').evaluate((count) => count.classList.add('new'));
    expect(await page.locator('[data-count]').evaluate((count) => getComputedStyle(count).animationName)).toBe('none');
  });
});
