import type { Ports } from '../engine-ports.js';
import type { ArtistId } from './artist.js';
import { isSameAccount, type AccountKey } from './team.js';

/**
 * Whether two accounts are one person's, as far as anybody can know: the same account, or accounts that somebody has linked
 * as the same fan of the artist.
 */
export async function isSamePerson(
  one: AccountKey,
  other: AccountKey,
  { artistId, fans }: { artistId: ArtistId } & Pick<Ports, 'fans'>,
): Promise<boolean> {
  if (isSameAccount(one, other)) return true;
  const [first, second] = await Promise.all(
    [one, other].map(({ platform, externalId }) => fans.identity(artistId, platform, externalId)),
  );
  return first?.fanId !== undefined && first.fanId === second?.fanId;
}
