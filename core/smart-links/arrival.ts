/**
 * How a fan came to a campaign's link, as it was when they signed up. It never changes afterwards: the first valid
 * referral code stands.
 */
export type Arrival = {
  /** The click that brought them; null if none was recorded (a browser without cookies, a link from a bot). */
  clickId: string | null;
  /** Where the link was posted, such as `bio` or `poster`; null if it did not say. */
  source: string | null;
  /** Whose invitation it was: a code of this campaign, checked; null if nobody's. */
  referralCode: string | null;
  /** The variant of headline and artwork they were shown; null if the campaign has none. */
  variant: string | null;
};

/** Nothing is known of how they came. */
export const noArrival: Arrival = { clickId: null, source: null, referralCode: null, variant: null };
