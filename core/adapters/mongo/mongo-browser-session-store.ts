import type { Model } from 'mongoose';
import type { BrowserSessionStore } from '../../fans/browser-session-store.js';
import type { BrowserSession } from '../../fans/browser-session.js';
import type { FanId } from '../../fans/fan.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type SessionRecord = Stored<Omit<BrowserSession, 'tokenHash'>>;

const schema = recordSchema('browser_sessions', { artistId: String, fanId: String, createdAt: Date, expiresAt: Date });

/** Browser sessions in MongoDB, under the hash of their token. */
export class MongoBrowserSessionStore implements BrowserSessionStore {
  readonly #sessions: Model<SessionRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#sessions = connection.model<SessionRecord>('BrowserSession', schema);
  }

  async add({ tokenHash, ...session }: BrowserSession): Promise<void> {
    await this.#sessions.insertMany([{ _id: tokenHash, schemaVersion: 1, ...session }]);
  }

  async byTokenHash(tokenHash: string): Promise<BrowserSession | null> {
    const record = await this.#sessions.findById(tokenHash).lean<SessionRecord>();
    return record && toSession(record);
  }

  async ofFan(fanId: FanId): Promise<BrowserSession[]> {
    const records = await this.#sessions.find({ fanId }).lean<SessionRecord[]>();
    return records.map(toSession);
  }

  async remove(tokenHash: string): Promise<void> {
    await this.#sessions.deleteOne({ _id: tokenHash });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#sessions.deleteMany({ fanId });
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    await this.#sessions.updateMany({ fanId: from }, { $set: { fanId: to } });
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#sessions.deleteMany({ expiresAt: { $lte: now } });
  }
}

function toSession({ _id: tokenHash, artistId, fanId, createdAt, expiresAt }: SessionRecord): BrowserSession {
  return { tokenHash, artistId, fanId, createdAt, expiresAt };
}
