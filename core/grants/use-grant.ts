import type { Ports } from '../engine-ports.js';
import type { Credentials, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { Grant } from './grant.js';
import { grantContext, packCredentials, unpackCredentials } from './seal-grant.js';

/** An access token that ends sooner than this is renewed before it is used. */
const renewalMarginMs = 60 * 1000;

type GrantPorts = Pick<Ports, 'grants' | 'sealer' | 'calendar' | 'log'>;

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

async function renewGrant(grant: Grant, service: StreamingService, ports: GrantPorts): Promise<Renewal> {
  // Another worker may have renewed it since it was read: then theirs is the one to use.
  const current = (await ports.grants.byId(grant.id)) ?? grant;
  const credentials = openGrant(current, ports);
  if (!credentials) return { outcome: 'grant-revoked' };
  if (current.version !== grant.version) return { outcome: 'renewed', grant: current, credentials };

  const renewal = await service.renew(credentials);
  if (renewal.outcome === 'grant-revoked') await flagGrant(current, ports);
  if (renewal.outcome !== 'renewed') return renewal;
  const sealed = ports.sealer.seal(packCredentials(renewal.credentials), grantContext(current));
  const renewed: Grant = { ...current, sealed, version: current.version + 1 };
  if (!(await ports.grants.replace(renewed))) {
    ports.log.warn('A grant was renewed twice at once; the other renewal stands.', { grantId: grant.id });
  }
  return { ...renewal, grant: renewed };
}

/** Flags a grant the service no longer honours. Its credentials stay: services have revoked falsely during outages. */
async function flagGrant(grant: Grant, ports: GrantPorts): Promise<void> {
  await ports.grants.replace({ ...grant, state: 'needs-reauth', version: grant.version + 1 });
  ports.log.info('A grant is no longer honoured by its service.', { grantId: grant.id });
}
