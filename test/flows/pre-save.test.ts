import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { until } from '../bots/until.js';
import { answerSpotify, openPhone as openAnyPhone } from './fans-browser.js';
import { libraryOf, type Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;

openForAll((opened) => ({ browser, installation } = opened));

/** What our pages said, and the codes, states and links that passed by in addresses: for the last test. */
const pages: string[] = [];
const reads: Promise<unknown>[] = [];
const secretsInAddresses = new Set<string>();

async function openPhone(zone: string, javaScriptEnabled = true): Promise<Page> {
  const page = await openAnyPhone(browser, zone, javaScriptEnabled);
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    const link = /^\/p\/(.+)$/.exec(pathname)?.[1];
    for (const secret of [link, searchParams.get('code'), searchParams.get('state')]) {
      if (secret) secretsInAddresses.add(secret);
    }
  });
  page.on('response', (response) => {
    if (!response.url().startsWith(installation.baseUrl)) return;
    const read = response.text().then(
      (text) => pages.push(text),
      () => undefined,
    );
    reads.push(read);
  });
  return page;
}

/** The release of the demo campaign, as the sandbox's catalogue has it. */
function release() {
  const [only] = installation.sandbox.spotify.state.catalogue.all();
  return { ...only!, uris: [`spotify:track:${only!.trackId}`, `spotify:album:${only!.albumId}`] };
}

/** The fan types `/presave`; answers with the address behind the button. */
async function askForLink(fan: string): Promise<string> {
  const { discord } = installation;
  const userId = await discord.fan(fan);
  const before = (await discord.sees(userId)).length;
  await discord.type(userId, 'presave');
  await until(async () => (await discord.sees(userId)).slice(before).some(({ components }) => components.length > 0));
  const card = (await discord.sees(userId)).slice(before).find(({ components }) => components.length > 0);
  expect(card?.ephemeral).toBe(true);
  return card!.components.flatMap((row) => row.components).find(({ label }) => label !== 'Listen now')!.url;
}

async function newsOf(fan: string): Promise<string[]> {
  const userId = await installation.discord.fan(fan);
  const messages = [...(await installation.discord.sees(userId)), ...(await installation.discord.sees(userId, 'dm'))];
  return messages.flatMap(({ embeds }) => embeds.map(({ title }) => title));
}

type PreSaving = { fan: string; listener: string; button?: string };

async function preSave(page: Page, { fan, listener, button = 'Pre-save on Spotify' }: PreSaving): Promise<void> {
  await page.goto(await askForLink(fan));
  await page.getByRole('button', { name: 'Yes, that’s me' }).click();
  await page.getByRole('button', { name: button }).click();
  await answerSpotify(page, listener, 'Agree');
  await page.getByRole('heading', { name: /^(You’re in\.|Your Spotify library)$/ }).waitFor();
}

describe('a fan without scripts', () => {
  it('chooses the zone by hand and gets in', async () => {
    const phone = await openPhone('Europe/Berlin', false);

    await phone.goto(`${installation.baseUrl}/l/night-drive`);
    await phone.locator('select[name=zone]').selectOption('Pacific/Honolulu');
    await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();
    await answerSpotify(phone, 'Mia', 'Agree');

    expect(await phone.locator('main').innerText()).toContain('Honolulu');
    await phone.context().close();
  });
});

describe('a fan who says no', () => {
  it('is promised nothing and can try again at once', async () => {
    const phone = await openPhone('Pacific/Pago_Pago');
    await phone.goto(`${installation.baseUrl}/l/night-drive`);
    await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();

    await answerSpotify(phone, 'Leo', 'Cancel');

    expect(await phone.locator('main').innerText()).toContain('nothing was promised');
    await phone.getByRole('link', { name: 'Try again' }).click();
    expect(phone.url()).toBe(`${installation.baseUrl}/l/night-drive`);
    await phone.context().close();
  });
});

describe('the address a service sends a fan back to', () => {
  it('offers to start again when another browser opens it', async () => {
    const phone = await openPhone('Pacific/Pago_Pago');
    await phone.goto(`${installation.baseUrl}/l/night-drive`);
    await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();
    const other = await openPhone('Pacific/Pago_Pago');

    await other.goto(phone.url());
    await answerSpotify(other, 'Leo', 'Agree');

    expect(await other.locator('h1').innerText()).toBe('You came back in another browser');
    await other.getByRole('link', { name: 'Start again here' }).click();
    expect(other.url()).toBe(`${installation.baseUrl}/l/night-drive`);
    await phone.context().close();
    await other.context().close();
  });
});

describe('a fan who types /presave in Discord', () => {
  it('is at Spotify’s own page after three taps, the chat card’s button among them', async () => {
    const phone = await openPhone('Asia/Kolkata');
    let taps = 0;
    const tap = async (act: Promise<unknown>) => {
      taps += 1;
      await act;
    };

    await tap(phone.goto(await askForLink('asha')));
    expect(await phone.locator('main').innerText()).toContain('Asha');
    while (!phone.url().startsWith(installation.sandbox.origin)) {
      expect(taps).toBeLessThan(4);
      await tap(phone.locator('button.button:visible').click());
    }

    expect(taps).toBeLessThanOrEqual(3);
    expect(phone.url()).toContain('/spotify/accounts/authorize');
    await phone.context().close();
  });

  it('gets the release at 00:00 of their zone, not a minute before, and is told in chat', async () => {
    const phone = await openPhone('Asia/Kolkata');
    const midnight = startOfDay(release().releaseDate, 'Asia/Kolkata');

    await preSave(phone, { fan: 'asha', listener: 'Asha' });
    await until(async () =>
      (await newsOf('asha')).some((title) => title.startsWith('You’re in') || title.startsWith("You're in")),
    );

    installation.sandbox.calendar.moveTo(new Date(midnight.getTime() - 60_000));
    // The worker has followed once it has armed the wave for a minute from now and pumped over it.
    await until(() => pumpedAt(new Date(midnight.getTime() - 60_000)));
    expect(libraryOf(installation.sandbox, 'Asha')).toEqual([]);

    installation.sandbox.calendar.moveTo(midnight);
    await until(async () => (await newsOf('asha')).some((title) => title.includes('is in your library')), 20_000);
    expect(libraryOf(installation.sandbox, 'Asha').sort()).toEqual([...release().uris].sort());
    const effects = installation.sandbox.spotify.state.ledger.effects({});
    expect(effects.every(({ at }) => new Date(at) >= midnight)).toBe(true);
    expect(effects.filter(({ action }) => action === 'save')).toHaveLength(2);

    await phone.reload();
    expect(await phone.locator('main').innerText()).toContain('we saved it and read it back');
    await phone.context().close();
  });

  it('is served a release midnight that has passed already, in a zone of their own', async () => {
    const phone = await openPhone('Pacific/Auckland');

    await preSave(phone, { fan: 'rohan', listener: 'Rohan', button: 'Save now on Spotify' });

    await until(async () => (await newsOf('rohan')).some((title) => title.includes('is in your library')), 20_000);
    expect(libraryOf(installation.sandbox, 'Rohan')).toHaveLength(2);
    await phone.context().close();
  });

  it('finds what happened in /status', async () => {
    const asha = await installation.discord.fan('asha');

    await installation.discord.type(asha, 'status');

    await until(async () => {
      const last = (await installation.discord.sees(asha)).at(-1);
      return !last!.thinking && JSON.stringify(last!.embeds).includes('Night Drive');
    });
  });
});

describe('the secrets of everybody above', () => {
  it('appear in no log line, no page, no chat and nowhere in the database outside sealed grants', async () => {
    const { platforms, services } = installation.sandbox.world();
    await Promise.all(reads);
    const tokens = installation.issuedTokens;
    expect(tokens.length).toBeGreaterThanOrEqual(7); // three sign-ins of two, and the renewal at midnight
    const { discord } = platforms;
    const secrets = [
      ...tokens,
      ...secretsInAddresses,
      discord.credentials.token,
      services.spotify.credentials.clientSecret,
    ];
    const chat = await Promise.all([everythingSeenBy('asha'), everythingSeenBy('rohan'), everythingSentToDiscord()]);
    // The personal link itself is meant for the fan: it may stand in their chat, behind its button.
    const shown = chat.join('\n').replaceAll(/\/p\/[\w-]{43}/g, '/p/…');
    const everything = [...installation.logLines, ...pages, shown, await installation.dump()].join('\n');

    for (const secret of secrets) expect(everything.includes(secret)).toBe(false);
  });
});

/** All of a fan's chat, as the sandbox's Discord answers it. */
async function everythingSeenBy(fan: string): Promise<string> {
  const { control } = installation.sandbox.discord.describe();
  return (await fetch(`${control}/chat?userId=${await installation.discord.fan(fan)}`)).text();
}

/** The body of every call the bot has made. */
async function everythingSentToDiscord(): Promise<string> {
  return (await fetch(`${installation.sandbox.discord.describe().control}/ledger`)).text();
}

/** True once the worker's pump has come round after the calendar was moved to `instant`. */
async function pumpedAt(instant: Date): Promise<boolean> {
  const { calendar } = installation.opened;
  if (calendar.now() < instant) return false;
  const [campaign] = await installation.opened.engine.campaigns();
  return campaign?.phase === 'releasing';
}
