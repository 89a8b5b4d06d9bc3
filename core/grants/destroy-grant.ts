import { createHash } from 'node:crypto';
import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { SealedEnvelope } from '../ports/sealer.js';
import { changeGrant } from './change-grant.js';
import { freeAccountWith } from './claim-account.js';
import type { DestructionReason, Grant, GrantId } from './grant.js';

/** What destroying a grant takes. */
export type DestroyPorts = Pick<Ports, 'grants' | 'accountClaims' | 'calendar' | 'monotonic' | 'log'>;

/**
 * Destroys a grant: its credentials, scopes, account and country are erased, and the proof is kept in their place. A
 * renewal that is under way finds it gone and keeps nothing. Safe to run twice: the first destruction stands.
 */
export async function destroyGrant(id: GrantId, reason: DestructionReason, ports: DestroyPorts): Promise<void> {
  await destroyIf(id, { reason, applies: () => true }, ports);
}

/** Destroys a grant unless it has been given a later date since: the fan may have signed in again a moment ago. */
export async function destroyIfExpired(id: GrantId, ports: DestroyPorts): Promise<void> {
  const applies = ({ keepUntil }: Grant) => keepUntil <= ports.calendar.now();
  await destroyIf(id, { reason: 'kept-until-passed', applies }, ports);
}

/** A grant serves this campaign no more: it is destroyed with the last campaign that needs it. */
export async function releaseGrantPurpose(
  { grantId, campaignId, reason }: { grantId: GrantId; campaignId: CampaignId; reason: DestructionReason },
  ports: DestroyPorts,
): Promise<void> {
  const decide = (standing: Grant) => {
    if (!standing.purposes.includes(campaignId)) return null;
    const purposes = standing.purposes.filter((purpose) => purpose !== campaignId);
    return purposes.length > 0 ? { purposes } : erasure(standing, reason, ports);
  };
  await changeOrDestroy(grantId, decide, ports);
}

type Occasion = { reason: DestructionReason; applies: (standing: Grant) => boolean };

async function destroyIf(id: GrantId, { reason, applies }: Occasion, ports: DestroyPorts): Promise<void> {
  const decide = (standing: Grant) =>
    standing.state !== 'destroyed' && applies(standing) ? erasure(standing, reason, ports) : null;
  await changeOrDestroy(id, decide, ports);
}

/** With the grant goes the claim to its account. What the account counts for outlasts both: see `counted-account.ts`. */
async function changeOrDestroy(
  id: GrantId,
  decide: Parameters<typeof changeGrant>[1],
  ports: DestroyPorts,
): Promise<void> {
  const standing = await ports.grants.byId(id);
  const change = () => changeGrant(id, decide, ports);
  const account = standing?.accountMark ? { ...standing, mark: standing.accountMark } : null;
  noteDestroyed(account ? await freeAccountWith(account, change, ports) : await change(), ports);
}

function noteDestroyed(changed: Grant | null, { log }: Pick<Ports, 'log'>): void {
  if (changed?.destruction) {
    log.info('A grant was destroyed.', { grantId: changed.id, reason: changed.destruction.reason });
  }
}

/** What erases all of a grant but that it once was. */
function erasure({ sealed }: Grant, reason: DestructionReason, { calendar }: Pick<Ports, 'calendar'>): Partial<Grant> {
  const destruction = { at: calendar.now(), reason, envelopeDigest: sealed && envelopeDigest(sealed) };
  return { state: 'destroyed', sealed: null, scopes: [], accountMark: null, market: null, purposes: [], destruction };
}

/** SHA-256 over an envelope's fields in the order of their names in {@link SealedEnvelope}, base64url. */
export function envelopeDigest({ v, kid, wrappedKey, iv, ciphertext, tag }: SealedEnvelope): string {
  const fields = JSON.stringify([v, kid, wrappedKey, iv, ciphertext, tag]);
  return createHash('sha256').update(fields).digest('base64url');
}
