import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { SpotifyUri } from '../uris.js';
import type { ApiCall } from './caller.js';

/** The refusal of a save for which the library has no room: nothing of it is saved (platform-apis §1.4). Artists need no room. */
export function fullLibraryRefusal({ state, account }: ApiCall, uris: readonly SpotifyUri[]): Answer | null {
  const { libraryLimit } = state.settings();
  if (libraryLimit === null) return null;
  const kept = state.libraries.items(account).filter(({ uri }) => !uri.startsWith('spotify:artist:')).length;
  const added = uris.filter(({ kind, uri }) => kind !== 'artist' && !state.libraries.contains(account, uri)).length;
  return added > 0 && kept + added > libraryLimit ? apiError(502, 'Something went wrong') : null;
}
