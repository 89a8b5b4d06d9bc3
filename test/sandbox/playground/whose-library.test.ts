import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { itemOf } from '../../../sandbox/services/numbered-items.js';
import { openPage, startBrowser } from './a-browser.js';

describe('the library on the playground', () => {
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

  async function open(query: string): Promise<Page> {
    const { page } = await openPage(browser, { timezoneId: 'Asia/Kolkata' });
    await page.goto(`${sandbox.origin}/playground${query}`);
    return page;
  }

  /** Somebody who has no account on Sandbox Spotify. */
  async function joinDiscord(username: string): Promise<void> {
    await fetch(`${sandbox.discord.describe().control}/users`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username }),
    });
  }

  const libraryIsOf = (page: Page, name: string) => page.getByText(`${name}’s library is empty`).waitFor();

  /** In another tab of the same browser: signs in as this listener and says yes. */
  async function agreeAs(page: Page, listener: string): Promise<void> {
    const { accountsUrl, credentials } = sandbox.world().services.spotify;
    const query = new URLSearchParams({
      client_id: credentials.clientId,
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:9/oauth/spotify/callback',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    });
    const tab = await page.context().newPage();
    await tab.goto(`${accountsUrl}/authorize?${query.toString()}`);
    await tab.getByText(listener, { exact: true }).click();
    await tab.getByRole('button', { name: 'Agree' }).click();
    await tab.close();
  }

  it.each([
    ['mia', 'Mia'],
    ['bruna', 'Bruna'],
    ['nobody', 'Asha'],
  ])('is that of the account named like the fan: ?fan=%s', async (fan, name) => {
    const page = await open(`?fan=${fan}`);

    await libraryIsOf(page, name);
  });

  it('follows a change of the fan, and stays for one who has no account of their own', async () => {
    await joinDiscord('newcomer');
    const page = await open('');
    const become = (fan: string) =>
      Promise.all([
        page.waitForURL(`**/playground?*fan=${fan}*`),
        page.getByRole('navigation', { name: 'You are' }).locator(`[data-person="${fan}"]`).click(),
      ]);

    await become('mia');
    await libraryIsOf(page, 'Mia');

    await become('newcomer');
    await libraryIsOf(page, 'Mia');
  });

  it('is that of the account with which the fan said yes last, also when another was chosen before', async () => {
    const page = await open('?fan=camila');
    await page.getByLabel('Whose library').selectOption('yuki');
    await libraryIsOf(page, 'Yuki');

    await agreeAs(page, 'Leo');

    await libraryIsOf(page, 'Leo');
    expect(new URL(page.url()).searchParams.has('account')).toBe(false);
    await page.reload();
    await libraryIsOf(page, 'Leo');
    await page.goto(`${sandbox.origin}/playground?fan=rohan`);
    await libraryIsOf(page, 'Rohan');
  });

  it('has what the fan keeps on TIDAL beside it, as soon as it is there, under the name they said yes with', async () => {
    const { tidal } = sandbox;
    const page = await open('?fan=asha');
    const beside = page.getByRole('region', { name: 'Sandbox TIDAL, Asha' });
    await beside.getByText('Nothing yet.').waitFor();
    const { loginUrl, credentials } = sandbox.world().services.tidal;
    const query = new URLSearchParams({
      client_id: credentials.clientId,
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:3000/oauth/tidal/callback',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
      scope: 'collection.write',
      state: 'a-state',
    });
    const tab = await page.context().newPage();
    await tab.route('http://127.0.0.1:3000/**', (route) => route.fulfill({ body: 'back' }));
    await tab.goto(`${loginUrl}/authorize?${query.toString()}`);
    await tab.getByText('Asha', { exact: true }).click();
    await tab.getByRole('button', { name: 'Agree' }).click();
    await page.getByText('Asha said yes on Sandbox TIDAL').waitFor();

    const asha = tidal.state.accounts.all().find(({ id }) => id === 'asha')!;
    const [release] = tidal.state.catalogue.all();
    tidal.state.collections.save(asha, [itemOf('artists', release!.artistId)]);

    await beside.getByText(release!.artist).first().waitFor();
    await page.getByText(`Asha follows ${release!.artist} on TIDAL`).waitFor();
  });
});
