import type { FanId, Platform } from '../fans/fan.js';
import type { Announcement } from './announcement.js';

/** Where announcements wait for their delivery. */
export interface AnnouncementStore {
  /** Keeps the announcement unless one of its id is there already. */
  add(announcement: Announcement): Promise<void>;
  /** Up to `limit` pending announcements of a platform that may be tried at `now` (database time); what has waited longest comes first. */
  pending(platform: Platform, now: Date, limit: number): Promise<Announcement[]>;
  /**
   * True for one caller: takes the announcement, as it was read, for delivery until `until`, counting an attempt.
   * Who neither settles nor postpones it until then is succeeded.
   */
  claim(announcement: Announcement, until: Date): Promise<boolean>;
  /** Ends a pending announcement; one that has ended stays as it ended. */
  settle(id: string, state: 'delivered' | 'undeliverable'): Promise<void>;
  ofFan(fanId: FanId): Promise<Announcement[]>;
  removeOfFan(fanId: FanId): Promise<void>;
  /** Puts a failed delivery off; it stays pending. */
  postpone(id: string, nextTryAt: Date): Promise<void>;
}
