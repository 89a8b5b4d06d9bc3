import { randomBytes } from 'node:crypto';

import { artist, residents } from '../../../people.js';
import type { Shelf } from '../../../state/shelf.js';
import type { BotAccount, Group, Person } from './records-of.js';

/** What a fresh world is made with. */
export type EmptyWorld = { people: Shelf<Person>; groups: Shelf<Group> };

const firstPersonId = 910_000_001;
const botId = 7_300_000_001;

/** Fills an empty world: the residents, a supergroup of the artist's with all of them in it, and the bot. */
export function seedWorld({ people, groups }: EmptyWorld): BotAccount {
  const account = { bot: false, started: false, blocked: false, deactivated: false };
  residents.forEach(({ username, displayName, locale }, index) => {
    const id = firstPersonId + index;
    people.put(String(id), { ...account, id, username, displayName, languageCode: languageOf(locale) });
  });
  const members = people.all().map(({ id, username }) => {
    return { userId: id, status: username === artist.username ? ('creator' as const) : ('member' as const) };
  });
  const bot = { id: botId, username: 'frontrow_bot', name: 'Frontrow' };
  people.put(String(botId), { ...account, id: botId, username: bot.username, displayName: bot.name, bot: true });
  const id = -1_001_800_000_001;
  const everybody = [...members, { userId: botId, status: 'member' as const }];
  groups.put(String(id), { id, kind: 'supergroup', title: 'Late Trains Fan Club', members: everybody });
  return { ...bot, token: mintToken(botId), privacyMode: true };
}

/** A bot token in Telegram's shape: the bot's id and 35 characters. */
function mintToken(id: number): string {
  return `${id}:${randomBytes(27).toString('base64url').slice(0, 35)}`;
}

/** Telegram's apps tell a language, and a country only for some: `pt-br`, `es`. */
function languageOf(locale: string): string {
  return locale === 'pt-BR' ? 'pt-br' : (locale.split('-')[0] ?? 'en');
}
