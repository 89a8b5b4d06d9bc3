import type { WriteProgress } from '../../core/library-writes/write-progress.js';
import type { CampaignId } from '../../core/campaigns/campaign.js';
import type {
  AttemptResult,
  LibraryWriteStore,
  NewPromise,
  RescheduledWrite,
  WritesOfItem,
} from '../../core/library-writes/library-write-store.js';
import {
  isOpen,
  nothingSaved,
  type FinalWriteState,
  type LibraryWrite,
  type LibraryWriteId,
  type WriteState,
} from '../../core/library-writes/library-write.js';
import type { ShardKey } from '../../core/library-writes/shard.js';
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

  async dueShards(waveId: ReleaseWaveId, now: Date): Promise<number[]> {
    const due = this.#writes.filter(
      (write) => write.waveId === waveId && isOpen(write.state) && write.nextTryAt <= now,
    );
    return [...new Set(due.map(({ shard }) => shard))];
  }

  async *due({ waveId, shard }: ShardKey, now: Date): AsyncGenerator<LibraryWrite> {
    yield* this.#writes.filter(
      (write) => write.waveId === waveId && write.shard === shard && isOpen(write.state) && write.nextTryAt <= now,
    );
  }

  async hasOpen(waveId: ReleaseWaveId): Promise<boolean> {
    return this.#writes.filter((write) => write.waveId === waveId && isOpen(write.state)).length > 0;
  }

  async claim(writes: readonly LibraryWrite[], { now, until }: { now: Date; until: Date }): Promise<LibraryWrite[]> {
    return writes.filter(({ id, attempt, state }) =>
      this.#writes.update(id, (kept) => kept.attempt === attempt && kept.state === state && kept.leaseUntil <= now, {
        attempt: attempt + 1,
        leaseUntil: until,
        saveSent: true,
      }),
    );
  }

  async settle(results: readonly AttemptResult[]): Promise<number> {
    return results.filter(({ id, attempt, settlement }) => {
      const { state, nextTryAt, acceptedAt, verifiedAt, lookAgainAt } = settlement;
      const { itemUri, saveSent, ghosts, unclearInARow, lastFailure, outbox } = settlement;
      const result = { state, nextTryAt, acceptedAt, verifiedAt, lookAgainAt };
      const rest = { itemUri, saveSent, ghosts, unclearInARow, lastFailure, outbox, leaseUntil: new Date(0) };
      return this.#writes.update(id, (kept) => kept.attempt === attempt, { ...result, ...rest });
    }).length;
  }

  async rearm(id: LibraryWriteId, ended: FinalWriteState, { promisedAt, nextTryAt }: NewPromise): Promise<boolean> {
    return this.#writes.update(id, ({ state }) => state === ended, {
      state: 'armed',
      promisedAt,
      nextTryAt,
      lastFailure: null,
      unclearInARow: 0,
      ...(ended === 'undone' && nothingSaved),
    });
  }

  async undo(id: LibraryWriteId): Promise<boolean> {
    return this.#writes.update(id, ({ state }) => state === 'verified', { state: 'undone', lookAgainAt: null });
  }

  async hurry({ waveId, service, item }: WritesOfItem, now: Date): Promise<number> {
    const isMeant = (write: LibraryWrite) =>
      write.waveId === waveId && write.service === service && write.item === item && write.state === 'not-live';
    const waiting = this.#writes.filter((write) => isMeant(write) && write.nextTryAt > now);
    return waiting.filter(({ id }) => this.#writes.update(id, () => true, { nextTryAt: now })).length;
  }

  async withdrawOpen(preSaveId: PreSaveId, now: Date): Promise<boolean> {
    for (const { id, attempt } of await this.ofPreSave(preSaveId)) {
      const change = { state: 'withdrawn', attempt: attempt + 1, lastFailure: null } as const;
      this.#writes.update(id, ({ state, leaseUntil }) => isOpen(state) && leaseUntil <= now, change);
    }
    return (await this.ofPreSave(preSaveId)).every(({ state }) => !isOpen(state));
  }

  async toLookAgain(now: Date, limit: number): Promise<LibraryWrite[]> {
    return this.#writes.filter(({ lookAgainAt }) => lookAgainAt !== null && lookAgainAt <= now).slice(0, limit);
  }

  async noteLastLook(id: LibraryWriteId, lastLook: NonNullable<LibraryWrite['lastLook']>): Promise<boolean> {
    return this.#writes.update(id, (kept) => kept.lastLook === null, { lastLook, lookAgainAt: null });
  }

  async forgoLastLook(id: LibraryWriteId): Promise<void> {
    this.#writes.update(id, () => true, { lookAgainAt: null });
  }

  async ofPreSaves(preSaveIds: readonly PreSaveId[]): Promise<LibraryWrite[]> {
    return this.#writes.filter((write) => preSaveIds.includes(write.preSaveId));
  }

  async *progressOfCampaign(campaignId: CampaignId): AsyncGenerator<WriteProgress> {
    for (const write of this.#writes.filter((kept) => kept.campaignId === campaignId)) {
      const { preSaveId, state, acceptedAt, saveSent } = write;
      yield { preSaveId, state, acceptedAt, saveSent };
    }
  }

  async *statesOfCampaign(campaignId: CampaignId): AsyncGenerator<WriteState> {
    for (const write of this.#writes.filter((kept) => kept.campaignId === campaignId)) yield write.state;
  }

  async reschedule(changes: readonly RescheduledWrite[], now: Date): Promise<number> {
    const changed = changes.filter(({ write: { id, attempt, state, scheduleVersion }, change }) => {
      const { waveId, dueAt, nextTryAt, lastFailure } = change;
      const dates = { waveId, dueAt, nextTryAt, lastFailure, state: change.state };
      return this.#writes.update(
        id,
        (kept) =>
          kept.attempt === attempt &&
          kept.state === state &&
          kept.scheduleVersion === scheduleVersion &&
          kept.leaseUntil <= now,
        { ...dates, scheduleVersion: change.scheduleVersion, attempt: attempt + 1 },
      );
    });
    return changed.length;
  }

  async withOutbox(limit: number): Promise<LibraryWrite[]> {
    return this.#writes.filter(({ outbox }) => outbox.length > 0).slice(0, limit);
  }

  async clearOutbox(id: LibraryWriteId, eventIds: readonly string[]): Promise<void> {
    const kept = this.#writes.get(id);
    if (kept) this.#writes.update(id, () => true, { outbox: withoutEvents(kept.outbox, eventIds) });
  }
}
