import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { CommunityId } from '../communities/community.js';
import type { BlastAim } from './blast-aim.js';

/** Names a blast. */
export const blastId = z
  .string()
  .regex(/^bls_[a-z0-9]{10}$/)
  .brand<'BlastId'>();
export type BlastId = z.infer<typeof blastId>;

/**
 * draft (written, shown to the artist, sent to nobody) → awaiting-second, if it is large: a second person of the team is to
 * confirm it → scheduled, if it is for a time to come → sending → sent: everybody was handed over. stopped: the artist has
 * ended it, or dropped the draft; withheld: its time came, and it could not go out; removed: its posts were taken back.
 */
export const blastStates = [
  'draft',
  'awaiting-second',
  'scheduled',
  'sending',
  'sent',
  'stopped',
  'withheld',
  'removed',
] as const;
export type BlastState = (typeof blastStates)[number];

/**
 * Why a blast did not go out although it was confirmed. `campaign-cancelled`: nothing is to be said of the release any
 * more; `campaign-paused`: the campaign was at a standstill at its time; `missed`: nobody was there to send it at its time, and it is no news now; `nobody`: nobody would have got it;
 * `too-few`: too few fans are left in the city to disappear among each other; `grown`: by then so many would have got it
 * that a second person is needed; `unconfirmed`: nobody has confirmed it as the second one in time; `release-moved`: the
 * release has another date than when it was written.
 */
export const withholdings = [
  'campaign-cancelled',
  'campaign-paused',
  'missed',
  'nobody',
  'too-few',
  'grown',
  'unconfirmed',
  'release-moved',
] as const;
export type Withholding = (typeof withholdings)[number];

/** A blast that has gone out, and what another one does to its posts. */
export type BlastRevision = { blastId: BlastId; as: 'edit' | 'removal' };

/**
 * What an artist says to all at once: a post in each community of a campaign, and a message to who asked for news. Or what
 * they do to the posts of an earlier one, which is written, confirmed and handed over alike.
 */
export type Blast = {
  id: BlastId;
  /** Grows with every change: one that is made on an older version is refused. */
  version: number;
  artistId: ArtistId;
  campaignId: CampaignId;
  /** The artist's own words, as they were typed. */
  text: string;
  state: BlastState;
  /** Who wrote it; null: somebody who had us forget them. */
  by: AccountKey | null;
  /** Who has confirmed it, the first first: different people. Null: somebody who had us forget them. */
  confirmedBy: (AccountKey | null)[];
  /** Whether the operator stands in for a second person of the team. */
  isApproved: boolean;
  /** The campaign's schedule that it was written by: its words may name a date. */
  scheduleVersion: Campaign['scheduleVersion'];
  /** The blast whose posts it changes; null: it is one of its own. */
  revises: BlastRevision | null;
  /** When the last change of its posts was decided; null: none was. Calendar time. */
  revisedAt: Date | null;
  /** For whom it is. */
  aim: BlastAim;
  /** Calendar time before which nobody gets it; null: it goes out once it is confirmed. */
  sendAt: Date | null;
  /** Where it is posted: settled when it begins to go out. */
  communityIds: CommunityId[];
  /** Whether fans who asked for news get it: settled when it begins to go out. */
  toFans: boolean;
  /** Null for all but those that were withheld. */
  withheldFor: Withholding | null;
  createdAt: Date;
  /** Calendar time at which it began to go out; null: not yet. */
  startedAt: Date | null;
};

/** The artist's words: some, and no more than every platform shows in one message. */
export const blastText = z.string().trim().min(1).max(1000);

/** A draft that nobody has confirmed is too old to be sent after this: its counts are no longer what was shown. */
export const draftLifetimeMs = 60 * 60 * 1000;

/** The same of one that waits for a second person: whoever is asked gets the time that the first one had. */
export const secondLifetimeMs = 2 * draftLifetimeMs;

/** How often a day somebody hears of an artist at most: each community, and each fan. */
export const mostADay = 2;
/** The day in which that is counted: any 24 hours, in milliseconds. */
export const dayMs = 24 * 60 * 60 * 1000;

/** Whether it waits for somebody to confirm it. */
export function isUnconfirmed({ state }: Pick<Blast, 'state'>): boolean {
  return state === 'draft' || state === 'awaiting-second';
}

/** Whether it has come to an end: nobody gets it any more. */
export function isEnded({ state }: Pick<Blast, 'state'>): boolean {
  return state === 'stopped' || state === 'withheld' || state === 'removed';
}

/** Whether it has, or may have, posts in communities that can be changed. Pure. */
export function isRevisable({ revises, startedAt, communityIds, state }: Blast): boolean {
  const isOut = state === 'sending' || state === 'sent' || state === 'stopped';
  return revises === null && isOut && startedAt !== null && communityIds.length > 0;
}

/** New words are said to as many as the first were: whom two had to let go out, two have to change. A removal says nothing. */
export function needsSecondAgain({ revises }: Blast, { confirmedBy, isApproved }: Blast): boolean {
  return revises?.as === 'edit' && (isApproved || confirmedBy.length > 1);
}
