import type { AnyBulkWriteOperation, Model } from 'mongoose';
import type { AnnouncementStore, CountsByState, Undelivered } from '../../announcements/announcement-store.js';
import type { Announcement, AnnouncementEnding, NewAnnouncement } from '../../announcements/announcement.js';
import { firstInLine } from '../../announcements/first-in-line.js';
import type { ArtistId } from '../../artists/artist.js';
import type { AccountKey } from '../../artists/team.js';
import type { BlastId } from '../../blasts/blast.js';
import type { Channel } from '../../fans/channel.js';
import type { FanId, Platform } from '../../fans/fan.js';
import { announcementSchema, toAnnouncement, type AnnouncementRecord } from './announcement-record.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';

/** What somebody is told who is no fan. */
const teamKinds = ['team-news', 'artist-refused'] as const;
/** What is counted of a blast, or of a change of its posts: not the word to the team about it. */
const kindsOfBlast = ['blast', 'blast-post', 'blast-edit', 'blast-removal'] as const;

/** Few enough that one command ends within a driver's patience on a slow engine. */
const atATime = 100;

/** How soon one that is behind another is looked at again: behind one in hand, and behind one that was put off. */
const lookAgain = { soonMs: 2 * 1000, atLatestMs: 5 * 60 * 1000 };

/** Announcements in MongoDB, under their own id. */
export class MongoAnnouncementStore implements AnnouncementStore {
  readonly #announcements: Model<AnnouncementRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#announcements = connection.model<AnnouncementRecord>('Announcement', announcementSchema);
  }

  async add(announcement: NewAnnouncement): Promise<void> {
    const [record] = await this.#numbered(announcement.platform, [announcement]);
    if (record) await isNew(this.#announcements.insertMany([record]));
  }

  async addMany(announcements: readonly NewAnnouncement[]): Promise<void> {
    for (let start = 0; start < announcements.length; start += atATime) {
      const part = announcements.slice(start, start + atATime);
      for (const platform of new Set(part.map((each) => each.platform))) {
        const ofPlatform = part.filter((each) => each.platform === platform);
        await insertMissing(this.#announcements, await this.#numbered(platform, ofPlatform));
      }
    }
  }

  /** As records, each with its account's next number. Two at once may get one number: their ids decide. */
  async #numbered(platform: Channel, announcements: readonly NewAnnouncement[]): Promise<AnnouncementRecord[]> {
    const accounts = announcements.map(({ externalId }) => externalId);
    const before = await this.#announcements
      .find({ externalId: { $in: accounts }, platform }, { externalId: 1, sequence: 1 })
      .lean<Pick<AnnouncementRecord, 'externalId' | 'sequence'>[]>();
    const last = new Map<string, number>();
    for (const { externalId, sequence } of before) {
      last.set(externalId, Math.max(last.get(externalId) ?? 0, sequence));
    }
    return announcements.map(({ id, ...announcement }) => {
      const sequence = (last.get(announcement.externalId) ?? 0) + 1;
      return { _id: id, schemaVersion: 1, ...announcement, sequence };
    });
  }

  async byId(id: string): Promise<Announcement | null> {
    const record = await this.#announcements.findById(id).lean<AnnouncementRecord>();
    return record && toAnnouncement(record);
  }

  async pending(platform: Channel, now: Date, limit: number): Promise<Announcement[]> {
    for (;;) {
      const page = await this.#due(platform, now, limit);
      const first = await this.#withoutThoseBehind(platform, page, now);
      // What is behind another has left this range for a while, so that the next page brings new ones.
      if (first.length > 0 || page.length === 0) return first;
    }
  }

  async #due(platform: Channel, now: Date, limit: number): Promise<Announcement[]> {
    const records = await this.#announcements
      .find({ platform, state: 'pending', nextTryAt: { $lte: now } })
      .sort({ nextTryAt: 1 })
      .limit(limit)
      .lean<AnnouncementRecord[]>();
    return records.map(toAnnouncement);
  }

  async claim(announcement: Announcement, until: Date): Promise<boolean> {
    const { id, attempts, failures, nextTryAt } = announcement;
    const unclaimed = { _id: id, state: 'pending', attempts, nextTryAt } as const;
    const taken = { attempts: attempts + 1, failures: failures + 1, nextTryAt: until };
    const { matchedCount } = await this.#announcements.updateOne(unclaimed, { $set: taken });
    return matchedCount === 1;
  }

  async settle({ id, attempts }: Pick<Announcement, 'id' | 'attempts'>, ending: AnnouncementEnding): Promise<void> {
    const { state, reason, posted } = ending;
    const ours = state === 'delivered' ? {} : { attempts };
    await this.#announcements.updateOne(
      { _id: id, state: 'pending', ...ours },
      { $set: { state, reason, ...(posted && { posted }) } },
    );
  }

  async postpone(
    { id, attempts }: Pick<Announcement, 'id' | 'attempts'>,
    { nextTryAt, failures }: Pick<Announcement, 'nextTryAt' | 'failures'>,
  ): Promise<void> {
    await this.#announcements.updateOne({ _id: id, state: 'pending', attempts }, { $set: { nextTryAt, failures } });
  }

  async releaseHeld(platform: Channel, externalId: string, now: Date): Promise<void> {
    const held = { externalId, platform, state: 'held', giveUpAt: { $gt: now } } as const;
    const anew = { state: 'pending', reason: null, failures: 0, nextTryAt: now } as const;
    await this.#announcements.updateMany(held, { $set: anew });
  }

  async wake(calendarNow: Date, now: Date): Promise<void> {
    const waiting = { state: 'pending', attempts: 0, notBefore: { $lte: calendarNow } } as const;
    await this.#announcements.updateMany(waiting, { $set: { nextTryAt: now } });
  }

  async readdress(platform: Platform, from: string, to: string): Promise<void> {
    await this.#announcements.updateMany(
      { externalId: from, platform, state: { $in: ['pending', 'superseded'] } },
      { $set: { externalId: to } },
    );
  }

  async countsOfBlast(blastId: BlastId): Promise<CountsByState> {
    const counted = await this.#announcements.aggregate<{ _id: Announcement['state']; count: number }>([
      { $match: { blastId, kind: { $in: kindsOfBlast } } },
      { $group: { _id: '$state', count: { $sum: 1 } } },
    ]);
    return Object.fromEntries(counted.map(({ _id: state, count }) => [state, count]));
  }

  async postsOfBlast(blastId: BlastId): Promise<Announcement[]> {
    const records = await this.#announcements.find({ blastId, kind: 'blast-post' }).lean<AnnouncementRecord[]>();
    return records.map(toAnnouncement);
  }

  async fansOfBlast(blastId: BlastId): Promise<FanId[]> {
    const records = await this.#announcements
      .find({ blastId, kind: 'blast' }, { fanId: 1 })
      .lean<Pick<AnnouncementRecord, 'fanId'>[]>();
    return records.flatMap(({ fanId }) => fanId ?? []);
  }

  async removeEnded(id: string): Promise<void> {
    await this.#announcements.deleteOne({ _id: id, state: { $ne: 'pending' } });
  }

  async ofFan(fanId: FanId): Promise<Announcement[]> {
    const records = await this.#announcements.find({ fanId }).lean<AnnouncementRecord[]>();
    return records.map(toAnnouncement);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#announcements.deleteMany({ fanId });
  }

  async teamNewsOf({ platform, externalId }: AccountKey): Promise<Announcement[]> {
    const records = await this.#announcements
      .find({ externalId, platform, kind: { $in: teamKinds } })
      .lean<AnnouncementRecord[]>();
    return records.map(toAnnouncement);
  }

  async removeTeamNewsOf({ platform, externalId }: AccountKey, artistId: ArtistId | null): Promise<void> {
    const theirs = { externalId, platform, kind: { $in: teamKinds } };
    await this.#announcements.deleteMany({ ...theirs, ...(artistId !== null && { artistId }) });
  }

  async undeliver(id: string, messageId: string, becomes: Undelivered): Promise<boolean> {
    const standing = { _id: id, state: 'delivered', failedMessages: { $ne: messageId } } as const;
    const anew = becomes.state === 'pending' ? { ...becomes, reason: null, failures: 0 } : becomes;
    const change = { $set: anew, $push: { failedMessages: messageId } };
    return (await this.#announcements.updateOne(standing, change)).matchedCount === 1;
  }

  async ended(platform: Channel, state: AnnouncementEnding['state'], limit: number): Promise<Announcement[]> {
    const records = await this.#announcements.find({ platform, state }).limit(limit).lean<AnnouncementRecord[]>();
    return records.map(toAnnouncement);
  }

  async release(id: string, due: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>): Promise<boolean> {
    return (await this.#beginAnew(id, 'undeliverable', due)) || this.#beginAnew(id, 'parked', due);
  }

  revive(id: string, due: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>): Promise<boolean> {
    return this.#beginAnew(id, 'superseded', due);
  }

  async #beginAnew(
    id: string,
    state: AnnouncementEnding['state'],
    { nextTryAt, giveUpAt }: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>,
  ): Promise<boolean> {
    const anew = { state: 'pending', reason: null, attempts: 0, failures: 0, nextTryAt, giveUpAt } as const;
    return (await this.#announcements.updateOne({ _id: id, state }, { $set: anew })).matchedCount === 1;
  }

  /** Those of the page that are their account's first; the others are put off. */
  async #withoutThoseBehind(platform: Channel, page: readonly Announcement[], now: Date): Promise<Announcement[]> {
    if (page.length === 0) return [];
    const heads = await this.#firstOfEach(platform, page, now);
    const isFirst = ({ id, externalId }: Announcement) => heads.get(externalId)?.id === id;
    const behind = page.filter((each) => !isFirst(each));
    await this.#holdBack(
      behind.map((each) => ({ announcement: each, until: whenToLookAgain(heads.get(each.externalId), now) })),
    );
    return page.filter(isFirst);
  }

  /** What is to be tried next of each account in the page. */
  async #firstOfEach(
    platform: Channel,
    page: readonly Announcement[],
    now: Date,
  ): Promise<Map<string, Announcement | null>> {
    const accounts = [...new Set(page.map(({ externalId }) => externalId))];
    const waiting = this.#announcements.find({ externalId: { $in: accounts }, platform, state: 'pending' });
    const lines = new Map(accounts.map((account): [string, Announcement[]] => [account, []]));
    for (const each of (await waiting.lean<AnnouncementRecord[]>()).map(toAnnouncement)) {
      lines.get(each.externalId)?.push(each);
    }
    return new Map([...lines].map(([account, line]) => [account, firstInLine(line, now)]));
  }

  /**
   * Lets announcements wait for the one ahead of them: they would otherwise be read over and over while it is put off.
   * Whoever has taken or changed one since it was read is not disturbed.
   */
  async #holdBack(behind: readonly { announcement: Announcement; until: Date }[]): Promise<void> {
    if (behind.length === 0) return;
    const changes = behind.map(({ announcement, until }): AnyBulkWriteOperation<AnnouncementRecord> => {
      const { id, attempts, nextTryAt } = announcement;
      const asRead = { _id: id, state: 'pending', attempts, nextTryAt } as const;
      return { updateOne: { filter: asRead, update: { $set: { nextTryAt: until } } } };
    });
    await this.#announcements.bulkWrite(changes, { ordered: false });
  }
}

function whenToLookAgain(ahead: Announcement | null | undefined, now: Date): Date {
  const soon = new Date(now.getTime() + lookAgain.soonMs);
  const inHand = !ahead || ahead.failures > 0 || ahead.nextTryAt <= soon;
  if (inHand) return soon;
  return new Date(Math.min(ahead.nextTryAt.getTime(), now.getTime() + lookAgain.atLatestMs));
}
