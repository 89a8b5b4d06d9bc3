import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { floodLimits } from '../../bots/commands/flood-guard.js';
import { until } from '../bots/until.js';
import type { SeenMessage } from '../bots/discord/discord-people.js';
import { answerSpotify, openPhone } from './fans-browser.js';
import type { Installation } from './installation.js';
import { openForAll } from './open-for-all.js';

let browser: Browser;
let installation: Installation;

openForAll((opened) => ({ browser, installation } = opened));

/** How the answers to the commands are headed: other news may come into the chat in between. */
const titles: Readonly<Record<string, string>> = {
  presave: 'Night Drive',
  invite: 'Bring friends to',
  rank: 'Your place for',
  leaderboard: 'Who brings the most to',
};

/** What the bot answers to this fan's command. */
async function answerTo(fan: string, command: string): Promise<SeenMessage> {
  const { discord } = installation;
  const userId = await discord.fan(fan);
  const before = (await discord.sees(userId)).length;
  const isAnswer = ({ embeds }: SeenMessage) => embeds[0]?.title.startsWith(titles[command] ?? '') ?? false;
  await discord.type(userId, command);
  const answered = async () => (await discord.sees(userId)).slice(before).find(isAnswer);
  await until(async () => (await answered()) !== undefined);
  return (await answered())!;
}

async function linkBehind(fan: string, command: string, label: string): Promise<string> {
  const buttons = (await answerTo(fan, command)).components.flatMap((row) => row.components);
  return buttons.find((button) => button.label === label)!.url;
}

/** The text of the card that a command is answered by, as Discord shows it: without the backslashes of its Markdown. */
const textOf = async (fan: string, command: string) =>
  ((await answerTo(fan, command)).embeds[0]?.description ?? '').replaceAll('\\', '');
const rankOf = (fan: string) => textOf(fan, 'rank');

/** Asks until `/rank` says so, no faster than anybody is answered. */
async function untilRankOf(fan: string, says: string): Promise<void> {
  const asked = async () => {
    if ((await rankOf(fan)).includes(says)) return true;
    await pause(floodLimits.person.everyMs);
    return false;
  };
  await until(asked, 25_000);
}

async function preSaveAs(phone: Page, listener: string): Promise<void> {
  await phone.getByRole('button', { name: /pre-save on Spotify/i }).click();
  await answerSpotify(phone, listener, 'Agree');
  await phone.getByRole('heading', { name: 'You’re in.' }).waitFor();
}

async function joinFromChat(fan: string, listener: string): Promise<void> {
  const phone = await openPhone(browser, 'Europe/Berlin');
  await phone.goto(await linkBehind(fan, 'presave', 'Pre-save now'));
  await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
  await preSaveAs(phone, listener);
  await phone.context().close();
}

/** Somebody without chat opens a link that a friend has passed on, and pre-saves. */
async function followLink(link: string, listener: string): Promise<void> {
  const phone = await openPhone(browser, 'Europe/Berlin');
  await phone.goto(link);
  await preSaveAs(phone, listener);
  await phone.context().close();
}

describe('a fan who invites friends', () => {
  let ashasLink: string;
  beforeAll(async () => {
    await joinFromChat('rohan', 'Rohan');
    await joinFromChat('asha', 'Asha');
    ashasLink = await linkBehind('asha', 'invite', 'Your link');
    await followLink(await linkBehind('rohan', 'invite', 'Your link'), 'Yuki');
    await untilRankOf('rohan', 'You are #1');
  });

  it('moves past another as friends sign up by the link of /invite', async () => {
    expect(await rankOf('asha')).toContain('You brought no pre-saves yet.');

    await followLink(ashasLink, 'Mia');
    await untilRankOf('asha', 'You are #2: 1 pre-save you brought.');
    expect(await rankOf('asha')).toContain('1 more, and you are #1.');

    await followLink(ashasLink, 'Leo');
    await untilRankOf('asha', 'You are #1: 2 pre-saves you brought.');
    expect(await rankOf('rohan')).toContain('You are #2');
    expect(await textOf('rohan', 'leaderboard')).toContain('#1 A•••: 2 pre-saves');
  });

  it('is given no point for a friend who comes back on another phone, nor for themselves', async () => {
    await followLink(ashasLink, 'Mia');
    await followLink(ashasLink, 'Asha');

    await followLink(ashasLink, 'Camila');

    await untilRankOf('asha', '3 pre-saves you brought.');
  });
});
