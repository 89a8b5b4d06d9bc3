import type { PersonalLink } from './personal-link.js';

/** Where personal links are kept. */
export interface PersonalLinkStore {
  add(link: PersonalLink): Promise<void>;
  byTokenHash(tokenHash: string): Promise<PersonalLink | null>;
}
