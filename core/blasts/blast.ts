import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { CommunityId } from '../communities/community.js';

/** Names a blast. */
export const blastId = z
  .string()
  .regex(/^bls_[a-z0-9]{10}$/)
  .brand<'BlastId'>();
export type BlastId = z.infer<typeof blastId>;

/**
 * draft (written, shown to the artist, sent to nobody) → sending → sent: everybody was handed over; stopped: the artist
 * has ended it, or dropped the draft.
 */
export const blastStates = ['draft', 'sending', 'sent', 'stopped'] as const;
export type BlastState = (typeof blastStates)[number];

/** What an artist says to all at once: a post in each community of a campaign, and a message to who asked for news. */
export type Blast = {
  id: BlastId;
  artistId: ArtistId;
  campaignId: CampaignId;
  /** The artist's own words, as they were typed. */
  text: string;
  state: BlastState;
  /** Who wrote it. */
  by: AccountKey;
  /** Where it is posted: settled when it is confirmed. */
  communityIds: CommunityId[];
  /** Whether the fans who asked for news get it: settled when it is confirmed. */
  toFans: boolean;
  createdAt: Date;
  /** Calendar time at which it was confirmed; null: not yet. */
  startedAt: Date | null;
};

/** The artist's words: some, and no more than every platform shows in one message. */
export const blastText = z.string().trim().min(1).max(1000);

/** A draft that nobody has confirmed is too old to be sent after this: its counts are no longer what was shown. */
export const draftLifetimeMs = 60 * 60 * 1000;

/** How often a day somebody hears of an artist at most: each community, and the fans. */
export const mostADay = 2;
/** The day in which that is counted: any 24 hours, in milliseconds. */
export const dayMs = 24 * 60 * 60 * 1000;
