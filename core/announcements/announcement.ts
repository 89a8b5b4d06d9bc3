import type { ArtistId } from '../artists/artist.js';
import type { BlastId } from '../blasts/blast.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { Channel } from '../fans/channel.js';
import type { FanId } from '../fans/fan.js';
import type { Language } from '../languages/language.js';
import type { LivestreamTopic } from '../livestreams/livestream-topic.js';
import type { MilestoneId } from '../milestones/milestone-id.js';
import type { PreSaveId } from '../pre-saves/pre-save.js';
import type { TrackerId } from '../trackers/tracker-id.js';
import type { Posted } from './posted.js';
import type { BlastTopic, CampaignTopic } from './team-topic.js';

/** What a fan is told of their own pre-save. */
export const preSaveNews = [
  'pre-saved',
  'saved',
  'already-there',
  'not-saved',
  'reconnect',
  'delayed',
  'release-reminder',
  'rescheduled',
  'postponed',
  'cancelled',
  'account-shared',
] as const;
export type PreSaveNews = (typeof preSaveNews)[number];

/**
 * What an announcement is about, and for whom: news of a fan's own pre-save; a blast of the artist, to a fan who asked
 * for news or as a post in a community; that such a post is to be edited, or taken back; the post in a community that the
 * release is out, that a milestone is reached, or when the artist is live; a tracker, as it stands by then; word to somebody
 * on the artist's team; that an artist whom somebody asked for was refused; a link that was asked for by mail. `topic`:
 * which of the things of its kind; of an edit or a removal, the announcement of the post.
 */
export type Subject =
  | { kind: PreSaveNews; preSaveId: PreSaveId; fanId: FanId; blastId: null; topic: null }
  | { kind: 'blast'; preSaveId: null; fanId: FanId; blastId: BlastId; topic: null }
  | { kind: 'blast-post'; preSaveId: null; fanId: null; blastId: BlastId; topic: null }
  | { kind: 'blast-edit' | 'blast-removal'; preSaveId: null; fanId: null; blastId: BlastId; topic: string }
  | { kind: 'release-post'; preSaveId: null; fanId: null; blastId: null; topic: null }
  | { kind: 'milestone-post'; preSaveId: null; fanId: null; blastId: null; topic: MilestoneId }
  | { kind: 'livestream-post'; preSaveId: null; fanId: null; blastId: null; topic: LivestreamTopic }
  | { kind: 'tracker'; preSaveId: null; fanId: null; blastId: null; topic: TrackerId }
  | ({ kind: 'team-news'; preSaveId: null; fanId: null } & TeamSubject)
  | { kind: 'artist-refused'; preSaveId: null; fanId: null; blastId: null; topic: RefusedTopic }
  | { kind: 'mail-link'; preSaveId: null; fanId: FanId; blastId: null; topic: null };

/** Of whoever asked for an artist the language, and the artist's name: nothing else is left of what was asked. */
export type RefusedTopic = `${Language}:${string}`;

/** What word to somebody on the artist's team is about. */
export type TeamSubject = { topic: CampaignTopic; blastId: null } | { topic: BlastTopic; blastId: BlastId };

/** How an announcement can end. */
export type AnnouncementEnding = {
  /**
   * `superseded`: it was not true any more, or the fan had withdrawn their consent, before it was said.
   * `undeliverable`: the account cannot be reached, or its platform was in trouble for too long.
   * `parked`: the message itself is at fault; it waits for a human.
   * `held`: the platform lets us write to this account only once it has written to us; it is said then.
   */
  state: 'delivered' | 'superseded' | 'undeliverable' | 'parked' | 'held';
  /** A word of ours, a platform's code or an error's name: no text of a fan. Null for a delivery. */
  reason: string | null;
  /** Of a delivery that its platform has told the message of. */
  posted?: Posted;
};

/** One message to one chat, or to one address. Delivered at least once; its id lets a receiver notice the second. */
export type Announcement = Subject & {
  /** The same whenever the same thing is announced to the same chat again. */
  id: string;
  artistId: ArtistId;
  campaignId: CampaignId;
  /** The chat platform it goes out on, or `email`. */
  platform: Channel;
  /**
   * The account of the fan, or of who is on the team, on that platform; of a post the community there, without the
   * platform's name. By e-mail what stands for the address: never the address itself.
   */
  externalId: string;
  /** The store numbers what is announced to one chat; it is delivered in this order, what is equal by its id. */
  sequence: number;
  state: 'pending' | AnnouncementEnding['state'];
  reason: AnnouncementEnding['reason'];
  /** The message in a community that it became; null: none, or one that is not known. */
  posted: Posted | null;
  attempts: number;
  /** Attempts in a row that the platform has not answered. One that is in hand counts, until it is. */
  failures: number;
  /** Database time: not before this. */
  nextTryAt: Date;
  /** Calendar time that it waits for, where a fan wants to be told in the morning; null: for none. */
  notBefore: Date | null;
  /** Database time: trouble of the platform is not waited for after this. */
  giveUpAt: Date;
  createdAt: Date;
};

/** An announcement that has no number yet. */
export type NewAnnouncement<About extends Announcement = Announcement> = About extends Announcement
  ? Omit<About, 'sequence'>
  : never;

/** A new announcement of this subject, to be tried from `nextTryAt` (database time) on. */
export function newAnnouncement(
  id: string,
  about: Subject & Pick<Announcement, 'artistId' | 'campaignId' | 'platform' | 'externalId'>,
  { now, calendarNow, notBefore = null }: { now: Date; calendarNow: Date; notBefore?: Date | null },
): NewAnnouncement {
  const waitMs = notBefore === null ? 0 : Math.max(0, notBefore.getTime() - calendarNow.getTime());
  const nextTryAt = new Date(now.getTime() + waitMs);
  const untried = { state: 'pending', reason: null, posted: null, attempts: 0, failures: 0 } as const;
  return { ...about, id, ...untried, nextTryAt, notBefore, giveUpAt: giveUpAt(nextTryAt), createdAt: now };
}

/** A platform's trouble of any length within this loses no news; the fan sees it all in `/status` besides. */
const giveUpAfterMs = 72 * 60 * 60 * 1000;

/** When to give up what is to be delivered from `now` on. */
export function giveUpAt(now: Date): Date {
  return new Date(now.getTime() + giveUpAfterMs);
}
