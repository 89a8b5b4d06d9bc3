import { trackUri, writeOf, type KnownFan, type World } from '../core/world.js';
import type { NightFan } from './night-safety.js';

/** What must be true once everything has come to its end. */
export class NightEnds {
  readonly #world: World;
  readonly #known: readonly KnownFan[];
  /** The ids under which each news of each fan was kept. */
  readonly #news = new Map<string, Set<string>>();

  /** Hears from here on what is kept to be told, whoever keeps it. */
  constructor(world: World, known: readonly KnownFan[]) {
    this.#world = world;
    this.#known = known;
    const { announcements } = world.ports;
    const add = announcements.add.bind(announcements);
    announcements.add = (announcement) => {
      const key = `${announcement.kind} ${announcement.fanId}`;
      this.#news.set(key, (this.#news.get(key) ?? new Set()).add(announcement.id));
      return add(announcement);
    };
  }

  /** Who had not withdrawn and not revoked has it; who has revoked was told; nobody hears the same under two ids. */
  async check(fans: readonly NightFan[]): Promise<void> {
    for (const [index, fan] of fans.entries()) {
      const known = this.#known[index];
      if (!known) continue;
      const { state } = await writeOf(this.#world, known);
      this.#checkLibrary(fan, state);
      this.#checkNews(fan, state);
    }
  }

  #checkLibrary({ accountId, withdrawn, revoked }: NightFan, state: string): void {
    const has = this.#world.service.libraryOf(accountId).includes(trackUri);
    if (has) return;
    if (!withdrawn && !revoked) throw new Error(`Lost: ${accountId}, who ends as ${state}.`);
    if (!withdrawn && state !== 'needs-reauth') throw new Error(`${accountId} has revoked, and ends as ${state}.`);
    if (state === 'verified' || state === 'already-there')
      throw new Error(`${accountId} has nothing, says the library.`);
  }

  #checkNews({ fanId, accountId, withdrawn }: NightFan, state: string): void {
    for (const kind of ['saved', 'already-there'] as const) {
      const ids = this.#news.get(`${kind} ${fanId}`)?.size ?? 0;
      if (ids > 1) throw new Error(`${accountId} is told "${kind}" under ${ids} ids.`);
    }
    if (state !== 'verified' || withdrawn || this.#news.has(`saved ${fanId}`)) return;
    throw new Error(`${accountId} is not told that it is saved.`);
  }
}
