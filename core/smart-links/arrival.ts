import type { VariantId } from '../campaigns/variant.js';
import type { ConnectionType, DeviceClass, InAppBrowser } from './visit.js';

/**
 * By which link a fan came. `public`: the link for everybody, while the release could be pre-saved. `released`: the
 * same link after that. `personal`: one that a bot had given to them.
 */
export type LinkKind = 'public' | 'released' | 'personal';

/**
 * How a fan came to a campaign's link, as it was when they signed up. It never changes afterwards: the first valid
 * referral code stands.
 */
export type Arrival = {
  /** The click that brought them; null if none was recorded (a browser without cookies, a link from a bot). */
  clickId: string | null;
  /**
   * Where the link was posted, such as `bio` or `poster`; of a personal link, where it was asked for: a community
   * (`discord:2001`), or a platform (`discord`) in a chat with the bot alone. Null if it did not say.
   */
  source: string | null;
  /** Whose invitation it was: a code of this campaign, checked; null if nobody's. */
  referralCode: string | null;
  /** The variant of headline and artwork they were shown; null if the campaign has none. */
  variant: VariantId | null;
  /** Null if no click was recorded. */
  link: LinkKind | null;
  device: DeviceClass | null;
  inAppBrowser: InAppBrowser | null;
  connection: ConnectionType | null;
  /** The metro their address was in when they clicked; null: unknown. */
  metro: string | null;
};

/** Nothing is known of how they came. */
export const noArrival: Arrival = {
  clickId: null,
  source: null,
  referralCode: null,
  variant: null,
  link: null,
  device: null,
  inAppBrowser: null,
  connection: null,
  metro: null,
};
