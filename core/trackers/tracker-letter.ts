import type { TrackerAct } from './tracker.js';
import type { TrackerId } from './tracker-id.js';
import type { TrackerTold } from './tracker-told.js';

/** What a bot does with a tracker's message. */
export type TrackerLetter = {
  id: TrackerId;
  /** The tracker's turn when this was decided: it has another once somebody has decided anew. */
  turn: number;
  act: TrackerAct;
  told: TrackerTold;
  /** Whether the message is to be pinned, or unpinned; null: it stays as it is. */
  pin: 'pin' | 'unpin' | null;
};
