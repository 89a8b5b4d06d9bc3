import type { ArtistId } from '../artists/artist.js';
import type { FanId } from '../fans/fan.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { AccountMark } from './account-mark.js';

/** One account of a service, by its mark. */
export type MarkedAccount = { artistId: ArtistId; service: ServiceName; mark: AccountMark };

/**
 * Whose a service account is. It is kept under the account's mark, so that one account never serves two fans of an
 * artist, however many sign in with it at the same instant.
 */
export type AccountClaim = MarkedAccount & {
  fanId: FanId;
  /** Database time until which it is held for a sign-in under way; null once a grant stands behind it. */
  heldUntil: Date | null;
};
