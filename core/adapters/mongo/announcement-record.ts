import type { Announcement, Subject } from '../../announcements/announcement.js';
import { partSchema, recordSchema, type Stored } from './record.js';

/** `failedMessages`: by which messages it was found out that it was not delivered; absent while there was none. */
export type AnnouncementRecord = Stored<
  Omit<Announcement, 'id' | keyof Subject> & FlatSubject & { failedMessages?: string[] }
>;

/** A subject with its parts side by side: which of them belong together, the type {@link Subject} says. */
type FlatSubject = { [Part in keyof Subject]: Subject[Part] };

/** How an announcement lies in MongoDB. */
export const announcementSchema = recordSchema('announcements', {
  artistId: String,
  campaignId: String,
  preSaveId: String,
  fanId: String,
  blastId: String,
  topic: String,
  kind: String,
  platform: String,
  externalId: String,
  sequence: Number,
  state: String,
  reason: String,
  posted: partSchema({ messageId: String, at: Date }),
  attempts: Number,
  failures: Number,
  nextTryAt: Date,
  notBefore: Date,
  giveUpAt: Date,
  createdAt: Date,
  failedMessages: [String],
});

/** As the engine knows it. */
export function toAnnouncement({ _id: id, ...record }: AnnouncementRecord): Announcement {
  const { kind, preSaveId, fanId, blastId, topic, posted } = record;
  return {
    // Only whole subjects are ever stored.
    ...({ kind, preSaveId, fanId, blastId, topic } as Subject),
    id,
    artistId: record.artistId,
    campaignId: record.campaignId,
    platform: record.platform,
    externalId: record.externalId,
    sequence: record.sequence,
    state: record.state,
    reason: record.reason,
    posted: posted && { messageId: posted.messageId, at: posted.at },
    attempts: record.attempts,
    failures: record.failures,
    nextTryAt: record.nextTryAt,
    notBefore: record.notBefore,
    giveUpAt: record.giveUpAt,
    createdAt: record.createdAt,
  };
}
