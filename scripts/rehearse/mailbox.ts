import { setTimeout as wait } from 'node:timers/promises';
import type { DeliveryOutcome, Letter } from '../../core/announcements/deliver-announcement.js';
import type { Engine } from '../../core/engine.js';

/** A message as a fan has seen it. */
type Seen = { id: string; about: string; atMs: number };

/** A platform shows a message whose id it has seen within this long only once (Discord's enforced nonce). */
const noncesKeptMs = 3 * 60_000;
const lookEveryMs = 500;
/** What can be news only once for a pre-save, whatever id it comes under. */
const onceOnly = new Set(['pre-saved', 'saved', 'already-there']);

/** A chat platform that takes every letter, and remembers what its fans have seen. */
export class Mailbox {
  readonly #seen: Seen[] = [];
  readonly #stopping = new AbortController();
  #emptying: Promise<void> = Promise.resolve();
  /** Letters that came again and were not shown again. */
  repeated = 0;

  /** Takes letters from now on. */
  open(engine: Engine): void {
    this.#emptying = this.#empty(engine);
  }

  /** Takes what is left and closes. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#emptying;
  }

  /** Messages that a fan has seen twice: the same id after the platform has forgotten it, or the same news under two ids. */
  duplicates(): number {
    const news = this.#seen.map(({ about }) => about).filter((about) => about !== '');
    const ids = this.#seen.map(({ id }) => id);
    return news.length - new Set(news).size + (ids.length - new Set(ids).size);
  }

  /** How many messages of each kind were seen. */
  seen(): number {
    return this.#seen.length;
  }

  async #empty(engine: Engine): Promise<void> {
    const postman = { deliver: (letter: Letter) => Promise.resolve(this.#take(letter)), isAtWork: () => true };
    // While the database is away the letters wait.
    const collect = () => engine.deliverAnnouncements('discord', postman).catch(() => undefined);
    while (!this.#stopping.signal.aborted) {
      await collect();
      await wait(lookEveryMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
    await collect();
  }

  #take({ announcement: { id, kind, preSaveId } }: Letter): DeliveryOutcome {
    const atMs = performance.now();
    const isKnown = this.#seen.some((seen) => seen.id === id && atMs - seen.atMs < noncesKeptMs);
    if (isKnown) this.repeated += 1;
    else this.#seen.push({ id, about: onceOnly.has(kind) ? `${kind} ${preSaveId}` : '', atMs });
    return { outcome: 'delivered' };
  }
}
