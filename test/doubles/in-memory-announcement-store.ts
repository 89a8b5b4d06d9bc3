import type { AnnouncementStore, CountsByState, Undelivered } from '../../core/announcements/announcement-store.js';
import type { Announcement, AnnouncementEnding, NewAnnouncement } from '../../core/announcements/announcement.js';
import { firstInLine } from '../../core/announcements/first-in-line.js';
import type { ArtistId } from '../../core/artists/artist.js';
import type { AccountKey } from '../../core/artists/team.js';
import type { BlastId } from '../../core/blasts/blast.js';
import type { Channel } from '../../core/fans/channel.js';
import type { FanId, Platform } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryAnnouncementStore implements AnnouncementStore {
  readonly #announcements = new Kept<Announcement>();

  async add(announcement: NewAnnouncement): Promise<void> {
    const before = this.#announcements.filter((kept) => isSameAccount(kept, announcement));
    const sequence = Math.max(0, ...before.map((kept) => kept.sequence)) + 1;
    this.#announcements.insert(announcement.id, { ...announcement, sequence });
  }

  async addMany(announcements: readonly NewAnnouncement[]): Promise<void> {
    for (const announcement of announcements) await this.add(announcement);
  }

  async byId(id: string): Promise<Announcement | null> {
    return this.#announcements.get(id);
  }

  async pending(platform: Channel, now: Date, limit: number): Promise<Announcement[]> {
    const wanted: string = platform;
    const pending = this.#announcements.filter((kept) => kept.platform === wanted && isPending(kept));
    const lineOf = (kept: Announcement) => pending.filter((other) => isSameAccount(other, kept));
    const isFirst = (kept: Announcement) => firstInLine(lineOf(kept), now)?.id === kept.id;
    return pending
      .filter((kept) => kept.nextTryAt <= now)
      .filter(isFirst)
      .sort((one, other) => one.nextTryAt.getTime() - other.nextTryAt.getTime())
      .slice(0, limit);
  }

  async claim({ id, attempts, failures, nextTryAt }: Announcement, until: Date): Promise<boolean> {
    return this.#announcements.update(
      id,
      (kept) => isPending(kept) && kept.attempts === attempts && kept.nextTryAt.getTime() === nextTryAt.getTime(),
      { attempts: attempts + 1, failures: failures + 1, nextTryAt: until },
    );
  }

  async settle({ id, attempts }: Pick<Announcement, 'id' | 'attempts'>, ending: AnnouncementEnding): Promise<void> {
    const isOurs = (kept: Announcement) => ending.state === 'delivered' || kept.attempts === attempts;
    this.#announcements.update(id, (kept) => isPending(kept) && isOurs(kept), ending);
  }

  async postpone(
    { id, attempts }: Pick<Announcement, 'id' | 'attempts'>,
    { nextTryAt, failures }: Pick<Announcement, 'nextTryAt' | 'failures'>,
  ): Promise<void> {
    this.#announcements.update(id, (kept) => isPending(kept) && kept.attempts === attempts, { nextTryAt, failures });
  }

  async ended(platform: Channel, state: AnnouncementEnding['state'], limit: number): Promise<Announcement[]> {
    const wanted: string = platform;
    return this.#announcements.filter((kept) => kept.platform === wanted && kept.state === state).slice(0, limit);
  }

  readonly #failedMessages = new Set<string>();

  async undeliver(id: string, messageId: string, becomes: Undelivered): Promise<boolean> {
    if (this.#failedMessages.has(`${id} ${messageId}`)) return false;
    const anew = becomes.state === 'pending' ? { ...becomes, reason: null, failures: 0 } : becomes;
    const isUndone = this.#announcements.update(id, ({ state }) => state === 'delivered', anew);
    if (isUndone) this.#failedMessages.add(`${id} ${messageId}`);
    return isUndone;
  }

  async release(id: string, due: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>): Promise<boolean> {
    return this.#announcements.update(id, ({ state }) => state === 'undeliverable' || state === 'parked', anew(due));
  }

  async revive(id: string, due: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>): Promise<boolean> {
    return this.#announcements.update(id, ({ state }) => state === 'superseded', anew(due));
  }

  async releaseHeld(platform: Channel, externalId: string, now: Date): Promise<void> {
    const isTheirs = (kept: Announcement) => isSameAccount(kept, { platform, externalId }) && kept.state === 'held';
    for (const { id } of this.#announcements.filter((kept) => isTheirs(kept) && kept.giveUpAt > now)) {
      this.#announcements.update(id, isTheirs, { state: 'pending', reason: null, failures: 0, nextTryAt: now });
    }
  }

  async wake(calendarNow: Date, now: Date): Promise<void> {
    const isDue = (kept: Announcement) => isPending(kept) && kept.attempts === 0 && kept.notBefore !== null;
    for (const { id } of this.#announcements.filter((kept) => isDue(kept) && (kept.notBefore ?? now) <= calendarNow)) {
      this.#announcements.update(id, isDue, { nextTryAt: now });
    }
  }

  async readdress(platform: Platform, from: string, to: string): Promise<void> {
    const isOpen = (kept: Announcement) => isPending(kept) || kept.state === 'superseded';
    const isThere = (kept: Announcement) => isOpen(kept) && isSameAccount(kept, { platform, externalId: from });
    for (const { id } of this.#announcements.filter(isThere))
      this.#announcements.update(id, isThere, { externalId: to });
  }

  async countsOfBlast(blastId: BlastId): Promise<CountsByState> {
    const counts: CountsByState = {};
    const isOfIt = ({ kind, blastId: of }: Announcement) =>
      of === blastId && ['blast', 'blast-post', 'blast-edit', 'blast-removal'].includes(kind);
    for (const { state } of this.#announcements.filter(isOfIt)) {
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return counts;
  }

  async postsOfBlast(blastId: BlastId): Promise<Announcement[]> {
    return this.#announcements.filter((kept) => kept.kind === 'blast-post' && kept.blastId === blastId);
  }

  async fansOfBlast(blastId: BlastId): Promise<FanId[]> {
    return this.#announcements
      .filter((kept) => kept.kind === 'blast' && kept.blastId === blastId)
      .flatMap(({ fanId }) => fanId ?? []);
  }

  async removeEnded(id: string): Promise<void> {
    const kept = this.#announcements.get(id);
    if (kept && !isPending(kept)) this.#announcements.remove(id);
  }

  async ofFan(fanId: FanId): Promise<Announcement[]> {
    return this.#announcements.filter((kept) => kept.fanId === fanId);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    for (const { id } of await this.ofFan(fanId)) this.#announcements.remove(id);
  }

  async teamNewsOf(account: AccountKey): Promise<Announcement[]> {
    return this.#announcements.filter((kept) => {
      return (kept.kind === 'team-news' || kept.kind === 'artist-refused') && isSameAccount(kept, account);
    });
  }

  async removeTeamNewsOf(account: AccountKey, artistId: ArtistId | null): Promise<void> {
    for (const { id, artistId: of } of await this.teamNewsOf(account)) {
      if (artistId === null || of === artistId) this.#announcements.remove(id);
    }
  }
}

function isPending({ state }: Announcement): boolean {
  return state === 'pending';
}

type Account = Pick<Announcement, 'platform' | 'externalId'>;

function isSameAccount(one: Account, other: Account): boolean {
  return `${one.platform}:${one.externalId}` === `${other.platform}:${other.externalId}`;
}

function anew({ nextTryAt, giveUpAt }: Pick<Announcement, 'nextTryAt' | 'giveUpAt'>) {
  return { state: 'pending', reason: null, attempts: 0, failures: 0, nextTryAt, giveUpAt } as const;
}
