import type { FanId } from '../fans/fan.js';
import type { EmailAddress } from './mail-address.js';
import type { MailLink, MailLinkId } from './mail-link.js';

/** Where links that were mailed are kept, as long as they are good. */
export interface MailLinkStore {
  add(link: MailLink): Promise<void>;
  /** The link, also when it is used or over: its caller decides by database time. */
  byId(id: MailLinkId): Promise<MailLink | null>;
  byTokenHash(tokenHash: string): Promise<MailLink | null>;
  ofFan(fanId: FanId): Promise<MailLink[]>;
  /** All that were asked for this address, with whichever artist. */
  ofAddress(address: EmailAddress): Promise<MailLink[]>;
  /** True for exactly one caller: the link is used up. */
  use(id: MailLinkId, at: Date): Promise<boolean>;
  removeOfFan(fanId: FanId): Promise<void>;
  /** Makes every link of one fan another's of the same artist: they turned out to be the same person. */
  moveOfFan(from: FanId, to: FanId): Promise<void>;
  /** Removes those that are over at `now` (database time). */
  removeExpired(now: Date): Promise<void>;
}
