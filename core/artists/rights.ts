import type { TeamRole } from './team.js';

/**
 * What somebody on an artist's team can have a right to:
 * `team.read` – see who is on it. `team.change` – say who is, and what they may do. `audit.read` – read who has done what.
 * `campaign.change` – make campaigns and change them, their dates too. `approve` – decide what waits for a human.
 * `blast` – tell everybody at once, and see how far that is. `community.link` – say what /presave means in a place.
 * `links` – get links that say where they were posted. `stats.own` – see how one's own link does. `stats.all` – see all figures.
 * `leaderboard.full` – see which accounts the names on the leaderboard are.
 */
export const rights = [
  'team.read',
  'team.change',
  'audit.read',
  'campaign.change',
  'approve',
  'blast',
  'community.link',
  'links',
  'stats.own',
  'stats.all',
  'leaderboard.full',
] as const;
export type Right = (typeof rights)[number];

/** The one table of what each role may do, by the right. An owner may do everything. */
const rolesByRight: Readonly<Record<Right, readonly TeamRole[]>> = {
  'team.read': ['owner', 'manager', 'street-team', 'viewer'],
  'team.change': ['owner'],
  'audit.read': ['owner', 'manager'],
  'campaign.change': ['owner', 'manager'],
  approve: ['owner', 'manager'],
  blast: ['owner', 'manager'],
  'community.link': ['owner', 'manager'],
  links: ['owner', 'manager', 'street-team'],
  'stats.own': ['owner', 'manager', 'street-team', 'viewer'],
  'stats.all': ['owner', 'manager', 'viewer'],
  'leaderboard.full': ['owner', 'manager'],
};

/** Whether somebody in this role has this right. Pure. */
export function may(role: TeamRole, right: Right): boolean {
  return rolesByRight[right].includes(role);
}

/** The roles that have this right, the one with the most rights first. */
export function rolesWith(right: Right): readonly TeamRole[] {
  return rolesByRight[right];
}
