import { remembered, type ActingAccount } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { nearestLanguage } from '../languages/language.js';
import { drawSpokenCode, hashOfSpoken } from '../spoken-code.js';
import type { Artist } from './artist.js';
import { changeTeam } from './change-team.js';
import { inRole } from './member-source.js';
import { hasRight, requireRight } from './require-right.js';
import { invitationLifetimeMs, type TeamInvitation } from './team-invitation.js';
import { memberOf, withMember, type TeamMember, type TeamRole } from './team.js';
import { teamMeant } from './team-meant.js';
import type { TeamOf } from './view-team.js';

/** A code for somebody to join a team by. It is told once: only its hash is kept. */
export type GivenInvitation = { artist: Artist; role: TeamRole; code: string; lifetimeMs: number };

/**
 * Gives an owner a code by which somebody can join the team in this role. Nobody is put on a team by it: that is an act of
 * their own.
 *
 * @throws EngineError `not-on-team`, `role-needed`
 */
export async function inviteToTeam(
  { account, asked, role }: TeamOf & { role: TeamRole },
  ports: Ports,
): Promise<GivenInvitation> {
  const { artist } = (await teamMeant(account, asked, ports)).meant;
  await requireRight(account, { artistId: artist.id, right: 'team.change' }, ports);
  const createdAt = ports.monotonic.now();
  const expiresAt = new Date(createdAt.getTime() + invitationLifetimeMs);
  const { platform, externalId } = account;
  for (;;) {
    const code = drawSpokenCode(ports.random);
    const codeHash = hashOfSpoken(code, 'team');
    if (codeHash === null) continue;
    const by = { platform, externalId };
    if (!(await ports.teamInvitations.add({ codeHash, artistId: artist.id, role, by, createdAt, expiresAt }))) continue;
    await recordAct({ artistId: artist.id, action: 'member-invited', by: remembered(account), role }, ports);
    return { artist, role, code, lifetimeMs: invitationLifetimeMs };
  }
}

/** Who joins; `languageTag`: the language their app is set to, absent where its platform does not tell. */
export type JoiningAccount = ActingAccount & { languageTag?: string };

/** The place that somebody has got on a team. */
export type JoinedTeam = { artist: Artist; member: TeamMember };

/**
 * Puts whoever types a code on the team that it is for. The code is used up by it, unless they are on the team already.
 *
 * @throws EngineError `team-code-unknown`, also for one that was used, is over, or whose giver may change the team no
 * more; `already-on-team`
 */
export async function joinTeam(account: JoiningAccount, code: string, ports: Ports): Promise<JoinedTeam> {
  const { codeHash, artistId, role } = await findInvitation(code, ports);
  const artist = await ports.artists.byId(artistId);
  if (!artist) throw unknownCode();
  if (memberOf(await ports.teams.ofArtist(artistId), account)) throw alreadyOnTeam();
  if (!(await ports.teamInvitations.use(codeHash))) throw unknownCode();
  const { platform, externalId, displayName, languageTag } = account;
  const named = { platform, externalId, displayName, source: null };
  const appLanguage = languageTag === undefined ? null : nearestLanguage([languageTag]);
  const joining = { ...named, language: null, appLanguage, addedAt: ports.calendar.now() };
  const { after } = await changeTeam(artistId, ports, (standing) => {
    if (memberOf(standing, account)) throw alreadyOnTeam();
    return withMember(standing, inRole(joining, role, { team: standing, random: ports.random }));
  });
  await recordAct({ artistId, action: 'member-joined', by: remembered(account), role }, ports);
  return { artist, member: memberOf(after, account) ?? { ...joining, role } };
}

async function findInvitation(typed: string, ports: Ports): Promise<TeamInvitation> {
  const codeHash = hashOfSpoken(typed, 'team');
  const invitation = codeHash === null ? null : await ports.teamInvitations.byHash(codeHash);
  if (!invitation || invitation.expiresAt <= ports.monotonic.now()) throw unknownCode();
  const { by, artistId } = invitation;
  if (!(await hasRight(by, { artistId, right: 'team.change' }, ports))) throw unknownCode();
  return invitation;
}

function unknownCode(): EngineError {
  return new EngineError('team-code-unknown', 'There is no such code, or not any more.');
}

function alreadyOnTeam(): EngineError {
  return new EngineError('already-on-team', 'The account is on this team already.');
}
