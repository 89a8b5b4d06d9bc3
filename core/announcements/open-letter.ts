import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { statusOf, type PreSaveStatus } from '../pre-saves/pre-save-status.js';
import type { Announcement } from './announcement.js';
import { isAllowed, isStillTrue } from './still-true.js';

/** An announcement with what its message is about. */
export type Letter = {
  announcement: Announcement;
  campaign: Campaign;
  status: PreSaveStatus;
  /** The campaign's link for everybody. */
  smartLinkUrl: string;
};

/** Why there is nothing to hand over. */
export type NoLetter =
  /** What it is about, or the account it goes to, is not there any more. */
  | { outcome: 'void'; reason: 'pre-save-gone' | 'account-gone' }
  /** The platform has said of this account that it cannot be reached, and it has not shown itself since. */
  | { outcome: 'unreachable' }
  | { outcome: 'superseded'; reason: 'not-true-any-more' | 'consent-withdrawn' };

/** Looks up what the message is about, and whether it may and should still be sent: all at this moment. */
export async function openLetter(announcement: Announcement, ports: Ports): Promise<Letter | NoLetter> {
  const { artistId, platform, externalId, fanId, kind } = announcement;
  const identity = await ports.fans.identity(artistId, platform, externalId);
  if (identity?.fanId !== fanId) return { outcome: 'void', reason: 'account-gone' };
  const preSave = await ports.preSaves.byId(announcement.preSaveId);
  const status = preSave && (await statusOf(preSave, ports));
  if (!status) return { outcome: 'void', reason: 'pre-save-gone' };
  if (!isAllowed(announcement, await ports.consents.ofFan(fanId))) {
    return { outcome: 'superseded', reason: 'consent-withdrawn' };
  }
  if (!isStillTrue(kind, status, ports.calendar.now())) return { outcome: 'superseded', reason: 'not-true-any-more' };
  if (identity.unreachableSince) return { outcome: 'unreachable' };
  const { campaign } = status;
  return { announcement, campaign, status, smartLinkUrl: `${ports.baseUrl}/l/${campaign.slug}` };
}
