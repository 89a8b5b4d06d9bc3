import type { LibraryWrite } from '../../core/library-writes/library-write.js';

/** True if an item was given up because the service never had it, rather than because it refused the save. */
export function neverAppeared({ state, lastFailure }: Pick<LibraryWrite, 'state' | 'lastFailure'>): boolean {
  return state === 'dead' && lastFailure?.reason.startsWith('not-live') === true;
}
