import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { parseCampaignFile } from '../../core/campaigns/campaign-file.js';
import { until } from '../bots/until.js';
import { libraryOf as tidalLibraryOf, nightDrive } from '../sandbox/services/tidal/listener.js';
import { openPhone } from './fans-browser.js';
import { libraryOf, type Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;

openForAll((opened) => ({ browser, installation } = opened), { withoutDemo: true, withTidal: true });

const prerelease = 'https://open.spotify.com/prerelease/1NightDrivePre00000001';
const followThere = 'https://www.jiosaavn.com/artist/late-trains/aB';

const page = () => `${installation.baseUrl}/l/on-two`;
const read = (phone: Page) => phone.locator('main').innerText();

beforeAll(async () => {
  const { sandbox, opened } = installation;
  const [onSpotify] = sandbox.spotify.state.catalogue.all();
  const { trackId, artistId, ...release } = nightDrive(sandbox);
  const draft = parseCampaignFile(
    `
artist: ${JSON.stringify(release.artist)}
title: ${JSON.stringify(release.title)}
slug: on-two
timezone: Asia/Kolkata
releaseDate: ${release.releaseDate}
recordings: [{ isrc: ${release.isrc}, title: ${JSON.stringify(release.title)}, default: true }]
services:
  spotify:
    trackUri: "https://open.spotify.com/track/${onSpotify!.trackId}?si=abc"
    prereleaseUrl: ${prerelease}
  tidal:
    trackUri: "https://tidal.com/browse/track/${trackId}"
    artistUris: ["https://listen.tidal.com/artist/${artistId}"]
  links:
    jiosaavn: ${followThere}
`,
    { now: sandbox.calendar.now() },
  );
  await opened.engine.createCampaign({ draft, artwork: null, variantArtworks: {} });
});

describe('a campaign on services that we cannot save on', () => {
  it.each([
    ['follows the artist there', 'I am 18 or older: follow', followThere, 'Done: I follow', true],
    ['follows the artist there, without scripts', 'I am 18 or older: follow', followThere, 'Done: I follow', false],
    [
      'takes the service’s own page',
      'I am 18 or older: pre-save on Spotify’s own page',
      prerelease,
      'Done: I pre-saved',
      true,
    ],
  ] as const)(
    'has a fan who %s: three presses, and their word is taken',
    async (_what, choice, there, done, scripts) => {
      const phone = await openPhone(browser, 'Asia/Kolkata', scripts);
      await phone.goto(page());

      await phone.getByRole('button', { name: choice }).click();
      expect(await phone.locator('h1').innerText()).toBe('You’re in.');
      expect(await phone.getByRole('link', { name: /^Open / }).getAttribute('href')).toBe(there);
      await phone.getByRole('button', { name: done }).click();

      expect(await read(phone)).toContain('You told us that you');
      await phone.context().close();
    },
  );
});

describe('a campaign on two services', () => {
  it('offers the link at midnight to a fan whom TIDAL lets us serve for some hours only', async () => {
    const { tidal } = installation.sandbox;
    tidal.state.change({ refreshTokens: 'withheld' });
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await phone.goto(page());

    await phone.getByRole('button', { name: 'I am 18 or older: pre-save on TIDAL' }).click();
    await phone.getByText('Rohan', { exact: true }).click();
    await phone.getByRole('button', { name: 'Agree' }).click();
    await phone.getByText('TIDAL lets us into your library for some hours only').waitFor();

    tidal.state.change({ refreshTokens: 'issued' });
    await phone.context().close();
  });

  it('offers both, and a fan of TIDAL finds it in their collection at midnight, read back', async () => {
    const { sandbox } = installation;
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await phone.goto(page());
    expect(await read(phone)).toContain('Spotify');

    await phone.getByText('What TIDAL is asked for').click();
    await phone.getByRole('button', { name: 'I am 18 or older: pre-save and follow on TIDAL' }).click();
    await phone.getByText('Asha', { exact: true }).click();
    await phone.getByRole('button', { name: 'Agree' }).click();
    await phone.getByText('You’re in.').waitFor();
    sandbox.calendar.moveTo(startOfDay(nightDrive(sandbox).releaseDate, 'Asia/Kolkata'));
    const { trackId, artistId } = nightDrive(sandbox);
    await until(async () => tidalLibraryOf(sandbox, 'asha').includes(`tracks/${trackId}`), 20_000);
    await until(async () => {
      await phone.goto(page());
      return (await read(phone)).includes('we saved it and read it back');
    }, 20_000);

    expect(await read(phone)).toContain('Your pre-save on TIDAL');
    expect(tidalLibraryOf(sandbox, 'asha').sort()).toEqual([`artists/${artistId}`, `tracks/${trackId}`].sort());
    expect(libraryOf(sandbox, 'Asha')).toEqual([]);
    await phone.context().close();
  });
});
