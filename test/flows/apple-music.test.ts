import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { parseCampaignFile } from '../../core/campaigns/campaign-file.js';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { until } from '../bots/until.js';
import { libraryOf as appleLibraryOf, nightDrive } from '../sandbox/services/apple-music/listener.js';
import { libraryOf as deezerLibraryOf, nightDrive as onDeezer } from '../sandbox/services/deezer/listener.js';
import { openPhone } from './fans-browser.js';
import { type Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;

openForAll((opened) => ({ browser, installation } = opened), { withoutDemo: true, withAppleAndDeezer: true });

const page = () => `${installation.baseUrl}/l/on-apple`;
const read = (phone: Page) => phone.locator('main').innerText();

beforeAll(async () => {
  const { sandbox, opened } = installation;
  const { trackId, albumId, artistId, ...release } = nightDrive(sandbox);
  const draft = parseCampaignFile(
    `
artist: ${JSON.stringify(release.artist)}
title: ${JSON.stringify(release.title)}
slug: on-apple
timezone: Asia/Kolkata
releaseDate: ${release.releaseDate}
recordings: [{ isrc: ${release.isrc}, title: ${JSON.stringify(release.title)}, default: true }]
services:
  appleMusic:
    trackUri: "https://music.apple.com/in/album/night-drive/${albumId}?i=${trackId}"
    artistUris: ["https://music.apple.com/in/artist/the-artist/${artistId}"]
  deezer:
    artistUris: ["https://www.deezer.com/en/artist/${onDeezer(sandbox).artistId}"]
`,
    { now: sandbox.calendar.now() },
  );
  await opened.engine.createCampaign({ draft, artwork: null, variantArtworks: {} });
});

/** Goes to Apple's sign-in, and answers the window that it opens. */
async function answerApple(phone: Page, listener: RegExp, answer: 'Allow' | 'Don’t Allow'): Promise<void> {
  const opening = phone.waitForEvent('popup');
  await phone.getByRole('button', { name: 'Continue with Apple' }).click();
  const popUp = await opening;
  await popUp.getByRole('button', { name: listener }).click();
  await popUp.getByRole('button', { name: answer, exact: true }).click();
}

const favourite = 'I am 18 or older: pre-add and favourite the artist on Apple Music';

describe('a campaign on Apple Music and Deezer', () => {
  it('keeps nothing of a fan who says no in Apple’s window, and lets them try again', async () => {
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await phone.goto(page());
    await phone.getByRole('button', { name: favourite }).click();
    expect(phone.url()).toBe(`${installation.baseUrl}/oauth/appleMusic/sign-in`);

    await answerApple(phone, /^Rohan/, 'Don’t Allow');
    await phone.getByText('Apple’s window closed without a yes').waitFor();

    expect(await phone.getByRole('button', { name: 'Continue with Apple' }).isEnabled()).toBe(true);
    await phone.context().close();
  });

  it('says what to do to a fan without JavaScript, with the reminder as the way on', async () => {
    const phone = await openPhone(browser, 'Asia/Kolkata', false);
    await phone.goto(page());
    await phone.getByRole('button', { name: favourite }).click();

    expect(await read(phone)).toContain('Apple’s sign-in works with JavaScript only');
    await phone.getByRole('link', { name: 'A reminder instead' }).click();
    await phone.getByText('How shall it reach you?').waitFor();
    await phone.context().close();
  });

  it('tells a fan without a subscription at once, and keeps their permission for when they have one', async () => {
    const { accounts } = installation.sandbox.appleMusic.state;
    const rohan = accounts.all().find(({ id }) => id === 'rohan')!;
    accounts.put(rohan.accountId, { ...rohan, subscription: 'none' });
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await phone.goto(page());
    await phone.getByRole('button', { name: favourite }).click();

    await answerApple(phone, /^Rohan/, 'Allow');
    await phone.getByText('Apple Music keeps a library for subscribers only').waitFor();
    expect(await read(phone)).toContain('if you subscribe before then, it is saved for you');
    await phone.context().close();
  });

  it('adds it for a fan of each at midnight, read back, and leaves no token in the browser', async () => {
    const { sandbox } = installation;
    const [apple, deezer] = [await openPhone(browser, 'Asia/Kolkata'), await openPhone(browser, 'Asia/Kolkata')];
    await apple.goto(page());
    await apple.getByRole('button', { name: favourite }).click();
    await answerApple(apple, /^Asha/, 'Allow');
    await apple.getByText('You’re in.').waitFor();
    expect(await apple.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).toBe('[{},{}]');
    expect(await read(apple)).toContain('is among your favourites on Apple Music');

    await deezer.goto(page());
    // Beside the service that is offered first, the others have a line each, and the rest of their ways folded away.
    await deezer.getByText('What Deezer is asked for, and more').click();
    await deezer.getByRole('button', { name: 'I am 18 or older: pre-save and follow on Deezer' }).click();
    await deezer.getByText('Asha', { exact: true }).click();
    await deezer.getByRole('button', { name: 'Agree' }).click();
    await deezer.getByText('You’re in.').waitFor();

    sandbox.calendar.moveTo(startOfDay(nightDrive(sandbox).releaseDate, 'Asia/Kolkata'));
    for (const phone of [apple, deezer]) {
      await until(async () => {
        await phone.goto(page());
        return (await read(phone)).includes('we saved it and read it back');
      }, 20_000);
    }

    expect(await read(apple)).toContain('Your pre-add on Apple Music');
    expect(appleLibraryOf(sandbox, 'asha')).toEqual([`songs/${nightDrive(sandbox).trackId}`]);
    const { trackId, artistId } = onDeezer(sandbox);
    expect(deezerLibraryOf(sandbox, 'asha').sort()).toEqual([`artists/${artistId}`, `tracks/${trackId}`].sort());
    await apple.context().close();
    await deezer.context().close();
  });
});
