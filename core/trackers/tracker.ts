import type { AccountKey } from '../artists/team.js';
import type { ArtistId } from '../artists/artist.js';
import { isToCome, type Campaign, type CampaignId } from '../campaigns/campaign.js';
import type { Community, CommunityId } from '../communities/community.js';
import { isOut } from '../release-waves/midnight.js';
import type { TrackerId } from './tracker-id.js';
import type { TrackerTold } from './tracker-told.js';

/**
 * on: it stands in its community, or will as soon as the campaign is open. ending: somebody wants it gone, and its message
 * is still there. off: it is changed no more.
 */
export const trackerStates = ['on', 'ending', 'off'] as const;
export type TrackerState = (typeof trackerStates)[number];

/**
 * Why a tracker is off. `switched-off`: the team wanted it so; `unlinked`: its campaign is linked there no more; `over`: the
 * release is out, or cancelled, and it has said so; `message-gone`: somebody in the community has deleted it, and it is not
 * put back; `refused`: the platform takes no message of ours there.
 */
export const trackerEndings = ['switched-off', 'unlinked', 'over', 'message-gone', 'refused'] as const;
export type TrackerEnding = (typeof trackerEndings)[number];

/** The pinned message in a community that says how a campaign does, and is kept up to date. */
export type Tracker = {
  id: TrackerId;
  /** Grows with every change: one that is made on an older version is refused. */
  version: number;
  artistId: ArtistId;
  campaignId: CampaignId;
  communityId: CommunityId;
  state: TrackerState;
  /** Why it is off, or is about to be; null while it is on. */
  ending: TrackerEnding | null;
  /** Who has switched it on; null: whoever runs this installation, or somebody who had us forget them. */
  by: AccountKey | null;
  /** The message, as its platform's bot names it; null: there is none. */
  messageId: string | null;
  /** Whether it is pinned; null: nobody knows yet. */
  isPinned: boolean | null;
  /** What it is to say; null: that was not counted yet. */
  next: TrackerTold | null;
  /** The key of what it says; null: nothing. */
  saidKey: string | null;
  /** Database time at which it was last said. */
  saidAt: Date | null;
  /** How many announcements were made for it. */
  turn: number;
};

/** What is to be done with a tracker's message: made or changed; changed for the last time, and unpinned; taken back. */
export type TrackerAct = 'say' | 'finish' | 'remove';

type Around = { campaign: Campaign | null; community: Community | null; now: Date };

/** What a tracker needs at `now` (calendar); null: nothing, as there is nothing to be said (yet). Pure. */
export function trackerAct({ state, messageId }: Tracker, { campaign, community, now }: Around): TrackerAct | null {
  if (state === 'off') return null;
  if (state === 'ending' || !campaign || community?.campaignIds.includes(campaign.id) !== true) return 'remove';
  if (campaign.phase === 'cancelled' || isOut(campaign, campaign.timezone, now)) {
    return messageId === null ? 'remove' : 'finish';
  }
  // Whoever stops a campaign wants nothing of it to be said.
  return isToCome(campaign) && !campaign.pause ? 'say' : null;
}

/** Where a pinned message leads to the release. Pure. */
export function pinnedCommunities(trackers: readonly Tracker[]): Set<CommunityId> {
  const pinned = trackers.filter(({ state, isPinned }) => state === 'on' && isPinned === true);
  return new Set(pinned.map(({ communityId }) => communityId));
}
