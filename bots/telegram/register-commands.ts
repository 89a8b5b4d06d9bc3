import { z } from 'zod';
import type { Command } from '../commands/command.js';
import type { TelegramDriver } from './driver.js';

const menuForm = z.array(z.object({ command: z.string(), description: z.string() }));
type Menu = z.infer<typeof menuForm>;

/** What is of use to all in a group; the rest is found in the private chat. Typed, every command works everywhere. */
const forGroups: readonly string[] = ['presave', 'leaderboard', 'invite', 'rank', 'help'];

/**
 * Makes Telegram's menus show these commands: all of them in private, a few in groups. The words are English so far, so
 * there is one menu for all languages. Nothing is written unless something changed.
 *
 * @throws TelegramRefusal, TelegramUnreachable
 */
export async function registerCommands(
  driver: TelegramDriver,
  commands: readonly Command[],
): Promise<'registered' | 'unchanged'> {
  const all = commands.map(({ name, help }) => ({ command: name, description: help }));
  const few = all.filter(({ command }) => forGroups.includes(command));
  const written = [
    await write('default', all, driver),
    await write('all_private_chats', all, driver),
    await write('all_group_chats', few, driver),
  ];
  return written.some(Boolean) ? 'registered' : 'unchanged';
}

async function write(type: string, menu: Menu, driver: TelegramDriver): Promise<boolean> {
  const scope = { type };
  const standing = menuForm.parse(await driver.call('getMyCommands', { scope }, 'patient'));
  if (JSON.stringify(standing) === JSON.stringify(menu)) return false;
  await driver.call('setMyCommands', { scope, commands: menu }, 'patient');
  return true;
}
