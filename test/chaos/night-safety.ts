import type { FanId } from '../../core/fans/fan.js';
import type { LibraryWrite } from '../../core/library-writes/library-write.js';
import { trackUri, type World } from '../core/world.js';

/** A fan of a seeded night, and what is true of them whatever anybody records. */
export type NightFan = { fanId: FanId; accountId: string; midnight: Date; withdrawn: boolean; revoked: boolean };

/** A call of the service, by whom and for whom. */
type NightCall = { worker: string; accountId: string | null; method: string };

/** Broken by no interleaving, crash or fault, ever: what is looked at after every step. */
export class NightSafety {
  readonly #world: World;
  readonly #fans: readonly NightFan[];
  #effectsSeen = 0;
  readonly #changed = new Set<string>();
  readonly #ended = new Map<string, LibraryWrite>();
  readonly #attempts = new Map<string, number>();
  /** Accounts in whose library a read-back has shown the item. */
  readonly #seen = new Set<string>();
  /** For each worker and fan: the ledger was read, and no call has been made on the strength of it yet. */
  readonly #looked = new Map<string, { wasLive: boolean }>();

  constructor(world: World, fans: readonly NightFan[]) {
    this.#world = world;
    this.#fans = fans;
  }

  /** A worker reads a fan's consents now. */
  noteConsentRead(worker: string, fanId: unknown): void {
    const fan = this.#fans.find((each) => each.fanId === fanId);
    if (fan) this.#looked.set(`${worker} ${fan.fanId}`, { wasLive: !fan.withdrawn });
  }

  /** A worker's call reaches the service now: the fan's consent was looked at since its last, and was there. */
  noteServiceCall({ worker, accountId, method }: NightCall): void {
    const fan = this.#fans.find((each) => each.accountId === accountId);
    if (!fan) return;
    if (method === 'save' && this.#ended.has(fan.fanId)) {
      throw new Error(`A save was sent for ${fan.accountId} after we had called it done.`);
    }
    const key = `${worker} ${fan.fanId}`;
    const look = this.#looked.get(key);
    if (!look) throw new Error(`A call was made for ${fan.accountId} without a look at their consent.`);
    if (!look.wasLive) throw new Error(`A call was made for ${fan.accountId}, who had withdrawn.`);
    this.#looked.delete(key);
  }

  /** A read-back answers that the item is there. */
  noteSeen(accountId: string): void {
    this.#seen.add(accountId);
  }

  async check(): Promise<void> {
    const { service } = this.#world;
    for (const effect of service.effects.slice(this.#effectsSeen)) {
      const fan = this.#fans.find(({ accountId }) => accountId === effect.accountId);
      if (!fan) throw new Error(`Something was saved for ${effect.accountId}, who asked for nothing.`);
      if (effect.at < fan.midnight) throw new Error(`Saved for ${fan.accountId} before their midnight.`);
      if (effect.changed && this.#changed.has(fan.accountId)) throw new Error(`Saved twice for ${fan.accountId}.`);
      if (effect.changed) this.#changed.add(fan.accountId);
    }
    this.#effectsSeen = service.effects.length;
    for (const fan of this.#fans) await this.#checkWrite(fan);
  }

  async #checkWrite({ fanId, accountId }: NightFan): Promise<void> {
    const writes = await this.#world.ports.writes.ofPreSave(`${this.#world.campaign.id}:${fanId}:spotify`);
    const [write] = writes;
    if (!write || writes.length > 1) throw new Error(`${writes.length} writes stand for one promise to ${accountId}.`);
    if (write.attempt < (this.#attempts.get(fanId) ?? 0)) throw new Error(`The fence of ${accountId} went back.`);
    this.#attempts.set(fanId, write.attempt);
    const ended = this.#ended.get(fanId);
    if (ended && ended.state !== write.state) throw new Error(`${ended.state} became ${write.state} for ${accountId}.`);
    if (ended || (write.state !== 'verified' && write.state !== 'already-there')) return;
    if (!this.#seen.has(accountId)) throw new Error(`Called ${write.state} for ${accountId} without a read-back.`);
    if (!this.#world.service.libraryOf(accountId).includes(trackUri)) {
      throw new Error(`Called ${write.state} for ${accountId}, and it is not there.`);
    }
    this.#ended.set(fanId, write);
  }
}
