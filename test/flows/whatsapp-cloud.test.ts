import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { CloudPeople, type SeenMessage } from '../bots/whatsapp/cloud-people.js';
import { until } from '../bots/until.js';
import { answerSpotify, openPhone } from './fans-browser.js';
import { libraryOf, type Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;
let people: CloudPeople;

openForAll(
  (opened) => {
    ({ browser, installation } = opened);
    people = new CloudPeople(installation.sandbox.whatsappCloud.describe().control);
  },
  { withWhatsAppCloud: true },
);

/** Waits until the bot has written something of this kind to Asha. */
async function told(words: string): Promise<SeenMessage> {
  let found: SeenMessage | undefined;
  await until(async () => {
    found = (await people.sees('asha')).find(({ text }) => text.includes(words));
    return found !== undefined;
  }, 30_000);
  return found!;
}

it('brings a fan on WhatsApp from presave to the release in their library, and tells them by the template', async () => {
  await people.write('asha', 'presave');
  const url = (await told('Night Drive')).link?.url ?? '';
  expect(new URL(url).pathname).toMatch(/^\/p\//);

  const phone = await openPhone(browser, 'Asia/Kolkata');
  await phone.goto(url);
  expect(await phone.locator('main').innerText()).toContain('WhatsApp');
  await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
  await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();
  await answerSpotify(phone, 'Asha', 'Agree');
  await phone.getByRole('heading', { name: 'You’re in.' }).waitFor();
  expect((await told("You're in: Night Drive")).template).toBeNull();

  const [release] = installation.sandbox.spotify.state.catalogue.all();
  installation.sandbox.calendar.moveTo(startOfDay(release!.releaseDate, 'Asia/Kolkata'));
  const news = await told('Night Drive is in your library');

  expect(news.template).toBe('frontrow_news');
  expect(libraryOf(installation.sandbox, 'Asha')).toHaveLength(2);
  await phone.context().close();
});
