import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import type { ArtistId } from './artist.js';
import { may, rights, rolesWith, type Right } from './rights.js';
import { memberOf, type AccountKey, type Team, type TeamMember, type TeamRole } from './team.js';

/** An account's place on one artist's team. */
export type Membership = { artistId: ArtistId; member: TeamMember };

/**
 * The account's place on this team, if it has the right there. Whoever changes something by what a team is asks this of
 * the very version that they change.
 *
 * @throws EngineError `not-on-team`; `role-needed` for a member who has not got the right
 */
export function requireRightOn(team: Team, account: AccountKey, right: Right): TeamMember {
  const member = memberOf(team, account);
  if (!member) throw notOnTeam();
  if (!may(member.role, right)) throw roleNeeded(right, member.role);
  return member;
}

/**
 * The account's place on the artist's team, if it has the right there.
 *
 * @throws EngineError `not-on-team`, the same for every artist there is and is not; `role-needed` for a member who has
 * not got the right
 */
export async function requireRight(
  account: AccountKey,
  { artistId, right }: { artistId: ArtistId; right: Right },
  { teams }: Pick<Ports, 'teams'>,
): Promise<TeamMember> {
  return requireRightOn(await teams.ofArtist(artistId), account, right);
}

/** Whether the account has the right with this artist. */
export async function hasRight(
  account: AccountKey,
  { artistId, right }: { artistId: ArtistId; right: Right },
  { teams }: Pick<Ports, 'teams'>,
): Promise<boolean> {
  const member = memberOf(await teams.ofArtist(artistId), account);
  return member !== null && may(member.role, right);
}

/** Every team that the account is on. @throws EngineError `not-on-team` for whoever is on none */
export async function membershipsOf(account: AccountKey, { teams }: Pick<Ports, 'teams'>): Promise<Membership[]> {
  const memberships = (await teams.ofAccount(account)).flatMap((team): Membership[] => {
    const member = memberOf(team, account);
    return member ? [{ artistId: team.artistId, member }] : [];
  });
  if (memberships.length === 0) throw notOnTeam();
  return memberships;
}

/**
 * The teams on which the account has this right.
 *
 * @throws EngineError `not-on-team` for whoever is on none; `role-needed` for whoever has the right on none
 */
export async function membershipsWith(
  account: AccountKey,
  right: Right,
  ports: Pick<Ports, 'teams'>,
): Promise<Membership[]> {
  const all = await membershipsOf(account, ports);
  const fitting = all.filter(({ member }) => may(member.role, right));
  if (fitting.length === 0) throw roleNeeded(right, all[0]?.member.role);
  return fitting;
}

/** All that the account may do for one artist or another; nothing for whoever is on no team. */
export async function rightsOf(account: AccountKey, { teams }: Pick<Ports, 'teams'>): Promise<ReadonlySet<Right>> {
  const roles = (await teams.ofAccount(account)).flatMap((team) => memberOf(team, account)?.role ?? []);
  return new Set(rights.filter((right) => roles.some((role) => may(role, right))));
}

function notOnTeam(): EngineError {
  return new EngineError('not-on-team', 'This account acts for no artist.');
}

function roleNeeded(right: Right, role: TeamRole | undefined): EngineError {
  return new EngineError('role-needed', `Another role on the team is needed: ${rolesWith(right).join(', ')}.`, {
    details: { right, ...(role && { role }) },
  });
}
