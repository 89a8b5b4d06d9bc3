import { isSamePerson } from '../artists/same-person.js';
import type { AccountKey } from '../artists/team.js';
import type { Ports } from '../engine-ports.js';
import type { Blast } from './blast.js';

/** Whether this account's person has confirmed the blast, by whichever account of theirs. */
export async function hasConfirmed(
  account: AccountKey,
  { artistId, confirmedBy }: Pick<Blast, 'artistId' | 'confirmedBy'>,
  { fans }: Pick<Ports, 'fans'>,
): Promise<boolean> {
  for (const earlier of confirmedBy) {
    if (earlier && (await isSamePerson(earlier, account, { artistId, fans }))) return true;
  }
  return false;
}
