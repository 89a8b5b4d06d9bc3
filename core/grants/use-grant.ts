import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import type { Credentials, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { Grant } from './grant.js';
import { openGrant, renewGrant, type GrantPorts } from './renew-grant.js';

/** An access token that ends sooner than this is renewed before it is used. */
const renewalMarginMs = 60 * 1000;

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
    ? await renewGrant({ grant, outdated: opened, service }, ports)
    : { outcome: 'renewed' as const, grant, credentials: opened };
  if (first.outcome !== 'renewed') return first;
  const answer = await call(first.credentials);
  if (answer.outcome !== 'token-refused') return answer;
  const second = await renewGrant({ grant: first.grant, outdated: first.credentials, service }, ports);
  return second.outcome === 'renewed' ? call(second.credentials) : second;
}

/** @throws EngineError `grant-not-for-campaign` */
function requirePurpose({ id, purposes }: Grant, campaignId: CampaignId): void {
  if (purposes.includes(campaignId)) return;
  throw new EngineError('grant-not-for-campaign', 'A grant was to be used for a campaign that it was not given for.', {
    details: { grantId: id, campaignId },
  });
}

function endsSoon({ accessTokenExpiresAt }: Credentials, { calendar }: Pick<Ports, 'calendar'>): boolean {
  return accessTokenExpiresAt !== null && accessTokenExpiresAt.getTime() - calendar.now().getTime() < renewalMarginMs;
}
