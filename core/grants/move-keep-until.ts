import type { Ports } from '../engine-ports.js';
import { releaseSpan } from '../release-waves/midnight.js';
import { changeGrant } from './change-grant.js';
import type { Grant, GrantId } from './grant.js';
import { keptAfterReleaseMs } from './seal-grant.js';

/**
 * Keeps a grant until 72 hours after the last release it was given for, as those releases are dated now; never
 * beyond its end at the service. A renewal under way is not disturbed. Safe to run twice.
 */
export async function moveKeepUntil(id: GrantId, ports: Pick<Ports, 'grants' | 'campaigns'>): Promise<void> {
  const grant = await ports.grants.byId(id);
  if (!grant || grant.state === 'destroyed') return;
  const lastNeeded = await lastNeededAt(grant, ports);
  const purposes = grant.purposes.join();
  const decide = (standing: Grant) => {
    // Given for another campaign meanwhile: whoever did that has dated it, and later than this.
    if (standing.state === 'destroyed' || standing.purposes.join() !== purposes) return null;
    const ends = standing.consentExpiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
    const keepUntil = new Date(Math.min(lastNeeded, ends));
    return keepUntil.getTime() === standing.keepUntil.getTime() ? null : { keepUntil };
  };
  if (lastNeeded > 0) await changeGrant(id, decide, ports);
}

async function lastNeededAt({ purposes }: Grant, ports: Pick<Ports, 'campaigns'>): Promise<number> {
  const campaigns = await Promise.all(purposes.map((purpose) => ports.campaigns.byId(purpose)));
  const dates = campaigns.flatMap((campaign) =>
    campaign && campaign.phase !== 'cancelled' ? [releaseSpan(campaign).last.getTime() + keptAfterReleaseMs] : [],
  );
  return Math.max(0, ...dates);
}
