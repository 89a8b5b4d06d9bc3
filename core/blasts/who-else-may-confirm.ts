import { may } from '../artists/rights.js';
import { isSamePerson } from '../artists/same-person.js';
import type { ArtistId } from '../artists/artist.js';
import type { AccountKey, TeamMember } from '../artists/team.js';
import type { Ports } from '../engine-ports.js';

/** Who of the team may let a blast out, besides these people. */
export async function whoElseMayConfirm(
  artistId: ArtistId,
  those: readonly (AccountKey | null)[],
  { fans, teams }: Pick<Ports, 'fans' | 'teams'>,
): Promise<TeamMember[]> {
  const { members } = await teams.ofArtist(artistId);
  const others: TeamMember[] = [];
  for (const member of members) {
    if (!may(member.role, 'blast')) continue;
    const known = those.flatMap((who) => who ?? []);
    const same = await Promise.all(known.map((who) => isSamePerson(who, member, { artistId, fans })));
    if (!same.includes(true)) others.push(member);
  }
  return others;
}
