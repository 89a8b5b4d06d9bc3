import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { OutboxEvent } from '../announcements/outbox-event.js';
import type { Arrival } from '../smart-links/arrival.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { SignUpVerification } from './sign-up-verification.js';

/** `campaign:fan:service`: one fan's promise for one release on one service exists once, by construction. */
export type PreSaveId = `${string}:${string}:${string}`;

/**
 * How a promise is kept. `direct`: we hold a grant and write for the fan. `native`: the fan pre-saves on the service's
 * own page. `follow`: they follow the artist there. `reminder`: nothing but a message with the link at their midnight,
 * which the two before have as well.
 */
export type PreSaveMode = 'direct' | SoftMode;

/** The modes in which nothing is written for the fan, and nothing can be read back. */
export const softModes = ['native', 'follow', 'reminder'] as const;
export type SoftMode = (typeof softModes)[number];

/** Every mode, the one in which we save first. */
export const preSaveModes: readonly PreSaveMode[] = ['direct', ...softModes];

/** Whether it is the fan who does something at the service: it takes no account of any kind, and all we know is their word. */
export function isFansOwnDeed(mode: PreSaveMode): boolean {
  return mode === 'native' || mode === 'follow';
}

/**
 * Why a pre-save is in another mode than `direct`:
 * `not-allow-listed` – the service serves only a few accounts through this app, and this is none of them.
 * `scope-missing` – the fan left out something a save needs.
 * `no-account` – the service does not serve this account (another country, a full library).
 * `no-subscription` – the account has no subscription, and without one there is no library.
 * `permission-too-short` – the service lets us in for some hours only, and the release is further away.
 * `grant-ended` – the permission was over before the release.
 * `fan-chose` – the fan asked for the link and nothing else, or would rather do it at the service.
 */
export const modeReasons = [
  'not-allow-listed',
  'scope-missing',
  'no-account',
  'no-subscription',
  'permission-too-short',
  'grant-ended',
  'fan-chose',
] as const;
export type ModeReason = (typeof modeReasons)[number];

/**
 * What became of following one artist: `wanted` until the service has answered, then whether the fan follows them
 * (`followed`), did so before (`already-following`), cannot through us (`unsupported`), it was given up (`failed`), or
 * the fan had us end it (`unfollowed`).
 */
export type FollowState = 'wanted' | 'followed' | 'already-following' | 'unsupported' | 'failed' | 'unfollowed';

/** An artist whom the fan asked to follow with a pre-save, and what became of it. */
export type ArtistFollow = {
  artistUri: string;
  state: FollowState;
  /** Calendar time at which it came into this state. */
  at: Date;
};

/**
 * One fan's pre-save: the promise that the release will be in their library at 00:00 of `zone`.
 * It is recorded last, when all it takes to keep it is in place.
 */
export type PreSave = {
  id: PreSaveId;
  artistId: ArtistId;
  campaignId: CampaignId;
  fanId: FanId;
  service: ServiceName;
  mode: PreSaveMode;
  /** Why it is in another mode; null while it is `direct`. */
  modeReason: ModeReason | null;
  /** Grows with every change of the mode: a change made on an older one is refused. */
  modeChanges: number;
  /** When the fan said that they have done it at the service, in this mode; null: they have not. Nobody can look. */
  saidDoneAt: Date | null;
  /** The ISRC of the recording that the fan has chosen; null: the campaign's default, whatever that is by then. */
  recordingIsrc: string | null;
  /** The fan's IANA time zone, by the name they chose it under. */
  zone: string;
  /** Calendar time: the first instant of the release date in `zone`. */
  dueAt: Date;
  /** The version of the campaign's schedule that it and all its writes have been brought to. */
  scheduleVersion: number;
  createdAt: Date;
  /** Set when the fan withdrew: nothing is written for them from then on. */
  withdrawnAt: Date | null;
  /** What vouches for the person behind this sign-up. */
  verification: SignUpVerification;
  arrival: Arrival;
  /** The artists the fan wants to follow with it; empty for "only pre-save". */
  follows: ArtistFollow[];
  /** Grows with every change of the follows: a change made on older ones is refused. */
  followChanges: number;
  /** Database time from which the follows that are wanted are tried; null: there is none. */
  followAt: Date | null;
  /** What happened and was not yet turned into announcements. */
  outbox: OutboxEvent[];
};

/** A fan pre-saves a campaign once on each service: the same three make the same id. */
export function preSaveId(campaignId: CampaignId, fanId: FanId, service: ServiceName): PreSaveId {
  return `${campaignId}:${fanId}:${service}`;
}
