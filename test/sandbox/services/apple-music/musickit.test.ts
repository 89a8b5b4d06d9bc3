import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { openPage, startBrowser } from '../../playground/a-browser.js';
import { callApi, control, developerToken } from './listener.js';

let sandbox: Sandbox;
let browser: Browser;
let site: Server;
let siteOrigin: string;
let token: string;

/** A page of some app, which knows of MusicKit what its documentation says: a script tag, an event, `configure`, `authorize`. */
const appPage = (musickitUrl: string, developer: string): string => `<!doctype html><title>An app</title>
<button id="in">Sign in</button><button id="out">Sign out</button><output id="said"></output>
<script>
  const say = (text) => (document.getElementById('said').textContent = text);
  document.addEventListener('musickitloaded', async () => {
    const music = await MusicKit.configure({ developerToken: ${JSON.stringify(developer)}, app: { name: 'Frontrow', build: '1' } });
    say(music.isAuthorized ? 'known ' + music.musicUserToken : 'ready');
    document.getElementById('in').onclick = () =>
      MusicKit.getInstance().authorize().then((mut) => say('token ' + mut), (error) => say('refused ' + error.errorCode));
    document.getElementById('out').onclick = () => music.unauthorize().then(() => say('out ' + music.isAuthorized));
  });
</script>
<script src="${musickitUrl}" async></script>`;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  const { musickitUrl } = sandbox.world().services.appleMusic;
  site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(appPage(musickitUrl, token));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  siteOrigin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  token = await developerToken(sandbox, { claims: { origin: [siteOrigin] } });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  site.close();
  await sandbox.close();
});

async function openApp(): Promise<Page> {
  const { page } = await openPage(browser);
  await page.goto(siteOrigin);
  await page.getByText(/ready|known/).waitFor();
  return page;
}

async function openPopUp(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();
  return opening;
}

const said = (page: Page): Promise<string> => page.locator('#said').innerText();

it('signs a listener in through the pop-up, with a token that is good and stays', async () => {
  const page = await openApp();
  const popUp = await openPopUp(page);
  await popUp.getByRole('button', { name: /^Mia/ }).click();
  await popUp.getByText('“Frontrow” would like to access Apple Music').waitFor();
  await popUp.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.getByText(/^token /).waitFor();
  const user = (await said(page)).replace('token ', '');

  expect((await callApi(sandbox, 'GET /me/storefront', { user })).json).toMatchObject({ data: [{ id: 'de' }] });
  expect(popUp.isClosed()).toBe(true);
  expect(await page.evaluate('MusicKit.getInstance().storefrontId')).toBe('de');
  await page.reload();
  await page.getByText(`known ${user}`).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('out false').waitFor();
  await page.context().close();
});

it('says that there will be no token: declined, closed, or not an app that may ask', async () => {
  const page = await openApp();
  const declined = await openPopUp(page);
  await declined.getByRole('button', { name: /^Mia/ }).click();
  await declined.getByRole('button', { name: 'Don’t Allow' }).click();
  await page.getByText('refused AUTHORIZATION_ERROR').waitFor();

  await page.reload();
  await page.getByText('ready').waitFor();
  const closed = await openPopUp(page);
  await closed.getByRole('button', { name: /^Mia/ }).waitFor();
  await closed.close();
  await page.getByText('refused AUTHORIZATION_ERROR').waitFor();

  token = await developerToken(sandbox, { claims: { origin: ['https://elsewhere.example'] } });
  await page.reload();
  await page.getByText('ready').waitFor();
  const foreign = await openPopUp(page);
  await foreign.getByRole('button', { name: /^Mia/ }).click();
  await foreign.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.getByText('refused AUTHORIZATION_ERROR').waitFor();
  expect(await page.evaluate('MusicKit.getInstance().isAuthorized')).toBe(false);
  await page.context().close();
});

it('shows nobody to choose from unless an app has opened it, and gives no token to another site', async () => {
  const { musickitUrl } = sandbox.world().services.appleMusic;
  const woa = new URL('../../authorize/woa', musickitUrl);
  const info = { thirdPartyName: 'Frontrow', thirdPartyToken: token };
  const query = new URLSearchParams({
    a: btoa(JSON.stringify(info)),
    referrer: siteOrigin,
    app: 'music',
    p: 'subscribe',
  });
  const { page } = await openPage(browser);
  await page.goto(`${woa.href}?${query.toString()}`);
  await page.getByText('It has to be opened by an app').waitFor();
  expect(await page.getByRole('button', { name: /^Mia/ }).isVisible()).toBe(false);
  await page.context().close();

  expect((await fetch(woa)).status).toBe(400);
  const body = JSON.stringify({
    developerToken: await developerToken(sandbox),
    parentOrigin: siteOrigin,
    account: 'mia',
  });
  const headers = { 'Content-Type': 'application/json', Origin: 'https://evil.example' };
  const stolen = await fetch(new URL('token', woa), { method: 'POST', body, headers });
  expect(stolen.status).toBe(403);
  expect((await control(sandbox, 'GET /ledger')).json).toMatchObject({
    calls: { 'POST /authorize/token': expect.any(Number) },
  });
});
