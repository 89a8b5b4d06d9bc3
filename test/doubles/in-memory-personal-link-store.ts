import type { PersonalLinkStore } from '../../core/smart-links/personal-link-store.js';
import type { PersonalLink } from '../../core/smart-links/personal-link.js';
import type { FanId } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryPersonalLinkStore implements PersonalLinkStore {
  readonly #links = new Kept<PersonalLink>();

  async add(link: PersonalLink): Promise<void> {
    this.#links.insertOrFail(link.tokenHash, link);
  }

  async byTokenHash(tokenHash: string): Promise<PersonalLink | null> {
    return this.#links.get(tokenHash);
  }

  async ofFan(fanId: FanId): Promise<PersonalLink[]> {
    return this.#links.filter((kept) => kept.fanId === fanId);
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    for (const { tokenHash } of await this.ofFan(from)) this.#links.update(tokenHash, () => true, { fanId: to });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    for (const { tokenHash } of await this.ofFan(fanId)) this.#links.remove(tokenHash);
  }
}
