import type { Pause } from '../../core/ports/pause.js';
import type { FakeMonotonic } from './fake-monotonic.js';

/** A pause that takes no time but a turn of the event loop; database time passes with it. */
export function fakePause(monotonic: FakeMonotonic): Pause {
  return async (ms) => {
    monotonic.advanceMs(ms);
    await new Promise(setImmediate);
  };
}
