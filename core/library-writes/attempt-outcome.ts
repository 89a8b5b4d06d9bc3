import type { ServiceRefusal } from '../streaming/streaming-service.js';

/** How an attempt ended, beside the ways in which a service refuses. */
export type Ending =
  /** It is in the library: by us if one of our saves may have reached the service, else by the fan. */
  | { outcome: 'present'; uri: string }
  /** The service said yes, but the item is not in the library (yet). */
  | { outcome: 'accepted'; uri: string }
  /** The fan had it before any save of ours could have put it there. */
  | { outcome: 'already-there'; uri: string }
  | { outcome: 'withdrawn' }
  /** The promise is kept by a message: nothing is written. */
  | { outcome: 'reminded' }
  /** What the service has could be it or not: a human is asked, and nothing is saved until they have said. */
  | { outcome: 'match-doubtful' }
  | ServiceRefusal;

/** How one attempt ended. `saveSent`: one of our saves, of this attempt or an earlier one, may have reached the service. */
export type AttemptOutcome = { saveSent: boolean } & Ending;
