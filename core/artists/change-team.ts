import type { Ports } from '../engine-ports.js';
import type { ArtistId } from './artist.js';
import { inRole } from './member-source.js';
import {
  memberOf,
  withMember,
  withoutMember,
  type AccountKey,
  type Team,
  type TeamMember,
  type TeamRole,
} from './team.js';

/**
 * Lets a chat account act for an artist, or gives it another role. Safe to run twice: who has this role already is left as
 * they are.
 *
 * @throws EngineError `last-owner`
 */
export async function addTeamMember(
  { artistId, account, role }: { artistId: ArtistId; account: AccountKey; role: TeamRole },
  ports: Pick<Ports, 'teams' | 'calendar' | 'random' | 'log'>,
): Promise<Team> {
  const { platform, externalId } = account;
  const joining = { platform, externalId, displayName: null, source: null, addedAt: ports.calendar.now() };
  return changeTeam(artistId, ports, (team) => {
    const standing = memberOf(team, account);
    if (standing?.role === role) return team.members;
    return withMember(team, inRole(standing ?? joining, role, { team, random: ports.random }));
  });
}

/**
 * Lets a chat account act for an artist no more; somebody who is not on the team is no mistake.
 *
 * @throws EngineError `last-owner`
 */
export async function removeTeamMember(
  { artistId, account }: { artistId: ArtistId; account: AccountKey },
  ports: Pick<Ports, 'teams' | 'log'>,
): Promise<Team> {
  return changeTeam(artistId, ports, (team) => (memberOf(team, account) ? withoutMember(team, account) : team.members));
}

/**
 * Changes a team as `decide` says. The rule is asked anew for the team as it is, until nobody else was faster: two owners
 * cannot remove each other, and whoever is no owner any more decides nothing.
 *
 * @param decide answers the members there shall be, the very same ones for no change; what it throws ends it
 */
export async function changeTeam(
  artistId: ArtistId,
  { teams, log }: Pick<Ports, 'teams' | 'log'>,
  decide: (team: Team) => TeamMember[],
): Promise<Team> {
  for (;;) {
    const team = await teams.ofArtist(artistId);
    const members = decide(team);
    if (members === team.members) return team;
    if (!(await teams.change(team, members))) continue;
    log.info('An artist’s team has changed.', { artistId, members: members.length });
    return { ...team, members, version: team.version + 1 };
  }
}
