import type { ConsentLook } from '../../consent/pages.js';
import { scopeWords } from './scopes.js';
import { stylesheet } from './style.js';

/** How the accounts pages look and speak. */
export const spotifyLook: ConsentLook = {
  service: 'Spotify',
  mark: (
    <span class="bars" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  ),
  stylesheet,
  scopeWords,
  withoutScopes: 'See your public profile',
};
