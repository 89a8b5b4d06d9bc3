import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { releaseSpan } from '../release-waves/midnight.js';
import type { GrantId } from './grant.js';
import { keptAfterReleaseMs } from './seal-grant.js';

/** Nobody renews a grant while its date is moved: a renewal's new refresh token must not be lost to an older copy. */
const leaseMs = 30 * 1000;

/**
 * Keeps a grant until 72 hours after the last release it was given for, as those releases are dated now; never
 * beyond its end at the service. False while somebody else is changing it: ask again later.
 */
export async function moveKeepUntil(
  id: GrantId,
  ports: Pick<Ports, 'grants' | 'campaigns' | 'monotonic'>,
): Promise<boolean> {
  const grant = await ports.grants.byId(id);
  if (!grant || grant.state === 'destroyed') return true;
  const needed = await lastNeeded(grant.purposes, ports);
  if (needed === null) return true;
  const keepUntil = new Date(Math.min(needed, grant.consentExpiresAt?.getTime() ?? Number.POSITIVE_INFINITY));
  if (keepUntil.getTime() === grant.keepUntil.getTime()) return true;
  const now = ports.monotonic.now();
  const lease = { now, until: new Date(now.getTime() + leaseMs) };
  if (!(await ports.grants.leaseRenewal(id, grant.version, lease))) return false;
  return ports.grants.replace({ ...grant, keepUntil, version: grant.version + 1 });
}

async function lastNeeded(purposes: readonly CampaignId[], ports: Pick<Ports, 'campaigns'>): Promise<number | null> {
  const campaigns = await Promise.all(purposes.map((purpose) => ports.campaigns.byId(purpose)));
  const dates = campaigns.flatMap((campaign) =>
    campaign && campaign.phase !== 'cancelled' ? [releaseSpan(campaign).last.getTime() + keptAfterReleaseMs] : [],
  );
  return dates.length > 0 ? Math.max(...dates) : null;
}
