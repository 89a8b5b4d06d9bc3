import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { buttonsOf, TelegramPeople, type SeenMessage } from '../bots/telegram/telegram-people.js';
import { until } from '../bots/until.js';
import { answerSpotify, openPhone } from './fans-browser.js';
import { libraryOf, type Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;
let people: TelegramPeople;

openForAll(
  (opened) => {
    ({ browser, installation } = opened);
    people = new TelegramPeople(installation.sandbox.telegram.describe().control);
  },
  { withTelegram: true },
);

/** Waits until the bot has written something of this kind to the fan, in private. */
async function told(fan: number, words: string): Promise<SeenMessage> {
  let found: SeenMessage | undefined;
  await until(async () => {
    found = (await people.sees(fan)).find(({ text }) => text.includes(words));
    return found !== undefined;
  }, 20_000);
  return found!;
}

it('brings a fan from a Telegram group to the release in their library, and tells them so', async () => {
  const asha = await people.fan('asha');
  const { group } = installation.sandbox.telegram.describe();
  await people.write(asha, '/presave', group.id);
  await until(async () => (await people.sees(asha, group.id)).length > 0);
  const [line] = await people.sees(asha, group.id);
  expect(JSON.stringify(line)).not.toContain('/p/');

  await people.open(asha, buttonsOf(line)[0]?.url ?? '');
  const card = await told(asha, 'Night Drive');
  const url = buttonsOf(card)[0]?.url ?? '';
  expect(new URL(url).pathname).toMatch(/^\/p\//);
  expect(card.photoUrl).toMatch(/\/telegram\/photos\//);

  const phone = await openPhone(browser, 'Asia/Kolkata');
  await phone.goto(url);
  expect(await phone.locator('main').innerText()).toContain('Telegram');
  await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
  await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();
  await answerSpotify(phone, 'Asha', 'Agree');
  await phone.getByRole('heading', { name: 'You’re in.' }).waitFor();
  await told(asha, "You're in: Night Drive");

  const [release] = installation.sandbox.spotify.state.catalogue.all();
  installation.sandbox.calendar.moveTo(startOfDay(release!.releaseDate, 'Asia/Kolkata'));
  const news = await told(asha, 'Night Drive is in your library');

  expect(buttonsOf(news)[0]?.text).toBe('Listen on Spotify');
  expect(libraryOf(installation.sandbox, 'Asha')).toHaveLength(2);
  await phone.context().close();
});

it('stops everything for a fan who types /stop', async () => {
  const asha = await people.fan('asha');

  await people.write(asha, '/stop');

  expect((await told(asha, 'Stopped')).text).toContain('stays in your library');
});
