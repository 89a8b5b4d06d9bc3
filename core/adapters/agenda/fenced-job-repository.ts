import { createHash } from 'node:crypto';
import { MongoJobRepository } from '@agendajs/mongo-backend';
import type { JobParameters } from 'agenda';
import { MongoServerError, ObjectId, type Db } from 'mongodb';

/** Thrown inside Agenda when an alarm was moved, or taken by another worker, since this worker locked it. */
export class AlarmLost extends Error {
  constructor(name: string) {
    super(`The alarm ${name} was moved or taken over by another worker.`);
    this.name = 'AlarmLost';
  }
}

/** When an alarm is due, and if it repeats, how often. */
export type AlarmTiming = { dueAt: Date; repeatMs?: number };

/**
 * Agenda's own storage, with what it lacks (agenda 6.2.6, each seen): every write of a worker is fenced by
 * the lock it holds, so that one who has lost the lock changes nothing; an alarm is one document by
 * construction; a finished one is deleted; nothing stays locked by a worker that has stopped.
 */
export class FencedJobRepository extends MongoJobRepository {
  readonly #worker: string;
  /** The lock under which each running job last wrote. */
  readonly #held = new WeakMap<JobParameters, Date>();
  readonly #busy = new Set<object>();
  #closing = false;
  #onIdle: (() => void)[] = [];

  /** @param worker A name no other process has: the fence. */
  constructor(db: Db, worker: string) {
    super({ mongo: db, ensureIndex: true });
    this.#worker = worker;
  }

  /** Arms or moves the one alarm of this name and key. Its lock, if any, is void from now on. */
  async arm(name: string, key: string, { dueAt }: AlarmTiming): Promise<string> {
    const _id = alarmId(name, key);
    await retriedOnce(() =>
      this.collection.updateOne(
        { _id },
        {
          $set: { name, type: 'normal', priority: 0, data: { key }, nextRunAt: dueAt, lockedAt: null, failCount: null },
        },
        { upsert: true },
      ),
    );
    return _id.toHexString();
  }

  /** Arms the repeating alarm of this name, unless it is armed already; a running one keeps its lock. */
  async armRepeating(name: string, { dueAt, repeatMs }: Required<AlarmTiming>): Promise<void> {
    const _id = alarmId(name, '');
    await retriedOnce(() =>
      this.collection.updateOne(
        { _id },
        {
          $set: { name, type: 'single', priority: 0, repeatInterval: repeatMs },
          $setOnInsert: { data: {}, nextRunAt: dueAt, lockedAt: null },
        },
        { upsert: true },
      ),
    );
    const latest = new Date(dueAt.getTime() + repeatMs);
    await this.collection.updateOne({ _id, nextRunAt: { $gt: latest } }, { $set: { nextRunAt: latest } });
  }

  override async getNextJobToRun(
    ...due: Parameters<MongoJobRepository['getNextJobToRun']>
  ): Promise<JobParameters | undefined> {
    if (this.#closing) return undefined;
    return this.#whileBusy({}, async () => {
      const job = await super.getNextJobToRun(...due);
      if (job === undefined || !this.#isClosing()) return job;
      await this.unlockJob(job);
      return undefined;
    });
  }

  /** Called by Agenda when a job starts, is touched, and ends (then without `lockedAt`). */
  override async saveJobState(job: JobParameters): Promise<void> {
    const held = this.#held.get(job) ?? job.lockedAt;
    const ended = job.lockedAt === undefined;
    this.#busy.add(job);
    try {
      const changed = held === undefined ? 0 : await this.#write(job, held);
      if (changed === 0) throw new AlarmLost(job.name);
      if (job.lockedAt !== undefined) this.#held.set(job, job.lockedAt);
    } catch (error) {
      // A job that could not start will not call again.
      if (!this.#held.has(job)) this.#setIdle(job);
      throw error;
    } finally {
      if (ended) this.#setIdle(job);
    }
  }

  async #write(job: JobParameters, held: Date): Promise<number> {
    const fence = { _id: new ObjectId(job._id), name: job.name, lockedAt: held, lastModifiedBy: this.#worker };
    if (job.lockedAt === undefined && job.nextRunAt === null) {
      return (await this.collection.deleteOne(fence)).deletedCount;
    }
    const state = {
      lockedAt: job.lockedAt ?? null,
      lastRunAt: job.lastRunAt ?? null,
      lastFinishedAt: job.lastFinishedAt ?? null,
      failedAt: job.failedAt ?? null,
      failCount: job.failCount ?? null,
      failReason: job.failReason ?? null,
    };
    // While it rings its due time stays in the past: whoever succeeds a killed worker rings at once.
    const $set = job.lockedAt === undefined ? { ...state, nextRunAt: job.nextRunAt } : state;
    return (await this.collection.updateOne(fence, { $set })).matchedCount;
  }

  override async unlockJob(job: JobParameters): Promise<void> {
    // Agenda does not wait for this call: a failure here would end the process. The lock runs out by itself.
    await this.unlockJobs(job._id === undefined ? [] : [job._id]).catch(() => undefined);
  }

  override async unlockJobs(jobIds: readonly string[]): Promise<void> {
    for (const id of jobIds) {
      await this.collection.updateOne(
        { _id: new ObjectId(id), lastModifiedBy: this.#worker },
        { $set: { lockedAt: null } },
      );
    }
  }

  /** From here on nothing more is locked by this process. */
  close(): void {
    this.#closing = true;
  }

  /** Locks again what is due. */
  reopen(): void {
    this.#closing = false;
  }

  /** Resolves once nothing rings here any more, and the ends of all rings are written. */
  async idle(): Promise<void> {
    if (this.#busy.size === 0) return;
    await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  #isClosing(): boolean {
    return this.#closing;
  }

  async #whileBusy<T>(token: object, work: () => Promise<T>): Promise<T> {
    this.#busy.add(token);
    try {
      return await work();
    } finally {
      this.#setIdle(token);
    }
  }

  #setIdle(token: object): void {
    this.#busy.delete(token);
    if (this.#busy.size > 0) return;
    for (const resolve of this.#onIdle.splice(0)) resolve();
  }
}

/** One document per name and key, whoever writes it first. */
function alarmId(name: string, key: string): ObjectId {
  const hash = createHash('sha256')
    .update(JSON.stringify([name, key]))
    .digest('hex');
  return new ObjectId(hash.slice(0, 24));
}

/** Two upserts of one id at once: the loser is told "duplicate key", and finds the document the second time. */
async function retriedOnce(upsert: () => Promise<unknown>): Promise<void> {
  try {
    await upsert();
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== 11000) throw error;
    await upsert();
  }
}
