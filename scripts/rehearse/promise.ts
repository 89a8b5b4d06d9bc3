import type { Secret } from '../../core/secret.js';
import type { DirectServiceName } from '../../core/streaming/service-name.js';

/**
 * What one fan was promised, as the rehearsal itself has written it down when it was made. What becomes of it is
 * judged by this, never by what the database says was promised.
 */
export type PromisedSave = {
  service: DirectServiceName;
  /** The account at the service. */
  accountId: string;
  /** What the service's ledger calls it. */
  uri: string;
  zone: string;
  /** Nothing may be saved before this instant of the calendar. */
  midnight: Date;
  /** Set when the release was moved: until then (calendar) another midnight was promised. */
  before: { midnight: Date; until: Date } | null;
  /** The account that the fan is told on; null for a fan without one. */
  chatAccount: string | null;
  /** What the fan's browser holds. */
  browser: Secret;
  session: Secret;
  /** Set when the fan withdrew: nothing may be saved from then on (calendar). */
  withdrawnAt: Date | null;
  /** Set when the fan removed the app at the service: the permission is dead, and we are to say so. */
  revokedAt: Date | null;
};
