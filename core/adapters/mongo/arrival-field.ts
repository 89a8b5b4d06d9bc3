import type { Arrival } from '../../smart-links/arrival.js';
import { partSchema } from './record.js';

/** An arrival, inside the record it belongs to. */
export const arrivalField = partSchema({
  clickId: String,
  source: String,
  referralCode: String,
  variant: String,
  link: String,
  device: String,
  inAppBrowser: String,
  connection: String,
  metro: String,
});

/** A copy of what was read, without what mongoose adds. */
export function toArrival(kept: Arrival): Arrival {
  const { clickId, source, referralCode, variant, link, device, inAppBrowser, connection, metro } = kept;
  return { clickId, source, referralCode, variant, link, device, inAppBrowser, connection, metro };
}
