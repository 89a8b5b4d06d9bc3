import type { LinkCodeStore } from '../../core/fans/link-code-store.js';
import type { LinkCode } from '../../core/fans/link-code.js';
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

  async use(codeHash: string): Promise<boolean> {
    const code = this.#find(codeHash);
    if (code) this.#codes.remove(keyOf(code));
    return code !== null;
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
