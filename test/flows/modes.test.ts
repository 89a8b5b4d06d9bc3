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

/** The sandbox's app in development mode: Spotify answers for these listeners alone. */
function serveOnly(...names: string[]): void {
  const { apps, accounts } = installation.sandbox.spotify.state;
  const { clientId } = installation.sandbox.world().services.spotify.credentials;
  const allowed = accounts.all().filter(({ displayName }) => names.includes(displayName));
  apps.put(clientId, { ...apps.get(clientId)!, mode: 'devNew', allowList: allowed.map(({ accountId }) => accountId) });
}

async function cardsOf(fan: string) {
  const { discord } = installation;
  const userId = await discord.fan(fan);
  return [...(await discord.sees(userId)), ...(await discord.sees(userId, 'dm'))];
}

async function hasHeard(fan: string, words: string): Promise<boolean> {
  return JSON.stringify((await cardsOf(fan)).map(({ embeds }) => embeds)).includes(words);
}

/** The fan types `/presave` and says "that's me" in their browser. */
async function openLink(phone: Page, fan: string): Promise<void> {
  const { discord } = installation;
  const userId = await discord.fan(fan);
  const before = (await discord.sees(userId)).length;
  await discord.type(userId, 'presave');
  const withButton = async () =>
    (await discord.sees(userId)).slice(before).find(({ components }) => components.length > 0);
  await until(async () => (await withButton()) !== undefined);
  const buttons = (await withButton())!.components.flatMap((row) => row.components);
  await phone.goto(buttons.find(({ label }) => label !== 'Listen now')!.url);
  await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
}

describe('a fan whom Spotify does not serve through this app', () => {
  let phone: Page;
  beforeAll(async () => {
    phone = await openPhone(browser, 'Asia/Kolkata');
  });
  afterAll(() => phone.context().close());

  it('is asked how it shall reach them, and chooses the link', async () => {
    serveOnly();
    await openLink(phone, 'asha');
    await phone.getByRole('button', { name: 'I am 18 or older: pre-save and follow' }).click();
    await answerSpotify(phone, 'Asha', 'Agree');

    expect(await phone.locator('h1').innerText()).toBe('How shall it reach you?');
    expect(phone.url()).not.toMatch(/code=|state=/);
    await phone.getByRole('button', { name: 'Remind me at midnight with the link' }).click();
    expect(await phone.locator('h1').innerText()).toBe('You’re in.');
    await until(() => hasHeard('asha', 'we send you the Spotify link'));
  });

  it('gets the link at midnight, with nothing written to their library', async () => {
    const { releaseDate } = installation.sandbox.spotify.state.catalogue.all()[0]!;
    installation.sandbox.calendar.moveTo(startOfDay(releaseDate, 'Asia/Kolkata'));
    await until(() => hasHeard('asha', 'here is your Spotify link'), 20_000);
    expect(libraryOf(installation.sandbox, 'Asha')).toEqual([]);
    expect(installation.sandbox.spotify.state.ledger.effects({})).toEqual([]);
  });

  it('has it saved after all, once Spotify serves them and they sign in again', async () => {
    serveOnly('Asha');
    await openLink(phone, 'asha');
    await phone.getByRole('button', { name: 'Have it saved on Spotify' }).click();
    await answerSpotify(phone, 'Asha', 'Agree');
    await until(() => hasHeard('asha', 'and checked that'), 20_000);
    expect(libraryOf(installation.sandbox, 'Asha')).toHaveLength(2);
  });
});

describe('a fan under 18 in India', () => {
  it('is shown plain links and the calendar after one tap, and gets them in chat from then on', async () => {
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await openLink(phone, 'rohan');

    await phone.getByRole('button', { name: 'I am under 18' }).click();

    expect(await phone.locator('main').innerText()).toContain('no permission, and nothing is saved for you');
    const rohan = await installation.discord.fan('rohan');
    await installation.discord.type(rohan, 'presave');
    await until(() => hasHeard('rohan', 'You told us that you are under 18'));
    await phone.context().close();
  });
});

describe('the question of age', () => {
  it('comes and goes with the zone that the fan chooses', async () => {
    const phone = await openPhone(browser, 'Europe/Berlin');
    await phone.goto(`${installation.baseUrl}/l/night-drive`);
    const question = phone.getByText('In India you must be 18 or older to pre-save.');
    expect(await question.isVisible()).toBe(false);

    await phone.locator('summary').first().click();
    await phone.locator('select[name=zone]').first().selectOption('Asia/Kolkata');

    expect(await question.isVisible()).toBe(true);
    await phone.context().close();
  });
});
