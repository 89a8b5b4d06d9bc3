import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { SealedEnvelope } from '../ports/sealer.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { AccountMark } from './account-mark.js';

/** `artist:fan:service`: a second grant for the same fan could kill the first at a service that rotates tokens. */
export type GrantId = `${string}:${string}:${string}`;

/** `needs-reauth`: the service no longer honours it; kept, because services have revoked falsely during outages. */
export type GrantState = 'live' | 'needs-reauth' | 'destroyed';

/** What a fan allowed at a service's sign-in, sealed. */
export type Grant = {
  id: GrantId;
  artistId: ArtistId;
  fanId: FanId;
  service: ServiceName;
  /** What the account is known again by; null where the service tells none, and once destroyed. */
  accountMark: AccountMark | null;
  /** ISO 3166-1 alpha-2 country of the account, where the service tells it. */
  market: string | null;
  scopes: string[];
  state: GrantState;
  /** The credentials; null once destroyed. */
  sealed: SealedEnvelope | null;
  /** Grows with every change: a change made on an older one is refused. */
  version: number;
  /** The campaigns it was given for; it is used for no other. None once destroyed. */
  purposes: CampaignId[];
  consentedAt: Date;
  /** When the service last honoured it: at the sign-in, and with each renewal. Calendar time. */
  honouredAt: Date;
  /** When the service itself ends it; null: it does not say. */
  consentExpiresAt: Date | null;
  /** Calendar time: destroyed then (its last release or a later yes + 72 h, or later if the fan agrees to have it kept). */
  keepUntil: Date;
  /** The proof that it is gone; null while it is not. */
  destruction: Destruction | null;
};

/**
 * Why a grant was destroyed: its date had come, the fan withdrew, the fan is to be forgotten, or the campaign it
 * was given for was cancelled.
 */
export type DestructionReason = 'kept-until-passed' | 'withdrawn' | 'forgotten' | 'campaign-cancelled';

/** What is kept of a destroyed grant's credentials: nothing that opens anything. */
export type Destruction = {
  /** Calendar time. */
  at: Date;
  reason: DestructionReason;
  /** SHA-256 of the sealed envelope that was destroyed, base64url: it shows which bytes must be found nowhere any more. */
  envelopeDigest: string | null;
};

/** A fan has one grant for each service and artist: the same three make the same id. */
export function grantId(artistId: ArtistId, fanId: FanId, service: ServiceName): GrantId {
  return `${artistId}:${fanId}:${service}`;
}
