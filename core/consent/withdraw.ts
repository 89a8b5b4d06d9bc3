import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { Fan, FanId } from '../fans/fan.js';
import { destroyGrant } from '../grants/destroy-grant.js';
import { grantId } from '../grants/grant.js';
import { completeWithdrawals } from './complete-withdrawals.js';
import { consentPurposes, isConsentLive, type ConsentRecord, type OptionalPurpose } from './consent.js';
import { noticeOfFan } from './notice-of-fan.js';
import { recordConsent, type NewConsent } from './record-consent.js';

/** What a fan takes back. */
export type Withdrawal =
  /** The pre-save of this campaign, on every service, and following its artists. */
  | { what: 'pre-save'; campaignId: CampaignId }
  /** Following the artists of this campaign; its pre-save stays. */
  | { what: 'follow'; campaignId: CampaignId }
  | { what: 'purpose'; purpose: OptionalPurpose }
  /** All of it, with this artist. */
  | { what: 'everything' };

/** Who withdraws what, and where they said so. */
export type Withdrawing = { fanId: FanId; withdrawal: Withdrawal; place: ConsentRecord['place'] };

/**
 * Takes a fan's consent back. The ledger comes first: from then on nothing is done for them any more, because whatever
 * would be done looks there before. What is left to do besides is safe to run twice, and to die in the middle of: the
 * sweep of `completeOpenWithdrawals` takes it up.
 */
export async function withdraw({ fanId, withdrawal, place }: Withdrawing, ports: Ports): Promise<void> {
  const records = await ports.consents.ofFan(fanId);
  const notice = await noticeOfFan(fanId, ports);
  if (notice) {
    for (const { purpose, campaignId } of takenBack(withdrawal, records)) {
      await recordConsent({ ...notice, fanId, purpose, campaignId, decision: 'withdrawn', place }, ports);
    }
  }
  await completeWithdrawals(fanId, ports);
  if (notice && withdrawal.what === 'everything') await destroyUnneededGrants({ ...notice, fanId }, ports);
}

/** A sign-up that was broken off before its promise leaves a grant that no pre-save stands for. */
async function destroyUnneededGrants(
  { artistId, fanId }: Pick<Fan, 'artistId'> & { fanId: FanId },
  ports: Ports,
): Promise<void> {
  const records = await ports.consents.ofFan(fanId);
  // The fan has signed up again in between.
  if (records.some(({ campaignId }) => isConsentLive(records, 'save', campaignId))) return;
  for (const service of ports.services.keys())
    await destroyGrant(grantId(artistId, fanId, service), 'withdrawn', ports);
}

/** The consents that are live now and that this withdrawal ends. */
function takenBack(withdrawal: Withdrawal, records: ConsentRecord[]): Pick<NewConsent, 'purpose' | 'campaignId'>[] {
  switch (withdrawal.what) {
    case 'pre-save':
    case 'follow':
      return (withdrawal.what === 'follow' ? (['follow'] as const) : (['save', 'follow'] as const))
        .filter((purpose) => isConsentLive(records, purpose, withdrawal.campaignId))
        .map((purpose) => ({ purpose, campaignId: withdrawal.campaignId }));
    case 'purpose':
      return isConsentLive(records, withdrawal.purpose, null)
        ? [{ purpose: withdrawal.purpose, campaignId: null }]
        : [];
    case 'everything':
      // For no campaign in particular: one that the fan joins at this very moment is withdrawn as well.
      return consentPurposes
        .filter((purpose) => records.some(({ campaignId }) => isConsentLive(records, purpose, campaignId)))
        .map((purpose) => ({ purpose, campaignId: null }));
  }
}
