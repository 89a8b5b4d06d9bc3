import type { Ports } from '../engine-ports.js';
import type { Credentials, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { GrantStore } from './grant-store.js';
import type { Grant, GrantId } from './grant.js';
import { grantContext, packCredentials, unpackCredentials } from './seal-grant.js';

/** An access token that ends sooner than this is renewed before it is used. */
const renewalMarginMs = 60 * 1000;

type GrantPorts = Pick<Ports, 'grants' | 'sealer' | 'calendar' | 'monotonic' | 'log'>;

/**
 * Calls a service with a fan's credentials: renews them before they end, and once more if the
 * service no longer honours them. The new refresh token is kept before the new access token is
 * used: some services retire the old one the moment it is used.
 */
export async function withGrant<Answer extends { outcome: string }>(
  { grant, service }: { grant: Grant; service: StreamingService },
  call: (credentials: Credentials) => Promise<Answer | ServiceRefusal>,
  ports: GrantPorts,
): Promise<Answer | ServiceRefusal> {
  const opened = openGrant(grant, ports);
  if (!opened) return { outcome: 'grant-revoked' };
  const first = endsSoon(opened, ports)
    ? await renewGrant(grant, service, ports)
    : { outcome: 'renewed' as const, grant, credentials: opened };
  if (first.outcome !== 'renewed') return first;
  const answer = await call(first.credentials);
  if (answer.outcome !== 'token-refused') return answer;
  const second = await renewGrant(first.grant, service, ports);
  return second.outcome === 'renewed' ? call(second.credentials) : second;
}

function openGrant(grant: Grant, ports: Pick<Ports, 'sealer'>): Credentials | null {
  if (!grant.sealed || grant.state !== 'live') return null;
  return unpackCredentials(ports.sealer.open(grant.sealed, grantContext(grant)));
}

function endsSoon({ accessTokenExpiresAt }: Credentials, { calendar }: Pick<Ports, 'calendar'>): boolean {
  return accessTokenExpiresAt !== null && accessTokenExpiresAt.getTime() - calendar.now().getTime() < renewalMarginMs;
}

type Renewal = { outcome: 'renewed'; grant: Grant; credentials: Credentials } | ServiceRefusal;

/** Longer than a service takes to answer or to fail. */
const renewalLeaseMs = 30 * 1000;

/** Renewals under way in this process: who asks meanwhile waits for the same answer. */
const underWay = new WeakMap<GrantStore, Map<GrantId, Promise<Renewal>>>();

/** Renews a grant once, however many ask for it at the same time: some services end a grant whose old token comes back. */
async function renewGrant(grant: Grant, service: StreamingService, ports: GrantPorts): Promise<Renewal> {
  const renewals = underWay.get(ports.grants) ?? new Map<GrantId, Promise<Renewal>>();
  underWay.set(ports.grants, renewals);
  const standing = renewals.get(grant.id);
  if (standing) return standing;
  const renewal = renewOnce(grant, service, ports).finally(() => renewals.delete(grant.id));
  renewals.set(grant.id, renewal);
  return renewal;
}

async function renewOnce(grant: Grant, service: StreamingService, ports: GrantPorts): Promise<Renewal> {
  // Another worker may have renewed it since it was read: then theirs is the one to use.
  const current = (await ports.grants.byId(grant.id)) ?? grant;
  const credentials = openGrant(current, ports);
  if (!credentials) return { outcome: 'grant-revoked' };
  if (current.version !== grant.version) return { outcome: 'renewed', grant: current, credentials };

  const now = ports.monotonic.now();
  const lease = { now, until: new Date(now.getTime() + renewalLeaseMs) };
  // Another process is at it: its answer will be there at the next attempt.
  if (!(await ports.grants.leaseRenewal(current.id, current.version, lease))) {
    return { outcome: 'unclear', reason: 'renewal-elsewhere' };
  }
  const renewal = await service.renew(credentials);
  if (renewal.outcome === 'grant-revoked') return afterRefusal(current, ports);
  if (renewal.outcome !== 'renewed') return renewal;
  const sealed = ports.sealer.seal(packCredentials(renewal.credentials), grantContext(current));
  const renewed: Grant = { ...current, sealed, version: current.version + 1 };
  await keepRenewed(renewed, ports);
  return { ...renewal, grant: renewed };
}

async function keepRenewed(renewed: Grant, ports: GrantPorts): Promise<void> {
  if (await ports.grants.replace(renewed)) return;
  // A worker whose refresh token this renewal has retired may have flagged the grant meanwhile: ours is the living one.
  const standing = await ports.grants.byId(renewed.id);
  const flaggedOnly = standing?.state === 'needs-reauth' && standing.version === renewed.version;
  if (flaggedOnly && (await ports.grants.replace({ ...renewed, version: renewed.version + 1 }))) return;
  ports.log.warn('A grant was renewed twice at once; the other renewal stands.', { grantId: renewed.id });
}

/** What is left once a service no longer honours a refresh token: another worker's renewal that has retired it, or nothing. */
async function afterRefusal(refused: Grant, ports: GrantPorts): Promise<Renewal> {
  if (await flagGrant(refused, ports)) return { outcome: 'grant-revoked' };
  const standing = await ports.grants.byId(refused.id);
  const credentials = standing && openGrant(standing, ports);
  return credentials ? { outcome: 'renewed', grant: standing, credentials } : { outcome: 'grant-revoked' };
}

/**
 * Flags a grant the service no longer honours. Its credentials stay: services have revoked falsely during outages.
 * False if it has been changed since it was read.
 */
async function flagGrant(grant: Grant, ports: GrantPorts): Promise<boolean> {
  const flagged = await ports.grants.replace({ ...grant, state: 'needs-reauth', version: grant.version + 1 });
  if (flagged) ports.log.info('A grant is no longer honoured by its service.', { grantId: grant.id });
  return flagged;
}
