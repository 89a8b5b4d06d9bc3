import type { LinkCodeStore } from '../../core/fans/link-code-store.js';
import type { AccountId, LinkCode } from '../../core/fans/link-code.js';
import { Kept } from './kept.js';

export class InMemoryLinkCodeStore implements LinkCodeStore {
  readonly #codes = new Kept<LinkCode>();

  async put(code: LinkCode): Promise<void> {
    this.#codes.remove(keyOf(code));
    this.#codes.insertOrFail(keyOf(code), code);
  }

  async byHash(codeHash: string): Promise<LinkCode | null> {
    return this.#find(codeHash);
  }

  async noteShown(codeHash: string, shownTo: AccountId): Promise<void> {
    const code = this.#find(codeHash);
    if (code) this.#codes.update(keyOf(code), () => true, { shownTo });
  }

  async use(codeHash: string, shownTo: AccountId): Promise<boolean> {
    const code = this.#find(codeHash);
    if (code?.shownTo !== shownTo) return false;
    this.#codes.remove(keyOf(code));
    return true;
  }

  #find(codeHash: string): LinkCode | null {
    return this.#codes.filter((code) => code.codeHash === codeHash)[0] ?? null;
  }

  async removeExpired(now: Date): Promise<void> {
    this.#codes.removeWhere(({ expiresAt }) => expiresAt <= now);
  }
}

function keyOf({ account: { platform, externalId } }: LinkCode): string {
  return `${platform}:${externalId}`;
}
