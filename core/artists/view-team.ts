import type { ActingAccount } from '../audit/audit-entry.js';
import type { Ports } from '../engine-ports.js';
import type { Artist } from './artist.js';
import { changeTeam } from './change-team.js';
import { may } from './rights.js';
import { isSameAccount, memberOf, teamRoles, type TeamMember } from './team.js';
import { teamMeant, type TeamAsked } from './team-meant.js';

/** An artist's team as somebody on it sees it. */
export type TeamView = {
  artist: Artist;
  /** The place of who looks. */
  own: TeamMember;
  /** By their roles; whose link is whose is told to those alone who see all figures, and to each their own. */
  members: TeamMember[];
  mayChange: boolean;
  mayReadAudit: boolean;
  /** The artists on whose teams who looks is besides. */
  others: Artist[];
};

/** Somebody on a team, and which team they mean. */
export type TeamOf = { account: ActingAccount; asked: TeamAsked };

/**
 * Shows somebody who is on a team the team. What they are called is brought up to date by it.
 *
 * @throws EngineError `not-on-team`
 */
export async function viewTeam(
  { account, asked }: TeamOf,
  ports: Pick<Ports, 'artists' | 'communities' | 'teams' | 'log'>,
): Promise<TeamView> {
  const { meant, all } = await teamMeant(account, asked, ports);
  const { artist } = meant;
  const { after: team } = await changeTeam(artist.id, ports, ({ members }) => withName(members, account));
  const own = memberOf(team, account) ?? meant.member;
  const seesAll = may(own.role, 'stats.all');
  const members = team.members
    .map((member) => (seesAll || isSameAccount(member, account) ? member : { ...member, source: null }))
    .sort((one, other) => teamRoles.indexOf(one.role) - teamRoles.indexOf(other.role));
  return {
    artist,
    own,
    members,
    mayChange: may(own.role, 'team.change'),
    mayReadAudit: may(own.role, 'audit.read'),
    others: all.map((each) => each.artist).filter(({ id }) => id !== artist.id),
  };
}

function withName(members: TeamMember[], { displayName, ...account }: ActingAccount): TeamMember[] {
  const standing = memberOf({ members }, account);
  if (!standing || standing.displayName === displayName) return members;
  return members.map((member) => (member === standing ? { ...member, displayName } : member));
}
