import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { Channel } from '../fans/channel.js';
import type { FanId, Platform } from '../fans/fan.js';
import type { BlastId } from '../blasts/blast.js';
import type { Announcement, AnnouncementEnding, NewAnnouncement } from './announcement.js';

/** How many announcements are in each state; a state that none is in is not named. */
export type CountsByState = Partial<Record<Announcement['state'], number>>;

/** What becomes of an announcement that was not delivered after all. */
export type Undelivered =
  { state: Exclude<AnnouncementEnding['state'], 'delivered'>; reason: string } | { state: 'pending'; nextTryAt: Date };

/** Where announcements wait for their delivery. */
export interface AnnouncementStore {
  /** Keeps the announcement, numbered as its account's next, unless one of its id is there already. */
  add(announcement: NewAnnouncement): Promise<void>;
  /** The same for many, each to another account or community. Safe to run twice, and to die in the middle. */
  addMany(announcements: readonly NewAnnouncement[]): Promise<void>;
  byId(id: string): Promise<Announcement | null>;
  /**
   * Up to `limit` pending announcements of a platform that may be tried at `now` (database time), one per account at
   * most: what has waited longest comes first, and none is offered while an earlier one to its account is pending
   * (but for changes of what stands there, which let others pass while they are put off).
   * It may answer fewer than there are, but nothing only if there is nothing to be tried.
   * One that has been behind another may be offered a while after that has ended (five minutes at the most).
   */
  pending(platform: Channel, now: Date, limit: number): Promise<Announcement[]>;
  /**
   * True for one caller: takes the announcement, as it was read, for delivery until `until`, counting an attempt and,
   * until its result is known, a failure. Who neither settles nor postpones it until then is succeeded.
   */
  claim(announcement: Announcement, until: Date): Promise<boolean>;
  /**
   * Ends a pending announcement; one that has ended stays as it ended. A delivery is recorded whoever made it; any
   * other ending only if nobody has claimed the announcement since it was at `attempts`.
   */
  settle(announcement: Pick<Announcement, 'id' | 'attempts'>, ending: AnnouncementEnding): Promise<void>;
  /** Puts a failed delivery off, unless somebody has claimed it since it was at `attempts`; it stays pending. */
  postpone(
    announcement: Pick<Announcement, 'id' | 'attempts'>,
    putOff: Pick<Announcement, 'nextTryAt' | 'failures'>,
  ): Promise<void>;
  /**
   * What counted as delivered was not, by what is said of this message: it ends otherwise, or is pending again. Only of an
   * announcement that is delivered, and once for each message: false, and nothing is changed, for any other.
   */
  undeliver(id: string, messageId: string, becomes: Undelivered): Promise<boolean>;
  /** Up to `limit` announcements that ended in this state, in no particular order. */
  ended(platform: Channel, state: AnnouncementEnding['state'], limit: number): Promise<Announcement[]>;
  /**
   * Makes an `undeliverable` or `parked` announcement pending again, as if it had never been tried; false if it is
   * in another state, or unknown.
   */
  release(id: string, due: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>): Promise<boolean>;
  /** The same for a `superseded` one, because it has become true again. */
  revive(id: string, due: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>): Promise<boolean>;
  /**
   * Makes what is held for an account pending again, from `now` (database time) on, unless it is too old to be news:
   * given up by then.
   */
  releaseHeld(platform: Channel, externalId: string, now: Date): Promise<void>;
  /** Lets what waits for a calendar time that has come be tried from `now` (database time) on. */
  wake(calendarNow: Date, now: Date): Promise<void>;
  /** What waits to be posted in a community, or may do so again, goes to where that has gone. */
  readdress(platform: Platform, from: string, to: string): Promise<void>;
  /** How far a blast has come, to its fans and in its communities; of one that revises another, how far the change has. */
  countsOfBlast(blastId: BlastId): Promise<CountsByState>;
  /** The posts of a blast, whatever became of them. */
  postsOfBlast(blastId: BlastId): Promise<Announcement[]>;
  /** The fans for whom a blast was handed over. */
  fansOfBlast(blastId: BlastId): Promise<FanId[]>;
  /** Removes an announcement that has ended; one that is pending stays. */
  removeEnded(id: string): Promise<void>;
  ofFan(fanId: FanId): Promise<Announcement[]>;
  removeOfFan(fanId: FanId): Promise<void>;
  /** What this account was told, or is still to be told, because it acts for an artist, or wanted to. */
  teamNewsOf(account: AccountKey): Promise<Announcement[]>;
  /** Removes that, with this artist, null: with every one. */
  removeTeamNewsOf(account: AccountKey, artistId: ArtistId | null): Promise<void>;
}
