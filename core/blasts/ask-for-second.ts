import { tellMember } from '../announcements/tell-team.js';
import { may } from '../artists/rights.js';
import { isSamePerson } from '../artists/same-person.js';
import type { Ports } from '../engine-ports.js';
import type { Blast } from './blast.js';

/** Asks everybody on the team who may, and has not, to confirm a blast that so many get. */
export async function askForSecond({ id, artistId, campaignId, confirmedBy }: Blast, ports: Ports): Promise<void> {
  const { members } = await ports.teams.ofArtist(artistId);
  const [first] = confirmedBy;
  for (const member of members) {
    if (!may(member.role, 'blast')) continue;
    if (first && (await isSamePerson(first, member, { artistId, fans: ports.fans }))) continue;
    await tellMember(
      { campaign: { id: campaignId, artistId }, topic: 'blast-second', blastId: id, about: id },
      member,
      ports,
    );
  }
}
