import type { PlanItemId } from '../checklists/plan.js';

/**
 * What somebody on an artist's team is told without having asked: that the operator has approved the artist; that a blast
 * did not go out; that a service has something that may be the release or not; that the day of a step of the plan has
 * come; that the release is near, and what to look at.
 */
export type TeamTopic = 'artist-approved' | 'blast-not-sent' | 'match-doubtful' | 'pre-flight' | `plan:${PlanItemId}`;
