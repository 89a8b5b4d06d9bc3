import type { AccountAliasStore } from '../../core/fans/account-alias-store.js';
import type { AccountAlias } from '../../core/fans/account-alias.js';
import type { Platform } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryAccountAliasStore implements AccountAliasStore {
  readonly #aliases = new Kept<AccountAlias>();

  async put(alias: AccountAlias): Promise<void> {
    const key = `${alias.platform}:${alias.alias}`;
    this.#aliases.remove(key);
    this.#aliases.insertOrFail(key, alias);
  }

  async byAliases(platform: Platform, ids: readonly string[]): Promise<AccountAlias[]> {
    return this.#aliases.filter((each) => each.platform === platform && ids.includes(each.alias));
  }

  async ofAccount(platform: Platform, accountId: string): Promise<AccountAlias[]> {
    return this.#aliases.filter((each) => each.platform === platform && each.accountId === accountId);
  }

  async removeOfAccount(platform: Platform, accountId: string): Promise<void> {
    this.#aliases.removeWhere((each) => each.platform === platform && each.accountId === accountId);
  }
}
