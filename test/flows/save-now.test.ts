import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { until } from '../bots/until.js';
import { answerSpotify, openPhone } from './fans-browser.js';
import { libraryOf, type Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;

openForAll((opened) => ({ browser, installation } = opened));

const page = () => `${installation.baseUrl}/l/night-drive`;
const read = (phone: Page) => phone.locator('main').innerText();

/** Every save that took effect at the sandbox's Spotify, of this listener. */
function savesOf(name: string) {
  const { accounts, ledger } = installation.sandbox.spotify.state;
  const account = accounts.all().find(({ displayName }) => displayName === name);
  return ledger.effects({}).filter(({ action, accountId }) => action === 'save' && accountId === account?.accountId);
}

async function cardsOf(fan: string) {
  const { discord } = installation;
  const userId = await discord.fan(fan);
  return [...(await discord.sees(userId)), ...(await discord.sees(userId, 'dm'))];
}

async function hasHeard(fan: string, words: string): Promise<boolean> {
  return JSON.stringify((await cardsOf(fan)).map(({ embeds }) => embeds)).includes(words);
}

describe('a fan who pre-saved', () => {
  it('sees on the listen page how their own pre-save went', async () => {
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await phone.goto(page());
    await phone
      .getByRole('button', { name: 'I am 18 or older: only pre-save' })
      .or(phone.getByRole('button', { name: 'I am 18 or older: pre-save on' }))
      .click();
    await answerSpotify(phone, 'Asha', 'Agree');
    await phone.getByText('You’re in.').waitFor();
    const [release] = installation.sandbox.spotify.state.catalogue.all();

    installation.sandbox.calendar.moveTo(startOfDay(release!.releaseDate, 'Asia/Kolkata'));
    await until(() => Promise.resolve(libraryOf(installation.sandbox, 'Asha').length === 2), 20_000);
    await until(async () => {
      await phone.goto(page());
      return (await read(phone)).includes('we saved it and read it back');
    });

    expect(await read(phone)).toContain('Your pre-save on Spotify');
    expect(await phone.getByRole('button', { name: /save now/i }).count()).toBe(0);
    await phone.context().close();
  });
});

describe('a visitor who comes after the release', () => {
  let phone: Page;
  beforeAll(async () => {
    phone = await openPhone(browser, 'Asia/Kolkata');
  });
  afterAll(() => phone.context().close());

  it('presses "save now", signs in, and sees that it is in their library, read back', async () => {
    await phone.goto(page());
    expect(await phone.title()).toContain('out now');
    await phone
      .getByRole('button', { name: /only save now/i })
      .or(phone.getByRole('button', { name: /: save now on/i }))
      .click();
    await answerSpotify(phone, 'Rohan', 'Agree');

    await phone.getByText('It is in your library: we saved it and read it back.').waitFor();
    expect(phone.url()).toBe(page());
    expect(libraryOf(installation.sandbox, 'Rohan')).toHaveLength(2);
    expect(await phone.getByRole('link', { name: 'Listen on Spotify' }).count()).toBe(1);
  });

  it('has exactly one save of each item in the service’s own ledger, also after a second press elsewhere', async () => {
    expect(savesOf('Rohan')).toHaveLength(2);
    const other = await openPhone(browser, 'Asia/Kolkata', false);

    await other.goto(page());
    await other
      .getByRole('button', { name: /only save now/i })
      .or(other.getByRole('button', { name: /: save now on/i }))
      .click();
    await answerSpotify(other, 'Rohan', 'Agree');

    await other.getByText('It is in your library: we saved it and read it back.').waitFor();
    expect(savesOf('Rohan')).toHaveLength(2);
    await other.context().close();
  });

  it('is still told to wait for midnight where it is to come, by the clock of their own browser', async () => {
    const honolulu = await openPhone(browser, 'Pacific/Honolulu');

    await honolulu.goto(page());

    await honolulu.waitForURL(/zone=Pacific%2FHonolulu/);
    await honolulu
      .getByRole('button', { name: /pre-save/i })
      .first()
      .waitFor();
    expect(await honolulu.locator('.countdown').count()).toBe(1);
    await honolulu.context().close();
  });
});

describe('a fan who types /presave after the release', () => {
  it('gets a link by which it is saved now, and hears in chat that it was, and of no midnight', async () => {
    const phone = await openPhone(browser, 'Asia/Tokyo');
    const { discord } = installation;
    const userId = await discord.fan('yuki');
    await discord.type(userId, 'presave');
    const buttons = async () =>
      (await cardsOf('yuki')).flatMap(({ components }) => components.flatMap((row) => row.components));
    await until(async () => (await buttons()).length >= 2);
    const saveNow = (await buttons()).find(({ label }) => label === 'Save it now');

    await phone.goto(saveNow!.url);
    await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
    await phone
      .getByRole('button', { name: /only save now/i })
      .or(phone.getByRole('button', { name: /: save now on/i }))
      .click();
    await answerSpotify(phone, 'Yuki', 'Agree');
    await phone.getByText('It is in your library: we saved it and read it back.').waitFor();

    await until(() => hasHeard('yuki', 'and checked that'), 20_000);
    expect(await hasHeard('yuki', 'in: Night Drive')).toBe(false);
    await phone.context().close();
  });
});
