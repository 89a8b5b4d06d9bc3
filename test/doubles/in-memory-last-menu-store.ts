import type { AccountKey } from '../../core/artists/team.js';
import type { LastMenuStore } from '../../core/fans/last-menu-store.js';
import type { LastMenu } from '../../core/fans/last-menu.js';
import { Kept } from './kept.js';

export class InMemoryLastMenuStore implements LastMenuStore {
  readonly #menus = new Kept<LastMenu>();

  async put(menu: LastMenu): Promise<void> {
    this.#menus.remove(keyOf(menu.account));
    this.#menus.insertOrFail(keyOf(menu.account), menu);
  }

  async of(account: AccountKey): Promise<LastMenu | null> {
    return this.#menus.get(keyOf(account));
  }

  async remove(account: AccountKey): Promise<void> {
    this.#menus.remove(keyOf(account));
  }

  async removeOld(shownUntil: Date): Promise<void> {
    this.#menus.removeWhere(({ shownAt }) => shownAt <= shownUntil);
  }
}

function keyOf({ platform, externalId }: AccountKey): string {
  return `${platform}:${externalId}`;
}
