import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { isMatchDoubtful } from './library-write.js';
import type { AttemptResult } from './library-write-store.js';

/**
 * Somebody may have said which item is ours while these attempts were made: what they left in doubt is tried again at
 * once then, and not at the pace of what nobody has looked at.
 */
export async function retryIfDecided(
  results: readonly AttemptResult[],
  attempted: Campaign,
  ports: Pick<Ports, 'campaigns' | 'calendar'>,
): Promise<readonly AttemptResult[]> {
  if (!results.some(({ settlement }) => isMatchDoubtful(settlement))) return results;
  const campaign = await ports.campaigns.byId(attempted.id);
  if (!campaign || JSON.stringify(campaign.services) === JSON.stringify(attempted.services)) return results;
  const now = ports.calendar.now();
  return results.map((result) => {
    const { settlement } = result;
    const waits = settlement.state === 'not-live' && isMatchDoubtful(settlement);
    return waits ? { ...result, settlement: { ...settlement, nextTryAt: now } } : result;
  });
}
