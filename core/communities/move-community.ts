import type { Platform } from '../fans/fan.js';
import type { Ports } from '../engine-ports.js';
import { trackerId } from '../trackers/tracker-id.js';
import { communityId, type CommunityId } from './community.js';

/** A community that goes on under another id of its platform, such as a group that became a supergroup. */
export type CommunityMove = { platform: Platform; from: string; to: string };

/**
 * `moved`: what was linked to the old id is linked to the new one. `taken`: the new id belongs to another artist, and both
 * stay as they are. `unknown`: nothing is linked to the old id, or it has been moved already.
 */
export type MoveOutcome = 'moved' | 'taken' | 'unknown';

/**
 * Moves a community with its links, and what waits to be posted there, to the id it goes on under. One of the same artist that stands there already is kept,
 * and has the old one's campaigns in addition. Safe to run twice, and to run again after it was cut off: the old one is
 * removed last.
 */
export async function moveCommunity(
  { platform, from, to }: CommunityMove,
  { announcements, communities, trackers }: Pick<Ports, 'announcements' | 'communities' | 'trackers'>,
): Promise<MoveOutcome> {
  // What becomes another community has no channels of its own before.
  const place = { platform, channelId: null };
  const [old] = await communities.byIds([communityId({ ...place, communityId: from })]);
  if (!old || from === to) return 'unknown';
  const id = communityId({ ...place, communityId: to });
  const formerIds = [...old.formerIds, from];
  const standing = await communities.claim({ ...old, id, communityId: to, formerIds });
  if (standing.artistId !== old.artistId) return 'taken';
  // Before it has the old one's campaigns: what was posted there is not to be posted again.
  await communities.addFormerIds(id, formerIds);
  for (const campaignId of old.campaignIds) await communities.link(id, campaignId, standing.inviteUrl ?? old.inviteUrl);
  await moveTrackers(old.id, id, trackers);
  await announcements.readdress(platform, from, to);
  await communities.remove(old.id);
  return 'moved';
}

/** A message of the old place cannot be changed from the new one: a tracker is posted there anew. */
async function moveTrackers(from: CommunityId, to: CommunityId, trackers: Ports['trackers']): Promise<void> {
  for (const tracker of await trackers.ofCommunity(from)) {
    const anew = { messageId: null, isPinned: null, next: null, saidKey: null, saidAt: null };
    if (tracker.state === 'on') {
      await trackers.add({ ...tracker, ...anew, id: trackerId(tracker.campaignId, to), communityId: to });
    }
    await trackers.remove(tracker.id);
  }
}
