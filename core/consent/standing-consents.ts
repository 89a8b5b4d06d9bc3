import type { CampaignId } from '../campaigns/campaign.js';
import { isConsentLive, type ConsentPurpose, type ConsentRecord, type OptionalPurpose } from './consent.js';

/** What a fan has decided on one purpose, as it stands. */
export type StandingConsent = {
  purpose: ConsentPurpose;
  /** The campaign it was asked for; null: everything of this artist's. */
  campaignId: CampaignId | null;
  live: boolean;
  /** The decision that stands. */
  latest: ConsentRecord;
};

/** What a fan has decided, purpose by purpose and campaign by campaign, in the order they were first asked. Pure. */
export function standingConsents(records: readonly ConsentRecord[]): StandingConsent[] {
  const asked = new Map(
    records.filter(isAsked).map((record) => [`${record.purpose}:${record.campaignId ?? ''}`, record]),
  );
  return [...asked.values()].flatMap(({ purpose, campaignId }) => {
    const latest = records
      .filter((record) => record.purpose === purpose)
      .findLast((record) => record.campaignId === null || record.campaignId === campaignId);
    return latest ? [{ purpose, campaignId, latest, live: isConsentLive(records, purpose, campaignId) }] : [];
  });
}

/** A withdrawal of a per-campaign purpose for all campaigns at once is no campaign of its own. */
function isAsked({ purpose, campaignId }: ConsentRecord): boolean {
  return campaignId !== null || (purpose !== 'save' && purpose !== 'follow');
}

/** The optional purposes that a fan is asked for, in this order. */
export const askedPurposes = [
  'keep-permission',
  'news',
  'leaderboard-name',
] as const satisfies readonly OptionalPurpose[];
export type AskedPurpose = (typeof askedPurposes)[number];

/** The purposes a fan has not been asked about, or has not answered. A no is an answer. Pure. */
export function unanswered(records: readonly ConsentRecord[]): AskedPurpose[] {
  return askedPurposes.filter((asked) => !records.some(({ purpose }) => purpose === asked));
}
