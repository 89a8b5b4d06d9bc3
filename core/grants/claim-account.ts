import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { MarkedAccount } from './account-claim.js';
import { findGrant } from './find-grant.js';
import type { Grant } from './grant.js';

/** What is left of a completion after its service has answered takes seconds; a claim that nothing came of is dropped after this. */
const heldMs = 10 * 60 * 1000;

type ClaimPorts = Pick<Ports, 'accountClaims' | 'grants' | 'monotonic'>;

/**
 * Holds a service account for a fan while their sign-in is completed.
 *
 * @returns whose the account is: this fan's, or another's who was first
 */
export async function holdAccount(account: MarkedAccount, fanId: FanId, ports: ClaimPorts): Promise<FanId> {
  const standing = await ports.accountClaims.claim({ ...account, fanId, heldUntil: heldUntil(ports) });
  return standing.fanId;
}

/**
 * Keeps the account for its fan for as long as the grant lives that was just sealed, and forgets the account of the
 * grant it took the place of. Two tabs that sign in with two accounts leave one claim: that of the grant that stands.
 * False if another fan has taken the account meanwhile.
 */
export async function keepAccount(
  sealed: MarkedAccount & { fanId: FanId },
  replaced: Grant | null,
  ports: ClaimPorts,
): Promise<boolean> {
  const { artistId, service, mark, fanId } = sealed;
  const own = { artistId, service, fanId };
  if (replaced?.accountMark && replaced.accountMark !== mark) {
    await ports.accountClaims.free({ mark: replaced.accountMark, fanId });
  }
  const kept = await ports.accountClaims.renew({ ...own, mark, heldUntil: null });
  if (!(await isNeeded({ ...own, mark }, ports))) await ports.accountClaims.free({ mark, fanId });
  return kept;
}

/**
 * Does something that may destroy a grant, and forgets its account if it did. The claim is let loose first and freed
 * last, so that whatever breaks off in the middle, the claim does not outlast the grant by more than minutes.
 */
export async function freeAccountWith<Done>(
  { artistId, service, mark, fanId }: MarkedAccount & { fanId: FanId },
  deed: () => Promise<Done>,
  ports: ClaimPorts,
): Promise<Done> {
  const claim = { artistId, service, mark, fanId };
  await ports.accountClaims.renew({ ...claim, heldUntil: heldUntil(ports) });
  const done = await deed();
  if (!(await isNeeded(claim, ports))) await ports.accountClaims.free(claim);
  // Looked at again: the fan may have signed in anew between the look and the deed.
  if (await isNeeded(claim, ports)) await ports.accountClaims.renew({ ...claim, heldUntil: null });
  return done;
}

async function isNeeded(claim: MarkedAccount & { fanId: FanId }, ports: ClaimPorts): Promise<boolean> {
  const standing = await findGrant(claim, ports);
  return standing !== null && standing.state !== 'destroyed' && standing.accountMark === claim.mark;
}

function heldUntil({ monotonic }: Pick<Ports, 'monotonic'>): Date {
  return new Date(monotonic.now().getTime() + heldMs);
}
