import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { handIn } from '../platforms/email/raw-client.js';
import { openPage, startBrowser } from './a-browser.js';

let browser: Browser;
let sandbox: Sandbox;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await sandbox.close();
});

function letter(link: string): string[] {
  return [
    'From: River of Glass <hello@frontrow.example>',
    'To: asha@fans.example',
    'Subject: Night Drive is out',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<h1 style="color:#5b3fa0">Hello</h1><script>document.title='taken over'</script><a href="${link}">Open my page</a>`,
  ];
}

describe('the playground’s mail', () => {
  it('shows what arrives under the fan’s phone, runs nothing of it, and opens its links on that phone', async () => {
    const { page, complaints } = await openPage(browser, { timezoneId: 'Asia/Kolkata' });
    await page.goto(`${sandbox.origin}/playground?fan=asha`);
    await page.getByText('asha@fans.example').waitFor();

    await handIn(sandbox.world().platforms.email.smtpUrl, 'asha@fans.example', letter(`${sandbox.origin}/clock`));
    await page.getByText('Night Drive is out').click();
    const mail = page.frameLocator('iframe[title="Night Drive is out"]');
    await mail.getByRole('heading', { name: 'Hello' }).waitFor();
    const [phone] = await Promise.all([
      page.context().waitForEvent('page'),
      mail.getByRole('link', { name: 'Open my page' }).click(),
    ]);

    expect(new URL(phone.url()).pathname).toBe('/clock');
    expect(await page.title()).toBe('Frontrow playground');
    expect(complaints.filter((each) => !each.includes('script'))).toEqual([]);
  });

  it('is another fan’s as long as one looks through other eyes', async () => {
    await handIn(sandbox.world().platforms.email.smtpUrl, 'asha@fans.example', letter('https://example.org'));
    const { page } = await openPage(browser);
    await page.goto(`${sandbox.origin}/playground?fan=rohan`);
    await page.getByText('rohan@fans.example').waitFor();

    expect(await page.getByText('Night Drive is out').count()).toBe(0);
  });
});
