import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { AccountMark } from '../grants/account-mark.js';
import { tellAccountIsShared } from '../pre-saves/tell-account-is-shared.js';
import type { ServiceName } from '../streaming/service-name.js';
import { countedUntil } from './counted-account.js';

type SignedUpWith = { campaign: Campaign; service: ServiceName; mark: AccountMark | null; fanId: FanId };

/**
 * Notes which service account a fan signs up for a campaign with. One that counts for another fan's sign-up already is
 * served all the same, if that fan's permission is gone; but it brings no second point, and that fan hears of it.
 */
export async function countAccount({ campaign, service, mark, fanId }: SignedUpWith, ports: Ports): Promise<void> {
  const keptUntil = countedUntil(campaign);
  if (mark === null || keptUntil <= ports.calendar.now()) return;
  const { id: campaignId, artistId } = campaign;
  const first = await ports.countedAccounts.count({ campaignId, artistId, mark, fanId, keptUntil });
  if (first !== fanId) await tellAccountIsShared({ artistId, service, mark, first, second: fanId }, ports);
}

/** Erases for whom accounts counted in campaigns whose points nothing changes any more. Safe to run twice at once. */
export async function removeSettledAccounts(ports: Pick<Ports, 'countedAccounts' | 'campaigns' | 'calendar'>) {
  const now = ports.calendar.now();
  for (let due = await ports.countedAccounts.dueAt(now); due; due = await ports.countedAccounts.dueAt(now)) {
    const campaign = await ports.campaigns.byId(due.campaignId);
    const until = campaign && countedUntil(campaign);
    // The release was moved since.
    if (until && until > now) await ports.countedAccounts.keepUntil(due.campaignId, until);
    else await ports.countedAccounts.removeOfCampaign(due.campaignId);
  }
}
