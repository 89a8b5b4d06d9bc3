import type { CampaignId } from '../campaigns/campaign.js';
import { isConsentLive, type ConsentRecord } from '../consent/consent.js';
import type { PreSave } from '../pre-saves/pre-save.js';

/** What is known of a newcomer's sign-up for one campaign. */
export type SignUp = {
  campaignId: CampaignId;
  /** Their pre-saves of this campaign, on all services. */
  preSaves: readonly PreSave[];
  /** All that they have decided, the first first. */
  consents: readonly ConsentRecord[];
};

/**
 * Whether a sign-up stands, in whatever mode and on however many services, and since when it does or does not. What was
 * decided at `freezeAt` or later counts for nothing, in either direction. Pure.
 */
export function standingSignUp(
  { campaignId, preSaves, consents }: SignUp,
  freezeAt: Date,
): { stands: boolean; since: Date } {
  const decided = consents.filter(
    (record) =>
      record.purpose === 'save' &&
      (record.campaignId === null || record.campaignId === campaignId) &&
      record.decidedAt < freezeAt,
  );
  const promised = preSaves.filter(({ createdAt }) => createdAt < freezeAt);
  const kept = promised.filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt >= freezeAt);
  const lastNo = decided.findLast(({ decision }) => decision === 'withdrawn');
  const yes = decided.find(({ decision, sequence }) => decision === 'given' && sequence > (lastNo?.sequence ?? 0));
  const stands = kept.length > 0 && isConsentLive(decided, 'save', campaignId);
  if (stands && yes)
    return { stands, since: latest([yes.decidedAt, earliest(kept.map(({ createdAt }) => createdAt))]) };
  const ended = lastNo?.decidedAt ?? latest(promised.map(({ withdrawnAt }) => withdrawnAt ?? new Date(0)));
  return { stands: false, since: ended };
}

function earliest(dates: readonly Date[]): Date {
  return new Date(Math.min(...dates.map(Number)));
}

function latest(dates: readonly Date[]): Date {
  return new Date(Math.max(0, ...dates.map(Number)));
}
