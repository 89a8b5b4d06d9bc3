import { remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import type { Artist } from './artist.js';
import { changeTeam } from './change-team.js';
import { memberNamed } from './member-named.js';
import { inRole } from './member-source.js';
import { requireRightOn } from './require-right.js';
import { withMember, withoutMember, type Team, type TeamMember, type TeamRole } from './team.js';
import { teamMeant } from './team-meant.js';
import type { TeamOf } from './view-team.js';

/** An owner, the team they mean, and whom of it: by a name, an account or a reference (see `memberNamed`). */
export type MemberAsked = TeamOf & { member: string };

/** What has become of a member. */
export type MemberChanged = { artist: Artist; member: TeamMember };

/**
 * The member that an owner means, before anything is done.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `member-unknown`
 */
export async function viewMember({ account, asked, member }: MemberAsked, ports: Ports): Promise<MemberChanged> {
  const { artist } = (await teamMeant(account, asked, ports)).meant;
  const team = await ports.teams.ofArtist(artist.id);
  requireRightOn(team, account, 'team.change');
  return { artist, member: memberNamed(team, member) };
}

/**
 * Gives a member another role. That who decides is an owner is asked of the very team that is changed: of two owners who
 * take each other's role at once, one has decided.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `member-unknown`, `last-owner`
 */
export async function giveRole(
  { role, ...asked }: MemberAsked & { role: TeamRole },
  ports: Ports,
): Promise<MemberChanged> {
  const { artist, before, hasChanged } = await decide(asked, ports, (team, member) => {
    return member.role === role ? team.members : withMember(team, inRole(member, role, { team, random: ports.random }));
  });
  const whom = remembered(before);
  if (hasChanged) {
    await recordAct({ artistId: artist.id, action: 'role-changed', by: remembered(asked.account), whom, role }, ports);
  }
  return { artist, member: { ...before, role } };
}

/**
 * Takes a member off the team.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `member-unknown`, `last-owner`
 */
export async function removeMember(asked: MemberAsked, ports: Ports): Promise<MemberChanged> {
  const { artist, before } = await decide(asked, ports, (team, member) => withoutMember(team, member));
  const whom = remembered(before);
  await recordAct({ artistId: artist.id, action: 'member-removed', by: remembered(asked.account), whom }, ports);
  return { artist, member: before };
}

/**
 * Takes somebody off a team by their own wish, whatever their role is.
 *
 * @throws EngineError `not-on-team`, `last-owner`
 */
export async function leaveTeam({ account, asked }: TeamOf, ports: Ports): Promise<Artist> {
  const { artist } = (await teamMeant(account, asked, ports)).meant;
  await changeTeam(artist.id, ports, (team) => {
    requireRightOn(team, account, 'team.read');
    return withoutMember(team, account);
  });
  await recordAct({ artistId: artist.id, action: 'member-left', by: remembered(account) }, ports);
  return artist;
}

type Decided = { artist: Artist; before: TeamMember; hasChanged: boolean };

async function decide(
  { account, asked, member: named }: MemberAsked,
  ports: Ports,
  rule: (team: Team, member: TeamMember) => TeamMember[],
): Promise<Decided> {
  const { artist } = (await teamMeant(account, asked, ports)).meant;
  const { before, after } = await changeTeam(artist.id, ports, (team) => {
    requireRightOn(team, account, 'team.change');
    return rule(team, memberNamed(team, named));
  });
  return { artist, before: memberNamed(before, named), hasChanged: after !== before };
}
