import { operator, remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import type { ArtistId } from './artist.js';
import type { Language } from '../languages/language.js';
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

type OperatorPorts = Pick<Ports, 'teams' | 'audit' | 'calendar' | 'random' | 'log'>;

/** Who is to act for an artist, and, where that is known, in which language they are spoken to. */
type AddedMember = { artistId: ArtistId; account: AccountKey; role: TeamRole; appLanguage?: Language | null };

/**
 * The operator lets a chat account act for an artist, or gives it another role. Safe to run twice: who has this role
 * already is left as they are.
 *
 * @throws EngineError `last-owner`
 */
export async function addTeamMember(
  { artistId, account, role, appLanguage = null }: AddedMember,
  ports: OperatorPorts,
): Promise<Team> {
  const { platform, externalId } = account;
  const named = { platform, externalId, displayName: null, source: null };
  const joining = { ...named, language: null, appLanguage, addedAt: ports.calendar.now() };
  const { before, after } = await changeTeam(artistId, ports, (team) => {
    const standing = memberOf(team, account);
    if (standing?.role === role) return team.members;
    return withMember(team, inRole(standing ?? joining, role, { team, random: ports.random }));
  });
  if (after === before) return after;
  const standing = memberOf(before, account);
  const action = standing ? 'role-changed' : 'member-added';
  await recordAct({ artistId, action, by: operator, whom: remembered(standing ?? joining), role }, ports);
  return after;
}

/**
 * The operator lets a chat account act for an artist no more; somebody who is not on the team is no mistake.
 *
 * @throws EngineError `last-owner`
 */
export async function removeTeamMember(
  { artistId, account }: { artistId: ArtistId; account: AccountKey },
  ports: OperatorPorts,
): Promise<Team> {
  const { before, after } = await changeTeam(artistId, ports, (team) => {
    return memberOf(team, account) ? withoutMember(team, account) : team.members;
  });
  const gone = memberOf(before, account);
  if (gone) await recordAct({ artistId, action: 'member-removed', by: operator, whom: remembered(gone) }, ports);
  return after;
}

/** A team as it was and as it is; the very same where nothing was to be changed. */
export type TeamChanged = { before: Team; after: Team };

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
): Promise<TeamChanged> {
  for (;;) {
    const team = await teams.ofArtist(artistId);
    const members = decide(team);
    if (members === team.members) return { before: team, after: team };
    if (!(await teams.change(team, members))) continue;
    log.info('An artist’s team has changed.', { artistId, members: members.length });
    return { before: team, after: { ...team, members, version: team.version + 1 } };
  }
}
