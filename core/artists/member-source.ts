import type { Random } from '../ports/random.js';
import { drawSymbols } from '../referrals/referral-code.js';
import type { Team, TeamMember, TeamRole } from './team.js';

/** Enough that nobody guesses another's, few enough for a link that people read out. */
const length = 6;

/**
 * A member in this role. Whoever comes to the street team has a source of their own from then on: what they bring is told
 * by it, and it stays theirs if they come back to it.
 */
export function inRole(
  member: Omit<TeamMember, 'role'>,
  role: TeamRole,
  { team, random }: { team: Pick<Team, 'members'>; random: Random },
): TeamMember {
  const source = role === 'street-team' ? (member.source ?? freeSource(team, random)) : member.source;
  return { ...member, role, source };
}

function freeSource({ members }: Pick<Team, 'members'>, random: Random): string {
  for (;;) {
    const source = `street-${drawSymbols(random, length).toLowerCase()}`;
    if (!members.some((member) => member.source === source)) return source;
  }
}
