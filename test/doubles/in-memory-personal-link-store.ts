import type { PersonalLinkStore } from '../../core/smart-links/personal-link-store.js';
import type { PersonalLink } from '../../core/smart-links/personal-link.js';
import { Kept } from './kept.js';

export class InMemoryPersonalLinkStore implements PersonalLinkStore {
  readonly #links = new Kept<PersonalLink>();

  async add(link: PersonalLink): Promise<void> {
    this.#links.insertOrFail(link.tokenHash, link);
  }

  async byTokenHash(tokenHash: string): Promise<PersonalLink | null> {
    return this.#links.get(tokenHash);
  }
}
