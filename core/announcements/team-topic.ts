import type { PlanItemId } from '../checklists/plan.js';

/**
 * What somebody on an artist's team is told of a campaign without having asked: that the operator has approved the artist;
 * that a service has something that may be the release or not; that the day of a step of the plan has come; that the release is near, and what to look at;
 * that a server lets the bot make no events; that it is out, or that the artist is live soon, and is to be posted by hand
 * where the bot does not post; that a tracker stands in its community and could not be pinned.
 */
export type CampaignTopic =
  | 'artist-approved'
  | 'match-doubtful'
  | 'pre-flight'
  | 'event-forbidden'
  | 'post-yourself'
  | 'post-livestream-yourself'
  | 'tracker-not-pinned'
  | `plan:${PlanItemId}`;

/**
 * What they are told of a blast: that it did not go out; that it waits for a second person to confirm it; that nobody has,
 * in time.
 */
export type BlastTopic = 'blast-not-sent' | 'blast-second' | 'blast-lapsed';
