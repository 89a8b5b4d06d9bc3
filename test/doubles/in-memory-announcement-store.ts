import type { AnnouncementStore } from '../../core/announcements/announcement-store.js';
import type { Announcement } from '../../core/announcements/announcement.js';
import type { FanId, Platform } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryAnnouncementStore implements AnnouncementStore {
  readonly #announcements = new Kept<Announcement>();

  async add(announcement: Announcement): Promise<void> {
    this.#announcements.insert(announcement.id, announcement);
  }

  async pending(platform: Platform, now: Date, limit: number): Promise<Announcement[]> {
    const wanted: string = platform;
    return this.#announcements
      .filter((kept) => kept.platform === wanted && isPending(kept) && kept.nextTryAt <= now)
      .sort((one, other) => one.nextTryAt.getTime() - other.nextTryAt.getTime())
      .slice(0, limit);
  }

  async claim({ id, attempts, nextTryAt }: Announcement, until: Date): Promise<boolean> {
    return this.#announcements.update(
      id,
      (kept) => isPending(kept) && kept.attempts === attempts && kept.nextTryAt.getTime() === nextTryAt.getTime(),
      { attempts: attempts + 1, nextTryAt: until },
    );
  }

  async settle(id: string, state: 'delivered' | 'undeliverable'): Promise<void> {
    this.#announcements.update(id, isPending, { state });
  }

  async postpone(id: string, nextTryAt: Date): Promise<void> {
    this.#announcements.update(id, isPending, { nextTryAt });
  }

  async ofFan(fanId: FanId): Promise<Announcement[]> {
    return this.#announcements.filter((kept) => kept.fanId === fanId);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    for (const { id } of await this.ofFan(fanId)) this.#announcements.remove(id);
  }
}

function isPending({ state }: Announcement): boolean {
  return state === 'pending';
}
