import { EngineError } from '../errors.js';
import type { Language } from '../languages/language.js';
import type { Platform } from '../fans/fan.js';
import type { ArtistId } from './artist.js';

/**
 * What somebody is on an artist's team, the one with the most rights first; what each may do stands in `rights.ts`.
 * `owner`: everything, and say who else is on it. `manager`: everything but that. `street-team`: spread a link of their
 * own. `viewer`: see the figures.
 */
export const teamRoles = ['owner', 'manager', 'street-team', 'viewer'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** A chat account, by its platform and its id there. */
export type AccountKey = { platform: Platform; externalId: string };

/** A chat account that acts for an artist. */
export type TeamMember = AccountKey & {
  role: TeamRole;
  /** What the platform last called the account; null: it was named by its id, and has not been here since. */
  displayName: string | null;
  /** What the member's own links are tagged with; nobody else's of this team. Null for who never was of the street team. */
  source: string | null;
  /** The language that they have chosen to be spoken to in; null: none. As a fan, if they are one, they may have another. */
  language: Language | null;
  /** What their app was last set to, as far as we speak it; null: its platform does not tell, or they have not been here since. */
  appLanguage: Language | null;
  /** Calendar time. */
  addedAt: Date;
};

/** The chat accounts that act for one artist: in every community, whoever its moderators are. */
export type Team = {
  artistId: ArtistId;
  /** Grows with every change: a change made on an older one is refused. 0: nobody was ever on it. */
  version: number;
  members: TeamMember[];
};

/** The account's place on the team, or null. */
export function memberOf({ members }: Pick<Team, 'members'>, account: AccountKey): TeamMember | null {
  return members.find((member) => isSameAccount(member, account)) ?? null;
}

/**
 * The members once this one has joined, or is another than before.
 *
 * @throws EngineError `last-owner`: somebody has to be able to say who is on the team
 */
export function withMember({ artistId, members }: Team, joining: TeamMember): TeamMember[] {
  const isThere = members.some((member) => isSameAccount(member, joining));
  const changed = members.map((member) => (isSameAccount(member, joining) ? joining : member));
  return keepingAnOwner({ artistId, before: members, after: isThere ? changed : [...members, joining] });
}

/**
 * The members once this account has left.
 *
 * @throws EngineError `last-owner`: somebody has to be able to say who is on the team
 */
export function withoutMember({ artistId, members }: Team, leaving: AccountKey): TeamMember[] {
  const after = members.filter((member) => !isSameAccount(member, leaving));
  return keepingAnOwner({ artistId, before: members, after });
}

/** Whether two are the same chat account. */
export function isSameAccount(one: AccountKey, other: AccountKey): boolean {
  return one.platform === other.platform && one.externalId === other.externalId;
}

type MembersChange = { artistId: ArtistId; before: readonly TeamMember[]; after: TeamMember[] };

function keepingAnOwner({ artistId, before, after }: MembersChange): TeamMember[] {
  if (!before.some(isOwner) || after.some(isOwner)) return after;
  throw new EngineError('last-owner', 'The last owner of an artist cannot leave: add another one first.', {
    details: { artistId },
  });
}

function isOwner({ role }: TeamMember): boolean {
  return role === 'owner';
}
