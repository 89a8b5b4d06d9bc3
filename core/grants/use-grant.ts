import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import type { Credentials, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { GrantStore } from './grant-store.js';
import type { Grant, GrantId } from './grant.js';
import { grantContext, packCredentials, unpackCredentials } from './seal-grant.js';

/** An access token that ends sooner than this is renewed before it is used. */
const renewalMarginMs = 60 * 1000;

type GrantPorts = Pick<Ports, 'grants' | 'sealer' | 'calendar' | 'monotonic' | 'log'>;

/** A grant, where it is used, and for which campaign. */
export type GrantUse = { grant: Grant; service: StreamingService; campaignId: CampaignId };

/**
 * Calls a service with a fan's credentials: renews them before they end, and once more if the
 * service no longer honours them. The new refresh token is kept before the new access token is
 * used: some services retire the old one the moment it is used.
 *
 * @throws EngineError `grant-not-for-campaign`: the fan gave it for others
 */
export async function withGrant<Answer extends { outcome: string }>(
  { grant, service, campaignId }: GrantUse,
  call: (credentials: Credentials) => Promise<Answer | ServiceRefusal>,
  ports: GrantPorts,
): Promise<Answer | ServiceRefusal> {
  const opened = openGrant(grant, ports);
  if (!opened) return { outcome: 'grant-revoked' };
  requirePurpose(grant, campaignId);
  const first = endsSoon(opened, ports)
    ? await renewGrant(grant, service, ports)
    : { outcome: 'renewed' as const, grant, credentials: opened };
  if (first.outcome !== 'renewed') return first;
  const answer = await call(first.credentials);
  if (answer.outcome !== 'token-refused') return answer;
  const second = await renewGrant(first.grant, service, ports);
  return second.outcome === 'renewed' ? call(second.credentials) : second;
}

function requirePurpose({ id, purposes }: Grant, campaignId: CampaignId): void {
  if (purposes.includes(campaignId)) return;
  throw new EngineError('grant-not-for-campaign', 'A grant was to be used for a campaign that it was not given for.', {
    details: { grantId: id, campaignId },
  });
}

function openGrant(grant: Grant, ports: Pick<Ports, 'sealer'>): Credentials | null {
  return grant.state === 'live' ? unseal(grant, ports) : null;
}

function unseal(grant: Grant, { sealer }: Pick<Ports, 'sealer'>): Credentials | null {
  return grant.sealed && unpackCredentials(sealer.open(grant.sealed, grantContext(grant)));
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
  if (renewal.outcome === 'grant-revoked') return afterRefusal(current, credentials, ports);
  if (renewal.outcome !== 'renewed') return renewal;
  return keepRenewed(current, { old: credentials, fresh: renewal.credentials }, ports);
}

/**
 * Seals the new credentials before anybody uses them. The grant may have been changed since it was read: flagged by a
 * worker whose refresh token this renewal has retired, amended in what it is for, or destroyed. As long as it still
 * holds the credentials that were renewed, the new ones are the living ones and go in their place.
 */
async function keepRenewed(read: Grant, { old, fresh }: { old: Credentials; fresh: Credentials }, ports: GrantPorts) {
  let standing: Grant | null = read;
  while (standing?.sealed && holds(standing, old, ports)) {
    const sealed = ports.sealer.seal(packCredentials(fresh), grantContext(standing));
    const renewed: Grant = { ...standing, state: 'live', sealed, version: standing.version + 1 };
    if (await ports.grants.replace(renewed)) return { outcome: 'renewed' as const, grant: renewed, credentials: fresh };
    standing = await ports.grants.byId(read.id);
  }
  return asItStands(standing, ports);
}

/** Whether these credentials are still the ones in the grant. Each renewal brings another access token. */
function holds(grant: Grant, { accessToken }: Credentials, ports: Pick<Ports, 'sealer'>): boolean {
  return unseal(grant, ports)?.accessToken.equals(accessToken) ?? false;
}

/** What others have made of a grant meanwhile: credentials to go on with, or nothing. */
function asItStands(standing: Grant | null, ports: GrantPorts): Renewal {
  const credentials = standing && openGrant(standing, ports);
  return credentials ? { outcome: 'renewed', grant: standing, credentials } : { outcome: 'grant-revoked' };
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
