import type { LibraryWriteStore, Settlement } from '../../core/library-writes/library-write-store.js';
import {
  isOpen,
  type FinalWriteState,
  type LibraryWrite,
  type LibraryWriteId,
} from '../../core/library-writes/library-write.js';
import type { PreSaveId } from '../../core/pre-saves/pre-save.js';
import type { ReleaseWaveId } from '../../core/release-waves/release-wave.js';
import { Kept } from './kept.js';
import { withoutEvents } from './without-events.js';

export class InMemoryLibraryWriteStore implements LibraryWriteStore {
  readonly #writes = new Kept<LibraryWrite>();

  async add(writes: readonly LibraryWrite[]): Promise<void> {
    for (const write of writes) this.#writes.insert(write.id, write);
  }

  async byId(id: LibraryWriteId): Promise<LibraryWrite | null> {
    return this.#writes.get(id);
  }

  async ofPreSave(preSaveId: PreSaveId): Promise<LibraryWrite[]> {
    return this.#writes.filter((write) => write.preSaveId === preSaveId);
  }

  async *due(waveId: ReleaseWaveId, now: Date): AsyncGenerator<LibraryWrite> {
    yield* this.#writes.filter((write) => write.waveId === waveId && isOpen(write.state) && write.nextTryAt <= now);
  }

  async hasOpen(waveId: ReleaseWaveId): Promise<boolean> {
    return this.#writes.filter((write) => write.waveId === waveId && isOpen(write.state)).length > 0;
  }

  async claim({ id, attempt, state }: LibraryWrite, now: Date, leaseUntil: Date): Promise<boolean> {
    return this.#writes.update(
      id,
      (kept) => kept.attempt === attempt && kept.state === state && kept.leaseUntil <= now,
      { attempt: attempt + 1, leaseUntil, saveSent: true },
    );
  }

  async settle(id: LibraryWriteId, attempt: number, settlement: Settlement): Promise<boolean> {
    const { state, nextTryAt, acceptedAt, verifiedAt, saveSent, ghosts, lastFailure, outbox } = settlement;
    const result = { state, nextTryAt, acceptedAt, verifiedAt, saveSent, ghosts, lastFailure, outbox };
    return this.#writes.update(id, (kept) => kept.attempt === attempt, { ...result, leaseUntil: new Date(0) });
  }

  async rearm(id: LibraryWriteId, ended: FinalWriteState, nextTryAt: Date): Promise<boolean> {
    return this.#writes.update(id, ({ state }) => state === ended, { state: 'armed', nextTryAt, lastFailure: null });
  }

  async withdrawOpen(preSaveId: PreSaveId, now: Date): Promise<boolean> {
    for (const { id, attempt } of await this.ofPreSave(preSaveId)) {
      const change = { state: 'withdrawn', attempt: attempt + 1, lastFailure: null } as const;
      this.#writes.update(id, ({ state, leaseUntil }) => isOpen(state) && leaseUntil <= now, change);
    }
    return (await this.ofPreSave(preSaveId)).every(({ state }) => !isOpen(state));
  }

  async withOutbox(limit: number): Promise<LibraryWrite[]> {
    return this.#writes.filter(({ outbox }) => outbox.length > 0).slice(0, limit);
  }

  async clearOutbox(id: LibraryWriteId, eventIds: readonly string[]): Promise<void> {
    const kept = this.#writes.get(id);
    if (kept) this.#writes.update(id, () => true, { outbox: withoutEvents(kept.outbox, eventIds) });
  }
}
