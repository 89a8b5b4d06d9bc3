import type { Ports } from '../engine-ports.js';
import type { Credentials, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { GrantStore } from './grant-store.js';
import type { Grant, GrantId } from './grant.js';
import { grantContext, packCredentials, unpackCredentials } from './seal-grant.js';

/** What renewing and using a grant take. */
export type GrantPorts = Pick<Ports, 'grants' | 'sealer' | 'calendar' | 'monotonic' | 'pause' | 'log'>;

/** What a renewal came to: the grant as it is kept now with its credentials, or why there are none. */
export type Renewal = { outcome: 'renewed'; grant: Grant; credentials: Credentials } | ServiceRefusal;

/** A grant as it was read, and the credentials in it that are good no more. */
type Outdated = { grant: Grant; outdated: Credentials; service: StreamingService };

/** Longer than a service takes to answer or to fail. */
const renewalLeaseMs = 30 * 1000;

/** How long to wait before each further look at a grant that another process is renewing: few enough to load nobody. */
const looksAfterMs = [250, 500, 1_000, 2_000, 4_000];

/** Renewals under way in this process: who asks meanwhile waits for the same answer. */
const underWay = new WeakMap<GrantStore, Map<GrantId, Promise<Renewal>>>();

/** Renews a grant once, however many ask for it at the same time: some services end a grant whose old token comes back. */
export async function renewGrant(asked: Outdated, ports: GrantPorts): Promise<Renewal> {
  const renewals = underWay.get(ports.grants) ?? new Map<GrantId, Promise<Renewal>>();
  underWay.set(ports.grants, renewals);
  const standing = renewals.get(asked.grant.id);
  if (standing) return standing;
  const renewal = renewOnce(asked, ports).finally(() => renewals.delete(asked.grant.id));
  renewals.set(asked.grant.id, renewal);
  return renewal;
}

async function renewOnce({ grant, outdated, service }: Outdated, ports: GrantPorts): Promise<Renewal> {
  for (const lookAgainMs of [...looksAfterMs, null]) {
    const current = await ports.grants.byId(grant.id);
    const held = current && unseal(current, ports);
    if (!held) return { outcome: 'grant-revoked' };
    // Another worker may have renewed it since it was read: then theirs is the one to use.
    if (!held.accessToken.equals(outdated.accessToken)) return asItStands(current, ports);
    // Flagged since it was read: the service has just said no, it is not asked again at once.
    if (current.state !== grant.state) return { outcome: 'grant-revoked' };
    const lease = await leaseRenewal(current, ports);
    if (lease) return askService(current, { service, held, lease }, ports);
    if (lookAgainMs !== null) await ports.pause(lookAgainMs);
  }
  return { outcome: 'unclear', reason: 'renewal-elsewhere' };
}

/** Until when this process may renew it; null if another is at it. */
async function leaseRenewal({ id, version }: Grant, { grants, monotonic }: GrantPorts): Promise<Date | null> {
  const now = monotonic.now();
  const until = new Date(now.getTime() + renewalLeaseMs);
  return (await grants.leaseRenewal(id, version, { now, until })) ? until : null;
}

type Asking = { service: StreamingService; held: Credentials; lease: Date };

async function askService(grant: Grant, { service, held, lease }: Asking, ports: GrantPorts): Promise<Renewal> {
  const renewal = await service.renew(held);
  if (renewal.outcome === 'renewed') return keepRenewed(grant, { old: held, fresh: renewal.credentials }, ports);
  const left = renewal.outcome === 'grant-revoked' ? await afterRefusal(grant, held, ports) : renewal;
  await ports.grants.endRenewal(grant.id, lease);
  return left;
}

/**
 * Seals the new credentials before anybody uses them. The grant may have been changed since it was read: flagged by a
 * worker whose refresh token this renewal has retired, amended in what it is for, or destroyed. As long as it still
 * holds the credentials that were renewed, the new ones are the living ones and go in their place.
 */
async function keepRenewed(
  read: Grant,
  { old, fresh }: { old: Credentials; fresh: Credentials },
  ports: GrantPorts,
): Promise<Renewal> {
  let standing: Grant | null = read;
  while (standing && holds(standing, old, ports)) {
    const renewed: Grant = {
      ...standing,
      state: 'live',
      sealed: ports.sealer.seal(packCredentials(fresh), grantContext(standing)),
      honouredAt: ports.calendar.now(),
      version: standing.version + 1,
    };
    if (await ports.grants.replace(renewed)) return { outcome: 'renewed', grant: renewed, credentials: fresh };
    standing = await ports.grants.byId(read.id);
  }
  return asItStands(standing, ports);
}

/**
 * What is left once a service no longer honours a refresh token: what another worker has put in its place, or nothing.
 * Then the grant is flagged. Its credentials stay: services have revoked falsely during outages.
 */
async function afterRefusal(read: Grant, refused: Credentials, ports: GrantPorts): Promise<Renewal> {
  let standing: Grant | null = await ports.grants.byId(read.id);
  while (standing?.state === 'live' && holds(standing, refused, ports)) {
    if (await ports.grants.replace({ ...standing, state: 'needs-reauth', version: standing.version + 1 })) {
      ports.log.info('A grant is no longer honoured by its service.', { grantId: read.id });
      return { outcome: 'grant-revoked' };
    }
    standing = await ports.grants.byId(read.id);
  }
  return asItStands(standing, ports);
}

/** What others have made of a grant meanwhile: credentials to go on with, or nothing. */
function asItStands(standing: Grant | null, ports: GrantPorts): Renewal {
  const credentials = standing && openGrant(standing, ports);
  return credentials ? { outcome: 'renewed', grant: standing, credentials } : { outcome: 'grant-revoked' };
}

/** Whether these credentials are still the ones in the grant. Each renewal brings another access token. */
function holds(grant: Grant, { accessToken }: Credentials, ports: Pick<Ports, 'sealer'>): boolean {
  return unseal(grant, ports)?.accessToken.equals(accessToken) ?? false;
}

/** The credentials of a grant that may be used; null if it is flagged or destroyed. */
export function openGrant(grant: Grant, ports: Pick<Ports, 'sealer'>): Credentials | null {
  return grant.state === 'live' ? unseal(grant, ports) : null;
}

/** The credentials of a grant that is not destroyed: also of a flagged one, to see whether it is honoured after all. */
export function unseal(grant: Grant, { sealer }: Pick<Ports, 'sealer'>): Credentials | null {
  return grant.sealed && unpackCredentials(sealer.open(grant.sealed, grantContext(grant)));
}
