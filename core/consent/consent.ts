import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';

/**
 * What a fan can agree to, each by an act of its own:
 * `save` – keep this pre-save, in whatever mode, and tell the fan how it went; asked for a campaign.
 * `follow` – follow the artists of this campaign at the service; asked for a campaign.
 * `keep-permission` – keep the grant beyond release + 72 h, for this artist's next releases.
 * `news` – messages, in chat or by e-mail, about anything but the fan's own pre-saves.
 * `leaderboard-name` – the fan's name, unmasked, on the leaderboard.
 * `ads` – events about this fan to advertising services.
 */
export const consentPurposes = ['save', 'follow', 'keep-permission', 'news', 'leaderboard-name', 'ads'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The purposes that are asked about one by one, after success, with nothing ticked beforehand. */
export const optionalPurposes = ['keep-permission', 'news', 'leaderboard-name', 'ads'] as const;
export type OptionalPurpose = (typeof optionalPurposes)[number];

/** The law whose notice the fan was shown (reliability §5). */
export const regionProfiles = ['dpdp', 'gdpr', 'lgpd', 'ccpa', 'general'] as const;
export type RegionProfile = (typeof regionProfiles)[number];

/** What the fan had before their eyes when they decided. */
export type ShownNotice = {
  /** Of the notice's text: it changes whenever a word of it does. */
  version: string;
  /** BCP 47. */
  language: string;
  region: RegionProfile;
  /** Who answers for the data, by name. */
  responsibleParty: string;
};

/** `fan:sequence`: a fan's decisions are numbered, so two made at once cannot both be the next. */
export type ConsentRecordId = `${FanId}:${number}`;

/** One decision of one fan. It is never changed: a later one supersedes it. */
export type ConsentRecord = {
  id: ConsentRecordId;
  artistId: ArtistId;
  fanId: FanId;
  /** 1 for the fan's first decision. */
  sequence: number;
  purpose: ConsentPurpose;
  /** The campaign it was asked for; null: everything of this artist's. */
  campaignId: CampaignId | null;
  decision: 'given' | 'withdrawn';
  notice: ShownNotice;
  /** Where the fan decided. */
  place: 'web' | 'chat';
  /** Calendar time. */
  decidedAt: Date;
};

/** A fan’s records are numbered: of two written as the same number one is kept. */
export function consentRecordId(fanId: FanId, sequence: number): ConsentRecordId {
  return `${fanId}:${sequence}`;
}

/** Whether the fan's latest decision on this purpose is a yes; the artist-wide ones count for every campaign. Pure. */
export function isConsentLive(
  records: readonly ConsentRecord[],
  purpose: ConsentPurpose,
  campaignId: CampaignId | null,
): boolean {
  return latestDecision(records, purpose, campaignId) === 'given';
}

/** Whether it is a no that was a yes before: of who was never asked it is neither. Pure. */
export function isWithdrawn(
  records: readonly ConsentRecord[],
  purpose: ConsentPurpose,
  campaignId: CampaignId | null,
): boolean {
  return latestDecision(records, purpose, campaignId) === 'withdrawn';
}

function latestDecision(
  records: readonly ConsentRecord[],
  purpose: ConsentPurpose,
  campaignId: CampaignId | null,
): ConsentRecord['decision'] | null {
  const latest = records
    .filter((record) => record.purpose === purpose)
    .filter((record) => record.campaignId === null || record.campaignId === campaignId)
    .reduce<ConsentRecord | null>((last, next) => (last && last.sequence > next.sequence ? last : next), null);
  return latest?.decision ?? null;
}
