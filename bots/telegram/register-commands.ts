import { z } from 'zod';
import { defaultLanguage, otherLanguages, type Language } from '../../core/languages/language.js';
import { messageText } from '../../core/messages/format-message.js';
import type { Command } from '../commands/command.js';
import type { TelegramDriver } from './driver.js';

const menuForm = z.array(z.object({ command: z.string(), description: z.string() }));
type Menu = z.infer<typeof menuForm>;

/** What is of use to all in a group; the rest is found in the private chat. Typed, every command works everywhere. */
const forGroups: readonly string[] = ['presave', 'leaderboard', 'invite', 'rank', 'help'];

/** A menu's words: for apps in one language, or (no code) for all whose language has none of its own. */
type Wording = { language: Language; code: string | null };

/** The default one first, in which everybody reads it whose own language we do not speak. */
const wordings: readonly Wording[] = [
  { language: defaultLanguage, code: null },
  ...otherLanguages.map((language) => ({ language, code: languageCode(language) })),
];

/** Telegram knows languages by two letters, whatever the region. Pure. */
export function languageCode(language: string): string {
  return language.split('-')[0] ?? language;
}

/**
 * Makes Telegram's menus show these commands, in every language we speak: all of them in private, a few in groups.
 * Nothing is written unless something changed.
 *
 * @throws TelegramRefusal, TelegramUnreachable
 */
export async function registerCommands(
  driver: TelegramDriver,
  commands: readonly Command[],
): Promise<'registered' | 'unchanged'> {
  const few = commands.filter(({ name }) => forGroups.includes(name));
  let isWritten = false;
  for (const wording of wordings) {
    for (const [type, shown] of [
      ['default', commands],
      ['all_private_chats', commands],
      ['all_group_chats', few],
    ] as const) {
      isWritten = (await write({ type, wording }, menuOf(shown, wording), driver)) || isWritten;
    }
  }
  return isWritten ? 'registered' : 'unchanged';
}

function menuOf(commands: readonly Command[], { language }: Wording): Menu {
  return commands.map(({ name, help }) => ({ command: name, description: messageText(language, help) }));
}

type Where = { type: string; wording: Wording };

async function write({ type, wording: { code } }: Where, menu: Menu, driver: TelegramDriver): Promise<boolean> {
  const where = { scope: { type }, ...(code !== null && { language_code: code }) };
  const standing = menuForm.parse(await driver.call('getMyCommands', where, 'patient'));
  if (JSON.stringify(standing) === JSON.stringify(menu)) return false;
  await driver.call('setMyCommands', { ...where, commands: menu }, 'patient');
  return true;
}
