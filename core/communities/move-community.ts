import type { Platform } from '../fans/fan.js';
import type { Ports } from '../engine-ports.js';
import { communityId } from './community.js';

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
  { announcements, communities }: Pick<Ports, 'announcements' | 'communities'>,
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
  await announcements.readdress(platform, from, to);
  await communities.remove(old.id);
  return 'moved';
}
