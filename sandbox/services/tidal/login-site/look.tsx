import type { ConsentLook } from '../../consent/pages.js';
import { scopeWords } from './scopes.js';
import { stylesheet } from './style.js';

/** How the login pages look and speak. The mark is our own: a tide coming in. */
export const tidalLook: ConsentLook = {
  service: 'TIDAL',
  mark: (
    <svg class="tide" viewBox="0 0 30 18" aria-hidden="true">
      <path d="M1 6c5 0 5-4 9.5-4s5 4 9.5 4 5-4 9-4" />
      <path d="M1 15c5 0 5-4 9.5-4s5 4 9.5 4 5-4 9-4" />
    </svg>
  ),
  stylesheet,
  scopeWords,
  withoutScopes: 'See that you have an account',
};
