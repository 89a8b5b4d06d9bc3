import type { ConsentLook } from '../../consent/pages.js';
import { permissionWords } from './permissions.js';
import { stylesheet } from './style.js';

/** How the sign-in pages look and speak. The mark is our own: a level meter in the middle of a song. */
export const deezerLook: ConsentLook = {
  service: 'Deezer',
  mark: (
    <svg class="meter" viewBox="0 0 30 20" aria-hidden="true">
      <path d="M3 20v-5M9 20V8M15 20V3M21 20V11M27 20V6" />
    </svg>
  ),
  stylesheet,
  scopeWords: permissionWords,
  withoutScopes: 'See that you have an account',
};
