import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { AgeDeclaration } from '../fans/age.js';
import type { FanId } from '../fans/fan.js';
import type { SealedEnvelope } from '../ports/sealer.js';
import type { Arrival } from '../smart-links/arrival.js';
import type { ServiceName } from '../streaming/service-name.js';

/** What every trip has: started by one browser, ended once, by the same browser, within {@link authorizationLifetimeMs}. */
type Trip = {
  /** SHA-256 of `state`, base64url: the value itself is only in the redirect. */
  stateHash: string;
  artistId: ArtistId;
  service: ServiceName;
  /** SHA-256 of the token in the starting browser's cookie, base64url. */
  browserHash: string;
  /** The PKCE code verifier (RFC 7636), sealed to this trip. */
  codeVerifier: SealedEnvelope;
  /** Database time. */
  createdAt: Date;
  expiresAt: Date;
  consumedAt: Date | null;
};

/** One trip to a service's sign-in and back (an OAuth transaction), to pre-save a campaign. */
export type Authorization = Trip & {
  goal: 'pre-save';
  campaignId: CampaignId;
  /** Null for a fan without a chat account: they become a fan when they come back. */
  fanId: FanId | null;
  /** The zone the fan chose on the page they started from, checked. */
  zone: string;
  /** Whether the fan asked to follow the artists as well. */
  follow: boolean;
  /** The ISRC of the recording that the fan named; null: they named none. */
  recordingIsrc: string | null;
  /** What the fan said of their age when they started; null: they were not asked. */
  age: AgeDeclaration | null;
  arrival: Arrival;
};

/** A trip that promises nothing: it only tells which fan of the artist the browser belongs to. */
export type Recognition = Trip & { goal: 'recognition' };

/** Any trip to a service's sign-in. What it is for is written here when it starts, and never told by who comes back. */
export type SignInTrip = Authorization | Recognition;

/** RFC 9700 asks for short-lived transactions; ten minutes let a fan look up a password. */
export const authorizationLifetimeMs = 10 * 60 * 1000;

/** What the code verifier is sealed to. */
export function sealContext({ stateHash, service }: Pick<Trip, 'stateHash' | 'service'>): string[] {
  return ['authorization', service, stateHash];
}
