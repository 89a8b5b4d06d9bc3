import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { itemOf } from '../../../sandbox/services/numbered-items.js';
import { callApi, developerToken } from '../services/apple-music/listener.js';
import { moveAfterRelease } from '../services/seeded-release.js';
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

  /** Says yes as Asha on the pages at this address, in another tab of the same browser. */
  async function agreeAsAsha(page: Page, address: URL): Promise<void> {
    const tab = await page.context().newPage();
    await tab.route('http://127.0.0.1:3000/**', (route) => route.fulfill({ body: 'back' }));
    await tab.goto(address.href);
    await tab.getByText('Asha', { exact: true }).click();
    await tab.locator('button[value="agree"]').click();
    await tab.close();
  }

  it('has what the fan keeps on TIDAL beside it, as soon as they have said yes there', async () => {
    const { tidal } = sandbox;
    const page = await open('?fan=asha');
    const beside = page.getByRole('region', { name: 'Sandbox TIDAL, Asha' });
    const { loginUrl, credentials } = sandbox.world().services.tidal;
    const address = new URL(`${loginUrl}/authorize`);
    address.search = new URLSearchParams({
      client_id: credentials.clientId,
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:3000/oauth/tidal/callback',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
      scope: 'collection.write',
      state: 'a-state',
    }).toString();
    expect(await beside.count()).toBe(0);

    await agreeAsAsha(page, address);

    await beside.getByText('Nothing yet.').waitFor();
    await page.getByText('Asha said yes on Sandbox TIDAL').waitFor();
    const asha = tidal.state.accounts.all().find(({ id }) => id === 'asha')!;
    const [release] = tidal.state.catalogue.all();
    tidal.state.collections.save(asha, [itemOf('artists', release!.artistId)]);
    await beside.getByText(release!.artist).first().waitFor();
    await page.getByText(`Asha follows ${release!.artist} on TIDAL`).waitFor();
  });

  it('has what the fan keeps on Deezer beside it, as soon as they have said yes there, and tells what is taken out', async () => {
    const { state } = sandbox.deezer;
    const page = await open('?fan=asha');
    const beside = page.getByRole('region', { name: 'Sandbox Deezer, Asha' });
    const { connectUrl, credentials } = sandbox.world().services.deezer;
    const address = new URL(`${connectUrl}/oauth/auth.php`);
    address.search = new URLSearchParams({
      app_id: credentials.appId,
      redirect_uri: 'http://127.0.0.1:3000/oauth/deezer/callback',
      perms: 'basic_access,manage_library,offline_access',
    }).toString();

    await agreeAsAsha(page, address);

    await beside.getByText('Nothing yet.').waitFor();
    const asha = state.accounts.all().find(({ id }) => id === 'asha')!;
    const { trackId, title, artistId } = state.catalogue.all()[0]!;
    moveAfterRelease(sandbox);
    state.favourites.save(asha, [itemOf('tracks', trackId), itemOf('artists', artistId)]);
    await beside.getByText(title).first().waitFor();
    await beside.getByText('Following').waitFor();
    await page.getByText(`${title} (track) saved to Asha’s Deezer favourites`).waitFor();
    state.favourites.remove(asha, [itemOf('tracks', trackId)]);
    await page.getByText(`${title} (track) taken out of Asha’s Deezer favourites`).waitFor();
  });

  it('has what the fan keeps on Apple Music beside it, and tells of a yes in its pop-up', async () => {
    const page = await open('?fan=asha');
    const beside = page.getByRole('region', { name: 'Sandbox Apple Music, Asha' });
    const body = {
      developerToken: await developerToken(sandbox),
      parentOrigin: 'http://127.0.0.1:3000',
      account: 'asha',
    };
    // As the pop-up's script does, in the same browser.
    const agreed = await page.evaluate(async (json) => {
      const answer = await fetch('/apple-music/authorize/token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: json,
      });
      return { status: answer.status, ...((await answer.json()) as { musicUserToken: string }) };
    }, JSON.stringify(body));
    expect(agreed.status).toBe(200);

    await beside.getByText('Nothing yet.').waitFor();
    await page.getByText('Asha said yes on Sandbox Apple Music').waitFor();
    const { title, trackId } = sandbox.appleMusic.state.catalogue.all()[0]!;
    moveAfterRelease(sandbox);
    const added = await callApi(sandbox, `POST /me/library?ids[songs]=${trackId}`, { user: agreed.musicUserToken });
    expect(added.status).toBe(202);
    await beside.getByText(title).first().waitFor();
    await page.getByText(`${title} (track) saved to Asha’s Apple Music library`).waitFor();
  });
});
