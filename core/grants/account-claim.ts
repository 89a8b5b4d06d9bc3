import type { ArtistId } from '../artists/artist.js';
import type { FanId } from '../fans/fan.js';
import type { ServiceName } from '../streaming/service-name.js';

/** One account of a service, as one artist knows it. */
export type ServiceAccount = {
  artistId: ArtistId;
  service: ServiceName;
  /** The account's stable id at the service. Personal data: erased with the grant. */
  accountId: string;
};

/**
 * Whose a service account is. It is kept under the account itself, so that one account never serves two fans of an
 * artist, however many sign in with it at the same instant.
 */
export type AccountClaim = ServiceAccount & {
  fanId: FanId;
  /** Database time until which it is held for a sign-in under way; null once a grant stands behind it. */
  heldUntil: Date | null;
};
