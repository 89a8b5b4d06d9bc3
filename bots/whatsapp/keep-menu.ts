import type { AccountKey } from '../../core/artists/team.js';
import type { Engine } from '../../core/engine.js';
import type { Log } from '../../core/ports/log.js';
import { commandNamed } from '../commands/nearest-command.js';
import type { Choice } from '../commands/reply.js';
import { chatWith, type Menus } from './menus.js';

/** What keeping a list takes. */
export type KeepingMenus = { menus: Menus; engine: Pick<Engine, 'keepLastMenu'>; log: Log };

/** One person, by all ids that they may answer under, and by the account that they are here. */
export type Shown = { ids: readonly string[]; account: AccountKey };

/**
 * Notes what the numbers stand for that one person is shown in the chat with us alone: in memory, and over a restart. What
 * is to be kept nowhere is known until then; the list before it is known no longer either way.
 */
export async function keepMenu(
  menu: readonly Choice['command'][],
  { ids, account }: Shown,
  { menus, engine, log }: KeepingMenus,
): Promise<void> {
  menus.put(chatWith(ids), menu);
  try {
    await engine.keepLastMenu(account, menu.some(isUnkept) ? [] : menu);
  } catch (error) {
    log.warn('A list was not kept: after a restart its numbers will stand for nothing.', { error });
  }
}

function isUnkept({ name, options }: Choice['command']): boolean {
  const known = commandNamed(name)?.options ?? [];
  return known.some((option) => option.unkept && options[option.name] !== undefined);
}
