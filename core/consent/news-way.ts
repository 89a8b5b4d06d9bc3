import { isChat, type Channel } from '../fans/channel.js';
import type { ConsentRecord, ShownNotice } from './consent.js';
import { coversMail } from './notice.js';
import { standingConsents } from './standing-consents.js';

/** Whether a yes to news under this notice is one to news on this channel. Pure. */
export function isNewsWay({ platform }: { platform: Channel }, notice: Pick<ShownNotice, 'version'>): boolean {
  return isChat(platform) || coversMail(notice);
}

/** Under which notice a fan wants news, as it stands; null: they want none. Pure. */
export function newsNotice(records: readonly ConsentRecord[]): ShownNotice | null {
  const standing = standingConsents(records).find(({ purpose, live }) => live && purpose === 'news');
  return standing ? standing.latest.notice : null;
}
