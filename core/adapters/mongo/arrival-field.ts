import type { Arrival } from '../../smart-links/arrival.js';
import { partSchema } from './record.js';

/** An arrival, inside the record it belongs to. */
export const arrivalField = partSchema({ clickId: String, source: String, referralCode: String, variant: String });

/** A copy of what was read, without what mongoose adds. */
export function toArrival({ clickId, source, referralCode, variant }: Arrival): Arrival {
  return { clickId, source, referralCode, variant };
}
