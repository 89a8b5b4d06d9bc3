import { isPublic, type Campaign } from '../campaigns/campaign.js';
import { livestreamEndsAt, type Livestream } from './livestream.js';

/** The stream of a campaign that fans may know of, while it lies ahead or runs; null: there is none. Pure. */
export function livestreamToCome(campaign: Campaign, now: Date): Livestream | null {
  const { livestream } = campaign;
  return livestream && isPublic(campaign) && now < livestreamEndsAt(livestream) ? livestream : null;
}
