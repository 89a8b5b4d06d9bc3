import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { MarkedAccount } from '../grants/account-claim.js';

/** A service account, the fan who was here with it, and another who has just signed in with it. */
export type SharedAccount = MarkedAccount & { first: FanId; second: FanId };

/**
 * Has the first fan told that somebody else signed in with their account: once for each other fan, whoever that is. The
 * word lies in the outbox of their oldest pre-save there that stands; who has none any more has asked to hear nothing.
 */
export async function tellAccountIsShared(
  { artistId, service, mark, first, second }: SharedAccount,
  ports: Pick<Ports, 'preSaves' | 'accountMarker'>,
): Promise<void> {
  const standing = (await ports.preSaves.ofFan(first)).filter(
    (preSave) => preSave.artistId === artistId && preSave.service === service && preSave.withdrawnAt === null,
  );
  const [oldest] = standing.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  if (!oldest) return;
  const id = `account-shared:${ports.accountMarker.markOfFan(mark, second)}`;
  await ports.preSaves.note(oldest.id, { id, kind: 'account-shared' });
}
