import { chromium, type Browser, type Page } from 'playwright-core';

/** The browser that `npm test` has found. @throws Error if it is run otherwise */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['FRONTROW_TEST_BROWSER'];
  if (!executablePath)
    throw new Error('FRONTROW_TEST_BROWSER is not set: run the tests by `npm test`, which finds a browser.');
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] });
}

/** What a phone calls itself. Chromium without a screen says so, and is no visitor to the link pages. */
const phoneAgent =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36';

/** A fan's phone: a browser of its own, in their time zone. */
export async function openPhone(browser: Browser, timezoneId: string, javaScriptEnabled = true): Promise<Page> {
  const screen = { viewport: { width: 390, height: 844 }, userAgent: phoneAgent };
  const context = await browser.newContext({ ...screen, timezoneId, javaScriptEnabled });
  return context.newPage();
}

/** At the sandbox's Spotify: signs in as this listener and agrees, or cancels. */
export async function answerSpotify(page: Page, listener: string, answer: 'Agree' | 'Cancel'): Promise<void> {
  await page.getByText(listener, { exact: true }).click();
  await page.getByRole('button', { name: answer }).click();
}
