import type { Model } from 'mongoose';
import type { AnnouncementStore } from '../../announcements/announcement-store.js';
import type { Announcement } from '../../announcements/announcement.js';
import type { FanId, Platform } from '../../fans/fan.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type AnnouncementRecord = Stored<Omit<Announcement, 'id'>>;

const schema = recordSchema('announcements', {
  artistId: String,
  campaignId: String,
  preSaveId: String,
  fanId: String,
  kind: String,
  platform: String,
  externalId: String,
  state: String,
  attempts: Number,
  nextTryAt: Date,
  createdAt: Date,
});

/** Announcements in MongoDB, under their own id. */
export class MongoAnnouncementStore implements AnnouncementStore {
  readonly #announcements: Model<AnnouncementRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#announcements = connection.model<AnnouncementRecord>('Announcement', schema);
  }

  async add({ id, ...announcement }: Announcement): Promise<void> {
    await isNew(this.#announcements.insertMany([{ _id: id, schemaVersion: 1, ...announcement }]));
  }

  async pending(platform: Platform, now: Date, limit: number): Promise<Announcement[]> {
    const records = await this.#announcements
      .find({ platform, state: 'pending', nextTryAt: { $lte: now } })
      .sort({ nextTryAt: 1 })
      .limit(limit)
      .lean<AnnouncementRecord[]>();
    return records.map(toAnnouncement);
  }

  async claim(announcement: Announcement, until: Date): Promise<boolean> {
    const { id, attempts, nextTryAt } = announcement;
    const unclaimed = { _id: id, state: 'pending', attempts, nextTryAt } as const;
    const taken = { $set: { attempts: attempts + 1, nextTryAt: until } };
    const { matchedCount } = await this.#announcements.updateOne(unclaimed, taken);
    return matchedCount === 1;
  }

  async settle(id: string, state: 'delivered' | 'undeliverable'): Promise<void> {
    await this.#announcements.updateOne({ _id: id, state: 'pending' }, { $set: { state } });
  }

  async ofFan(fanId: FanId): Promise<Announcement[]> {
    const records = await this.#announcements.find({ fanId }).lean<AnnouncementRecord[]>();
    return records.map(toAnnouncement);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#announcements.deleteMany({ fanId });
  }

  async postpone(id: string, nextTryAt: Date): Promise<void> {
    await this.#announcements.updateOne({ _id: id, state: 'pending' }, { $set: { nextTryAt } });
  }
}

function toAnnouncement(record: AnnouncementRecord): Announcement {
  return {
    id: record._id,
    artistId: record.artistId,
    campaignId: record.campaignId,
    preSaveId: record.preSaveId,
    fanId: record.fanId,
    kind: record.kind,
    platform: record.platform,
    externalId: record.externalId,
    state: record.state,
    attempts: record.attempts,
    nextTryAt: record.nextTryAt,
    createdAt: record.createdAt,
  };
}
