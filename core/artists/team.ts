import { EngineError } from '../errors.js';
import type { Platform } from '../fans/fan.js';
import type { ArtistId } from './artist.js';

/** What somebody on an artist's team may do. `owner`: everything, and say who else is on it. */
export const teamRoles = ['owner'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** A chat account, by its platform and its id there. */
export type AccountKey = { platform: Platform; externalId: string };

/** A chat account that acts for an artist. */
export type TeamMember = AccountKey & {
  role: TeamRole;
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
export function memberOf({ members }: Team, account: AccountKey): TeamMember | null {
  return members.find((member) => isSameAccount(member, account)) ?? null;
}

/** The members once this one has joined, or has another role than before. */
export function withMember({ members }: Team, joining: TeamMember): TeamMember[] {
  const rest = members.filter((member) => !isSameAccount(member, joining));
  return [...rest, joining];
}

/**
 * The members once this account has left.
 *
 * @throws EngineError `last-owner`: somebody has to be able to say who is on the team
 */
export function withoutMember({ artistId, members }: Team, leaving: AccountKey): TeamMember[] {
  const rest = members.filter((member) => !isSameAccount(member, leaving));
  if (rest.length === members.length || rest.map(({ role }) => role).includes('owner')) return rest;
  throw new EngineError('last-owner', 'The last owner of an artist cannot leave: add another one first.', {
    details: { artistId },
  });
}

function isSameAccount(one: AccountKey, other: AccountKey): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ platform, externalId }: AccountKey): string {
  return `${platform}:${externalId}`;
}
