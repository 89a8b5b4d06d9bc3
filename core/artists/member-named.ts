import { createHash } from 'node:crypto';
import { EngineError } from '../errors.js';
import type { AccountKey, Team, TeamMember } from './team.js';

/** A member in six characters, for a button: the same for an account whatever team it is on. No secret, and no right. */
export function memberReference({ platform, externalId }: AccountKey): string {
  return createHash('sha256').update(`${platform}:${externalId}`).digest('base64url').slice(0, 6);
}

/**
 * The member of a team that somebody means: by their reference, their account (`discord:1001`), or their name, where only
 * one has it.
 *
 * @throws EngineError `member-unknown`: nobody on this team, or several
 */
export function memberNamed({ artistId, members }: Pick<Team, 'artistId' | 'members'>, text: string): TeamMember {
  const sought = text.trim();
  const byKey = members.find((each) => {
    return memberReference(each) === sought || `${each.platform}:${each.externalId}` === sought.toLowerCase();
  });
  const byName = members.filter(({ displayName }) => displayName !== null && bare(displayName) === bare(sought));
  const member = byKey ?? (byName.length === 1 ? byName[0] : undefined);
  if (member) return member;
  throw new EngineError('member-unknown', 'There is nobody of that name on the team.', { details: { artistId } });
}

function bare(name: string): string {
  return name.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
}
