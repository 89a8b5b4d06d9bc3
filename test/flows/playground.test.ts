import { describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { answerSpotify } from './fans-browser.js';
import type { Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

// The whole main job in a browser, with a stream that is open all the time.
jest.setTimeout(120_000);

let browser: Browser;
let installation: Installation;

openForAll((opened) => ({ browser, installation } = opened));

/** Asha's playground, in a browser that is in Kolkata. */
async function openPlayground(): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, timezoneId: 'Asia/Kolkata' });
  const page = await context.newPage();
  await page.goto(installation.sandbox.world().playgroundUrl);
  return page;
}

describe('a newcomer on the playground', () => {
  it('is several fans in one browser, each with a phone that knows nobody else', async () => {
    const page = await openPlayground();
    const { baseUrl, sandbox } = installation;
    const phoneOf = async (fan: string, path: string) => {
      const phone = await page.context().newPage();
      const to = new URLSearchParams({ fan, to: `${baseUrl}${path}` });
      await phone.goto(`${sandbox.origin}/playground/phone?${to.toString()}`);
      return phone;
    };
    await page.getByRole('navigation', { name: 'You are' }).getByRole('link', { name: 'Mia' }).click();
    await page.waitForURL('**fan=mia**');
    await page.getByText('You are Mia').waitFor();
    await page.getByRole('button', { name: 'Type /presave' }).click();
    const [mias] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('log', { name: 'Messages in general' }).getByRole('link', { name: 'Pre-save' }).click(),
    ]);
    await mias.getByRole('button', { name: 'Yes, that’s me' }).click();
    await mias.getByText('You are here as Mia').waitFor();
    expect(new URL(mias.url()).hostname).toBe('mia.localhost');

    const rohans = await phoneOf('rohan', '/l/night-drive');
    const mias2 = await phoneOf('mia', '/l/night-drive');

    expect(await rohans.locator('main').innerText()).not.toContain('You are here');
    expect(await mias2.locator('main').innerText()).toContain('You are here as Mia');
  });

  it('sees the whole main job happen: from /presave to the song in the library, with nothing but the page', async () => {
    const page = await openPlayground();
    const room = page.getByRole('log', { name: 'Messages in general' });
    const box = page.getByRole('combobox', { name: 'Message' });

    await box.fill('/presave');
    await box.press('Enter');
    const card = room.getByRole('listitem').filter({ hasText: 'Only you can see this' }).first();
    const [phone] = await Promise.all([
      page.context().waitForEvent('page'),
      card.getByRole('link', { name: 'Pre-save' }).click(),
    ]);
    await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
    await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();
    await answerSpotify(phone, 'Asha', 'Agree');
    await phone.getByText('You’re in.').waitFor();
    await room.getByText("You're in: Night Drive").waitFor();
    const library = page.getByRole('list', { name: 'Library' });
    expect(await library.textContent()).toContain('Asha’s library is empty');

    await page.getByRole('button', { name: 'Move the calendar to release midnight in Kolkata' }).click();

    for (const kind of ['Song', 'Album']) {
      const item = library.getByRole('listitem').filter({ hasText: `Night Drive${kind}` });
      await item.waitFor({ timeout: 20_000 });
      expect(await item.textContent()).toMatch(/added .*, 00:0\d/);
    }
    await room.getByText('Night Drive is in your library').waitFor();
    await phone.reload();
    expect(await phone.locator('main').innerText()).toContain('we saved it and read it back');
  });
});
