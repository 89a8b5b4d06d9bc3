import { giveUpAt, newAnnouncement, type Subject } from '../announcements/announcement.js';
import { addressOf } from '../announcements/open-post.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { Community } from './community.js';

/** What is posted: for which campaign, and by what it is known as the same post again. */
export type PostedOnce = { campaign: Campaign; about: Subject; occasion: string };

/**
 * Posts in a community what it has not read yet. A group that has become another one since is still the same to those in
 * it: its post goes by the oldest id, and counts as posted under any. Call it only while what it says is true: a post that
 * was superseded, because the campaign was held when its turn came, is made after all.
 */
export async function postOnce(
  community: Community,
  { campaign, about, occasion }: PostedOnce,
  { announcements, calendar, monotonic }: Pick<Ports, 'announcements' | 'calendar' | 'monotonic'>,
): Promise<void> {
  const { id: campaignId, artistId } = campaign;
  const { platform } = community;
  const externalId = addressOf(community);
  const ids = [...community.formerIds, externalId].map(
    (each) => `${about.kind}:${campaignId}:${occasion}:${platform}:${each}`,
  );
  const now = monotonic.now();
  for (const each of ids) {
    const standing = await announcements.byId(each);
    if (standing?.state === 'superseded') await announcements.revive(each, { nextTryAt: now, giveUpAt: giveUpAt(now) });
    if (standing) return;
  }
  const [id = ''] = ids;
  const times = { now, calendarNow: calendar.now() };
  await announcements.add(newAnnouncement(id, { ...about, artistId, campaignId, platform, externalId }, times));
}
