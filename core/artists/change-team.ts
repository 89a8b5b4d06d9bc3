import type { Ports } from '../engine-ports.js';
import type { ArtistId } from './artist.js';
import {
  memberOf,
  withMember,
  withoutMember,
  type AccountKey,
  type Team,
  type TeamMember,
  type TeamRole,
} from './team.js';

/** Lets a chat account act for an artist. Safe to run twice: who has this role already is left as they are. */
export async function addTeamMember(
  { artistId, account, role }: { artistId: ArtistId; account: AccountKey; role: TeamRole },
  ports: Pick<Ports, 'teams' | 'calendar' | 'log'>,
): Promise<Team> {
  const { platform, externalId } = account;
  const joining = { platform, externalId, role, addedAt: ports.calendar.now() };
  return change(artistId, ports, (team) => {
    return memberOf(team, account)?.role === role ? team.members : withMember(team, joining);
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
  return change(artistId, ports, (team) => (memberOf(team, account) ? withoutMember(team, account) : team.members));
}

/** The account's place on the artist's team; null for everybody else. */
export async function membershipOf(
  account: AccountKey,
  artistId: ArtistId,
  { teams }: Pick<Ports, 'teams'>,
): Promise<TeamMember | null> {
  return memberOf(await teams.ofArtist(artistId), account);
}

/** The rule is asked anew for the team as it is, until nobody else was faster: two owners cannot remove each other. */
async function change(
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
