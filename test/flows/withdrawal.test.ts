import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startOfDay } from '../../core/release-waves/midnight.js';
import type { SeenMessage } from '../bots/discord/discord-people.js';
import { until } from '../bots/until.js';
import { answerSpotify, openPhone } from './fans-browser.js';
import { libraryOf, type Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;

openForAll((opened) => ({ browser, installation } = opened));

/** The fan types a command and waits for the reply that says this; other news may come in between. */
async function type(fan: string, command: string, says: string): Promise<{ text: string; url: string }> {
  const { discord } = installation;
  const userId = await discord.fan(fan);
  const before = (await discord.sees(userId)).length;
  await discord.type(userId, command);
  const reply = async () =>
    (await discord.sees(userId)).slice(before).find((message) => textOf(message).includes(says));
  await until(async () => (await reply()) !== undefined);
  const message = (await reply())!;
  return { text: textOf(message), url: message.components[0]?.components[0]?.url ?? '' };
}

function textOf({ content, embeds }: SeenMessage): string {
  return [content, ...embeds.map(({ title, description }) => `${title}\n${description ?? ''}`)].join('\n');
}

async function preSave(phone: Page, fan: string, listener: string): Promise<void> {
  await phone.goto((await type(fan, 'presave', 'yours alone')).url);
  await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
  await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();
  await answerSpotify(phone, listener, 'Agree');
  await phone.getByText('You’re in.').waitFor();
}

describe('a fan who changes their mind', () => {
  it('is erased from the whole database when they ask for it in chat and say yes on their page', async () => {
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await preSave(phone, 'rohan', 'Rohan');
    const userId = await installation.discord.fan('rohan');
    const account = installation.sandbox.spotify.state.accounts
      .all()
      .find(({ displayName }) => displayName === 'Rohan')!;
    const before = await installation.dump();
    // The account is known by its mark, and by nothing else.
    expect(before).not.toContain(account.accountId);
    const [, mark = 'no mark'] = /"accountMark":"([\w-]{43})"/.exec(before) ?? [];
    const identifiers = [userId, mark, 'Rohan'];
    for (const identifier of identifiers) expect(before).toContain(identifier);

    await phone.goto((await type('rohan', 'mydata', 'What we keep')).url);
    await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
    await phone.getByText('What we keep of you').waitFor();
    await phone.goto((await type('rohan', 'forget', 'Shall we forget you?')).url);
    await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
    await phone.getByRole('button', { name: 'Yes, forget me' }).click();
    await phone.getByText('You are forgotten').waitFor();

    const after = await installation.dump();
    for (const identifier of identifiers) expect(after.includes(identifier)).toBe(false);
    await type('rohan', 'mydata', 'We keep nothing of you here.');
    await phone.context().close();
  });

  it('and types /stop finds nothing in their library when midnight has come', async () => {
    const phone = await openPhone(browser, 'Asia/Kolkata');
    await preSave(phone, 'asha', 'Asha');

    expect((await type('asha', 'stop', 'Stopped')).text).toContain('is not saved for you on Spotify');

    await phone.reload();
    await phone.getByRole('button', { name: 'Pre-save on Spotify' }).waitFor();
    const [release] = installation.sandbox.spotify.state.catalogue.all();
    const midnight = startOfDay(release!.releaseDate, 'Asia/Kolkata');
    // Another fan of the same wave, who was forgotten above and begins anew: by them we see that the wave was worked.
    const other = await openPhone(browser, 'Asia/Kolkata');
    await preSave(other, 'rohan', 'Rohan');
    installation.sandbox.calendar.moveTo(midnight);
    await until(async () => libraryOf(installation.sandbox, 'Rohan').length === 2, 20_000);

    expect(libraryOf(installation.sandbox, 'Asha')).toEqual([]);
    expect((await type('asha', 'mydata', 'What we keep')).text).toContain('and withdrew it.');
    await phone.context().close();
    await other.context().close();
  });
});
