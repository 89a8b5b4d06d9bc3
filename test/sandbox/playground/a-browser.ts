import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { testBrowser } from '../../test-browser.js';

/** Starts the browser that `npm test` has found. */
export async function startBrowser(): Promise<Browser> {
  const { executable: executablePath, args: needed } = testBrowser();
  const args = [...needed, '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}

/** A page in a context of its own, and everything its scripts complained about. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}
