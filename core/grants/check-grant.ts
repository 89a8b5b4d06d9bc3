import type { ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { Grant } from './grant.js';
import { renewGrant, unseal, type GrantPorts } from './renew-grant.js';

/** `ended`: only the fan can give a new one. */
export type GrantCheck =
  { outcome: 'honoured' } | { outcome: 'ended' } | Exclude<ServiceRefusal, { outcome: 'grant-revoked' }>;

/** What a grant must be good for, calendar time. */
export type GrantNeed = {
  /** The permission itself is needed until then. */
  neededUntil: Date;
  /** The access token must last until then; null: whatever it is, the service is asked. */
  accessUntil: Date | null;
};

/**
 * Whether a service still honours a grant, by renewing it. A flagged one is asked about as well: if it was refused
 * during an outage, the renewal brings it back to life.
 */
export async function checkGrant(
  { grant, service }: { grant: Grant; service: StreamingService },
  { neededUntil, accessUntil }: GrantNeed,
  ports: GrantPorts,
): Promise<GrantCheck> {
  if (grant.consentExpiresAt && grant.consentExpiresAt < neededUntil) return { outcome: 'ended' };
  const held = unseal(grant, ports);
  if (!held) return { outcome: 'ended' };
  const lasts = accessUntil && held.accessTokenExpiresAt && held.accessTokenExpiresAt >= accessUntil;
  if (lasts && grant.state === 'live') return { outcome: 'honoured' };
  const renewal = await renewGrant({ grant, outdated: held, service }, ports);
  if (renewal.outcome === 'renewed') return { outcome: 'honoured' };
  return renewal.outcome === 'grant-revoked' ? { outcome: 'ended' } : renewal;
}
