import type { OutboxEvent } from '../../core/announcements/outbox-event.js';
import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { FanId } from '../../core/fans/fan.js';
import type {
  FollowChange,
  ModeChange,
  PreSaveStore,
  RescheduledPreSave,
} from '../../core/pre-saves/pre-save-store.js';
import type { PreSave, PreSaveId } from '../../core/pre-saves/pre-save.js';
import { Kept } from './kept.js';
import { withoutEvents } from './without-events.js';

export class InMemoryPreSaveStore implements PreSaveStore {
  readonly #preSaves = new Kept<PreSave>();

  async record(preSave: PreSave): Promise<boolean> {
    return this.#preSaves.insert(preSave.id, preSave);
  }

  async withdraw(id: PreSaveId, at: Date, event: OutboxEvent): Promise<boolean> {
    const outbox = [...(this.#preSaves.get(id)?.outbox ?? []), event];
    return this.#preSaves.update(id, ({ withdrawnAt }) => withdrawnAt === null, { withdrawnAt: at, outbox });
  }

  async revive(id: PreSaveId, event: OutboxEvent): Promise<boolean> {
    const outbox = [...(this.#preSaves.get(id)?.outbox ?? []), event];
    return this.#preSaves.update(id, ({ withdrawnAt }) => withdrawnAt !== null, { withdrawnAt: null, outbox });
  }

  async note(id: PreSaveId, event: OutboxEvent): Promise<void> {
    const isUnaware = ({ withdrawnAt, outbox }: PreSave) =>
      withdrawnAt === null && outbox.every((each) => each.id !== event.id);
    const outbox = [...(this.#preSaves.get(id)?.outbox ?? []), event];
    this.#preSaves.update(id, isUnaware, { outbox });
  }

  async byId(id: PreSaveId): Promise<PreSave | null> {
    return this.#preSaves.get(id);
  }

  async ofFan(fanId: FanId): Promise<PreSave[]> {
    return this.#preSaves.filter((preSave) => preSave.fanId === fanId);
  }

  async *ofCampaign(campaignId: CampaignId): AsyncGenerator<PreSave> {
    yield* this.#preSaves.filter((preSave) => preSave.campaignId === campaignId);
  }

  async *behindSchedule(campaignId: CampaignId, version: number): AsyncGenerator<PreSave> {
    yield* this.#preSaves.filter((kept) => kept.campaignId === campaignId && kept.scheduleVersion < version);
  }

  async reschedule(changes: readonly RescheduledPreSave[]): Promise<number> {
    const changed = changes.filter(({ id, from, scheduleVersion, dueAt, event }) => {
      const outbox = [...(this.#preSaves.get(id)?.outbox ?? []), ...(event ? [event] : [])];
      return this.#preSaves.update(id, (kept) => kept.scheduleVersion === from, { scheduleVersion, dueAt, outbox });
    });
    return changed.length;
  }

  async changeMode(preSave: PreSave, change: ModeChange): Promise<boolean> {
    const kept = this.#preSaves.get(preSave.id);
    const outbox = [...(kept?.outbox ?? []), ...(change.event ? [change.event] : [])];
    const moved = {
      mode: change.to,
      modeReason: change.reason,
      modeChanges: preSave.modeChanges + 1,
      saidDoneAt: null,
      outbox,
    };
    return this.#preSaves.update(
      preSave.id,
      ({ mode, modeChanges, withdrawnAt }) =>
        mode === preSave.mode && modeChanges === preSave.modeChanges && withdrawnAt === null,
      { ...moved, ...(change.to === 'direct' && { verification: change.verification }) },
    );
  }

  async chooseRecording(id: PreSaveId, from: string | null, to: string | null): Promise<boolean> {
    return this.#preSaves.update(id, ({ recordingIsrc }) => recordingIsrc === from, { recordingIsrc: to });
  }

  async sayDone(id: PreSaveId, at: Date): Promise<boolean> {
    const isUndone = ({ mode, withdrawnAt, saidDoneAt }: PreSave) =>
      (mode === 'native' || mode === 'follow') && withdrawnAt === null && saidDoneAt === null;
    return this.#preSaves.update(id, isUndone, { saidDoneAt: at });
  }

  async changeFollows(preSave: PreSave, { follows, followAt }: FollowChange): Promise<boolean> {
    const followChanges = preSave.followChanges + 1;
    return this.#preSaves.update(preSave.id, (kept) => kept.followChanges === preSave.followChanges, {
      follows: [...follows],
      followAt,
      followChanges,
    });
  }

  async withDueFollows(now: Date, limit: number): Promise<PreSave[]> {
    return this.#preSaves.filter(({ followAt }) => followAt !== null && followAt <= now).slice(0, limit);
  }

  async *ofWave(campaignId: CampaignId, dueAt: Date): AsyncGenerator<PreSave> {
    const due = this.#preSaves.filter(
      (preSave) => preSave.campaignId === campaignId && preSave.dueAt.getTime() === dueAt.getTime(),
    );
    for (const { id } of due) {
      const preSave = this.#preSaves.get(id);
      if (preSave) yield preSave;
    }
  }

  async withOutbox(limit: number): Promise<PreSave[]> {
    return this.#preSaves.filter(({ outbox }) => outbox.length > 0).slice(0, limit);
  }

  async clearOutbox(id: PreSaveId, eventIds: readonly string[]): Promise<void> {
    const kept = this.#preSaves.get(id);
    if (kept) this.#preSaves.update(id, () => true, { outbox: withoutEvents(kept.outbox, eventIds) });
  }
}
