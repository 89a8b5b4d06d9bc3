import type { AccountKey } from '../artists/team.js';
import type { Ports } from '../engine-ports.js';
import { menuKeptMs, type MenuChoice } from './last-menu.js';

type MenuPorts = Pick<Ports, 'fans' | 'lastMenus' | 'monotonic' | 'teams'>;

/**
 * Keeps what the account was shown in place of the list before it; no choices: there is no list any more. Of an account
 * that is nobody's here nothing is kept.
 */
export async function keepLastMenu(
  { platform, externalId }: AccountKey,
  choices: readonly MenuChoice[],
  ports: MenuPorts,
): Promise<void> {
  const account = { platform, externalId };
  if (choices.length === 0) return ports.lastMenus.remove(account);
  if (!(await isSomebodys(account, ports))) return;
  await ports.lastMenus.put({ account, choices, shownAt: ports.monotonic.now() });
}

/** What the account was shown last, as far as it is kept; nothing if it was shown no list, or too long ago. */
export async function lastMenu(
  account: AccountKey,
  { lastMenus, monotonic }: Pick<Ports, 'lastMenus' | 'monotonic'>,
): Promise<readonly MenuChoice[]> {
  const menu = await lastMenus.of(account);
  return menu && menu.shownAt > oldestKept(monotonic) ? menu.choices : [];
}

/** Of two accounts that are one from now on the later list counts. */
export async function moveLastMenu(
  { from, into }: { from: AccountKey; into: AccountKey },
  { lastMenus }: Pick<Ports, 'lastMenus'>,
): Promise<void> {
  const moved = await lastMenus.of(from);
  if (!moved) return;
  const standing = await lastMenus.of(into);
  if (!standing || standing.shownAt < moved.shownAt) await lastMenus.put({ ...moved, account: into });
  await lastMenus.remove(from);
}

/** Removes the lists that nobody chooses from any more. */
export async function removeOldMenus({ lastMenus, monotonic }: Pick<Ports, 'lastMenus' | 'monotonic'>): Promise<void> {
  await lastMenus.removeOld(oldestKept(monotonic));
}

function oldestKept(monotonic: Ports['monotonic']): Date {
  return new Date(monotonic.now().getTime() - menuKeptMs);
}

async function isSomebodys(account: AccountKey, { fans, teams }: Pick<Ports, 'fans' | 'teams'>): Promise<boolean> {
  const identities = await fans.identitiesOfAccount(account.platform, account.externalId);
  return identities.length > 0 || (await teams.ofAccount(account)).length > 0;
}
