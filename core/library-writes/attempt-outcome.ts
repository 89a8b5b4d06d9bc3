import type { ServiceRefusal } from '../streaming/streaming-service.js';

/** How one attempt ended. `saveSent`: one of our saves, of this attempt or an earlier one, may have reached the service. */
export type AttemptOutcome = { saveSent: boolean } & (
  | { outcome: 'present' }
  /** The service said yes, but the item is not in the library (yet). */
  | { outcome: 'accepted' }
  | { outcome: 'withdrawn' }
  /** The fan gets a message with the link instead of a save. */
  | { outcome: 'reminded' }
  | ServiceRefusal
);
