import { isCancelled, type LibraryWrite } from '../library-writes/library-write.js';
import type { PreSave } from './pre-save.js';

/** Whether only a new permission can keep this promise. */
export function needsReconnect(writes: readonly Pick<LibraryWrite, 'state'>[]): boolean {
  return writes.some(({ state }) => state === 'needs-reauth');
}

/** Whether something of a promise was given up, and can be asked for again. */
export function isGivenUp(writes: readonly Pick<LibraryWrite, 'state' | 'lastFailure'>[]): boolean {
  return writes.some((write) => write.state === 'dead' && !isCancelled(write));
}

/** Whether a fan had something of a promise taken out again, and can ask for it anew. */
export function isTakenBack(writes: readonly Pick<LibraryWrite, 'state'>[]): boolean {
  return writes.some(({ state }) => state === 'undone');
}

/**
 * Whether a sign-in would save what this fan does not have yet: their permission
 * has ended, they chose another way than a save, it was given up, or taken out again.
 */
export function awaitsSignIn({ mode }: Pick<PreSave, 'mode'>, writes: readonly LibraryWrite[]): boolean {
  return mode !== 'direct' || needsReconnect(writes) || isGivenUp(writes) || isTakenBack(writes);
}
