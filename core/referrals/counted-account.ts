import type { ArtistId } from '../artists/artist.js';
import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { AccountMark } from '../grants/account-mark.js';
import { freezeOf } from './freeze.js';

/**
 * For whose sign-up of a campaign a service account counts: the first fan's who signed up with it. It outlasts the grant, so
 * that one account brings one point, however often it comes back under another name.
 */
export type CountedAccount = {
  campaignId: CampaignId;
  artistId: ArtistId;
  mark: AccountMark;
  fanId: FanId;
  /** Who signed up with it later, when it served the first no more. */
  others: FanId[];
  /** Calendar time: erased then. Nothing changes the points any more. */
  keptUntil: Date;
};

/** What was decided before the freeze may be written down a while after it. */
const keptAfterFreezeMs = 72 * 60 * 60 * 1000;

/** Until when it is kept for whom an account counts in a campaign. */
export function countedUntil(campaign: Campaign): Date {
  return new Date(freezeOf(campaign).getTime() + keptAfterFreezeMs);
}

/**
 * Whether a fan has signed up for a campaign with accounts that all count for others. Who has shown one that counts for
 * themselves is a person of their own. Pure.
 */
export function countsForAnother(
  { fanId, campaignId }: { fanId: FanId; campaignId: CampaignId },
  accounts: readonly CountedAccount[],
): boolean {
  const here = accounts.filter((account) => account.campaignId === campaignId);
  return here.some(({ others }) => others.includes(fanId)) && here.every((account) => account.fanId !== fanId);
}
