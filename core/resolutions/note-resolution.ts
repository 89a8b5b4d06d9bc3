import type { Ports } from '../engine-ports.js';
import type { FoundItem } from '../streaming/streaming-service.js';
import type { ResolutionKey } from './resolution.js';

/**
 * Keeps for everybody what a service has answered for one fan of a market: what it calls the item, or that it is not
 * there (any more). Nothing hangs on it but where a link leads: should it fail, the attempt goes on.
 */
export async function noteResolution(
  key: ResolutionKey,
  found: FoundItem,
  { resolutions, calendar, log }: Pick<Ports, 'calendar' | 'log' | 'resolutions'>,
): Promise<void> {
  try {
    if (found.outcome === 'live') await resolutions.note({ ...key, uri: found.uri, foundAt: calendar.now() });
    if (found.outcome === 'not-live' && key.market !== null) await resolutions.remove(key);
  } catch (error) {
    const { campaignId, service } = key;
    log.warn('It could not be kept what a service calls a release.', { campaignId, service, error });
  }
}
