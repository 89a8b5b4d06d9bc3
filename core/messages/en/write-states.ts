import type { WriteState } from '../../library-writes/library-write.js';

/** How far the saving of one item is, on the fan's own page. */
export const writeStates = {
  armed: 'waits for its hour',
  retry: 'the service did not answer as it should: we keep trying',
  'not-live': 'is not out there yet: we keep looking',
  accepted: 'the service says it is saved: we are checking',
  verified: 'is in your library: we read it back',
  'already-there': 'was in your library before',
  undone: 'was saved, and taken out again as you wanted',
  'needs-reauth': 'waits for you to connect again',
  withdrawn: 'withdrawn: nothing is saved',
  reminded: 'we sent you the link',
  dead: 'could not be saved',
} as const satisfies Record<WriteState, string>;

/** The same where the state alone would not tell it. */
export const writesOfNote = {
  cancelled: 'cancelled by the artist: nothing is saved',
  uncertain: 'waits for the artist’s team: it is not certain yet which one is it',
  stayedUncertain: 'could not be saved: it stayed uncertain which one is it',
} as const;
