import { membershipsWith, requireRightOn } from '../artists/require-right.js';
import { memberOf, type AccountKey } from '../artists/team.js';
import type { ActingAccount } from '../audit/audit-entry.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { blastId, type Blast } from './blast.js';

/** Somebody who says that they are of the artist's team, and the blast that they mean. */
export type BlastAsked = { account: ActingAccount; id: string };

/**
 * The blast of one's own artist.
 *
 * @throws EngineError `blast-unknown`: the same where there is none and for everybody else; `role-needed` for somebody on
 * the team who may not tell everybody
 */
export async function findBlast({ account, id }: BlastAsked, ports: Pick<Ports, 'blasts' | 'teams'>): Promise<Blast> {
  const known = blastId.safeParse(id);
  const blast = known.success ? await ports.blasts.byId(known.data) : null;
  const team = blast && (await ports.teams.ofArtist(blast.artistId));
  if (!team || !memberOf(team, account)) {
    throw new EngineError('blast-unknown', 'There is no such blast of an artist of this account.');
  }
  requireRightOn(team, account, 'blast');
  return blast;
}

/**
 * All blasts of the artists for whom the account may tell everybody.
 *
 * @throws EngineError `not-on-team`, `role-needed`
 */
export async function blastsOfAccount(account: AccountKey, ports: Pick<Ports, 'blasts' | 'teams'>): Promise<Blast[]> {
  const teams = await membershipsWith(account, 'blast', ports);
  return (await Promise.all(teams.map(({ artistId }) => ports.blasts.ofArtist(artistId)))).flat();
}
