import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser as Chromium, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/sandbox.js';
import { Browser } from '../server/web-world.js';
import { addressesOf, everyPage, longNames, windowOf, type EveryPage } from './every-page.js';
import { launchBrowser } from './fans-browser.js';

jest.setTimeout(240_000);

let chromium: Chromium;
let all: EveryPage;
let axe: string;

beforeAll(async () => {
  chromium = await launchBrowser();
  all = await everyPage(longNames);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterAll(async () => {
  await chromium.close();
  await all.world.close();
});

type AxeViolation = { id: string; nodes: { html: string }[] };

/** What axe finds wrong with a page, each with where. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(`${axe}; undefined`);
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return (found as AxeViolation[]).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('every page of a fan', () => {
  it('has nothing that axe would call a barrier, and never scrolls sideways on a phone of 360 pixels', async () => {
    const troubles: string[] = [];
    for (const [name, path, who] of await addressesOf(all)) {
      const context = await windowOf(chromium, all.world, who);
      const page = await context.newPage();
      await page.goto(all.world.origin + path);
      troubles.push(...(await violationsOf(page)).map((violation) => `${name}: ${violation}`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) troubles.push(`${name}: ${width} pixels wide`);
      await context.close();
    }
    expect(troubles).toEqual([]);
  });

  it('says all it has to say without scripts', async () => {
    for (const [, path, who] of await addressesOf(all)) {
      const texts: string[] = [];
      for (const javaScriptEnabled of [true, false]) {
        const context = await windowOf(chromium, all.world, who, { javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(all.world.origin + path);
        texts.push(await page.locator('h1').innerText());
        await context.close();
      }
      expect(texts[1]).toBe(texts[0]);
    }
  });
});

describe('the link, by keyboard alone,', () => {
  it('leads to the button, shows where one is, and begins the sign-in', async () => {
    const context = await windowOf(chromium, all.world, new Browser(all.world));
    const page = await context.newPage();
    await page.goto(`${all.world.origin}/l/night-drive`);

    const button = page.getByRole('button', { name: /Pre-save on Fake Music|pre-save on Fake Music/ }).first();
    for (let presses = 0; presses < 10 && !(await isFocused(button)); presses += 1) await page.keyboard.press('Tab');

    expect(await isFocused(button)).toBe(true);
    const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.url().startsWith('https://music.example/authorize')),
      page.keyboard.press('Enter'),
    ]);
    expect(new URL(request.url()).searchParams.get('code_challenge')).toHaveLength(43);
    await context.close();
  });
});

function isFocused(target: ReturnType<Page['getByRole']>): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

describe('the first view of a link', () => {
  it.each([true, false])(
    'weighs at most 60 KB, all that is loaded counted (scripts: %s)',
    async (javaScriptEnabled) => {
      const context = await windowOf(chromium, all.world, new Browser(all.world), { javaScriptEnabled });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      let bytes = 0;
      let answers = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
        answers += 1;
      });

      await page.goto(`${all.world.origin}/l/with-cover`, { waitUntil: 'networkidle' });

      expect(answers).toBe(2);
      expect(bytes).toBeLessThanOrEqual(60 * 1024);
      await context.close();
    },
  );
});

describe('the playground', () => {
  it('has nothing that axe would call a barrier', async () => {
    const sandbox = await startSandbox({ port: 0, folder: null });
    const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(sandbox.world().playgroundUrl);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
    await sandbox.close();
  });
});
