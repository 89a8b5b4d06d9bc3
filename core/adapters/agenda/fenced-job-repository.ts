import { createHash } from 'node:crypto';
import { MongoJobRepository } from '@agendajs/mongo-backend';
import type { JobParameters } from 'agenda';
import { MongoServerError, ObjectId, type Db } from 'mongodb';
import { OneAtATime } from './one-at-a-time.js';

/** Thrown inside Agenda when an alarm was moved, or taken by another worker, since this worker locked it. */
export class AlarmLost extends Error {
  constructor(name: string) {
    super(`The alarm ${name} was moved or taken over by another worker.`);
    this.name = 'AlarmLost';
  }
}

/**
 * Agenda ends a job whose lock looks old to it, and looks by timers that outlive the job. Both are ours to decide
 * (by the fence and by `lockMs`), so in memory a lock looks as if it were taken in the year 9999.
 */
const neverOld = new Date(Date.UTC(9999, 0));

/** A job as this process has locked it: `heldSince` is the lock that the database knows. */
type HeldJob = JobParameters & { heldSince?: Date };

/** When an alarm is due, and if it repeats, how often. */
export type AlarmTiming = { dueAt: Date; repeatMs?: number };

/**
 * Agenda's own storage, with what it lacks (agenda 6.2.6, each seen): every write of a worker is fenced by
 * the lock it holds, so that one who has lost the lock changes nothing; an alarm is one document by
 * construction; a finished one is deleted; nothing stays locked by a worker that has stopped.
 */
export class FencedJobRepository extends MongoJobRepository {
  readonly #worker: string;
  readonly #lockMs: number;
  /** The lock under which each running job last wrote. */
  readonly #held = new WeakMap<JobParameters, Date>();
  readonly #busy = new Set<object>();
  readonly #looks = new OneAtATime();
  #closing = false;
  #onIdle: (() => void)[] = [];

  /**
   * @param options.worker A name no other process has: the fence.
   * @param options.lockMs Milliseconds after which a lock that is not renewed is void.
   */
  constructor(db: Db, options: { worker: string; lockMs: number }) {
    super({ mongo: db, ensureIndex: true });
    this.#worker = options.worker;
    this.#lockMs = options.lockMs;
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

  /**
   * Locks the alarm of this name that is due first. Agenda looks every few seconds, whether its last look has come
   * back or not: on a slow database looks would pile up and make it slower still. And where nothing is due, which is
   * nearly always so, a look is a read and no more.
   */
  override getNextJobToRun(
    ...[name, nextScanAt]: Parameters<MongoJobRepository['getNextJobToRun']>
  ): Promise<HeldJob | undefined> {
    return this.#looks.run(name, () => this.#whileBusy({}, () => this.#lockFirst(name, nextScanAt)));
  }

  async #lockFirst(name: string, until: Date): Promise<HeldJob | undefined> {
    if (this.#isClosing()) return undefined;
    const due = await this.collection.find({ name, nextRunAt: { $lte: until } }).toArray();
    for (const { _id, lockedAt: before, nextRunAt } of due.sort(byDueTime)) {
      const now = new Date();
      if (before && before.getTime() > now.getTime() - this.#lockMs) continue;
      const asRead = { _id, lockedAt: before ?? null, nextRunAt };
      const lock = { lockedAt: now, lastModifiedBy: this.#worker };
      const { matchedCount } = await this.collection.updateOne(asRead, { $set: lock });
      const job = matchedCount === 1 ? await this.getJobById(_id.toHexString()) : null;
      // Null as well if it was moved, and its lock with it, in the same instant.
      if (job?.lockedAt?.getTime() !== now.getTime()) continue;
      if (!this.#isClosing()) return { ...job, lockedAt: neverOld, heldSince: now };
      await this.unlockJob(job);
      return undefined;
    }
    return undefined;
  }

  /** Called by Agenda when a job starts, and when it ends (then without `lockedAt`). */
  override async saveJobState(job: HeldJob): Promise<void> {
    const ended = job.lockedAt === undefined;
    this.#busy.add(job);
    try {
      await (ended ? this.#end(job) : this.renew(job));
    } catch (error) {
      // A job that could not start will not call again.
      if (!this.#held.has(job)) this.#setIdle(job);
      throw error;
    } finally {
      if (ended) this.#setIdle(job);
    }
  }

  /**
   * Makes the lock of a ringing alarm new again. Its due time stays in the past meanwhile, so that
   * whoever succeeds a killed worker rings at once.
   *
   * @throws AlarmLost if this worker does not hold the lock any more.
   */
  async renew(job: HeldJob): Promise<void> {
    const lockedAt = new Date();
    const $set = { lockedAt, lastRunAt: job.lastRunAt ?? null };
    const { matchedCount } = await this.collection.updateOne(this.#fence(job), { $set });
    if (matchedCount === 0) throw new AlarmLost(job.name);
    this.#held.set(job, lockedAt);
  }

  async #end(job: HeldJob): Promise<void> {
    if (job.nextRunAt === null) {
      const { deletedCount } = await this.collection.deleteOne(this.#fence(job));
      if (deletedCount === 0) throw new AlarmLost(job.name);
      return;
    }
    const $set = {
      lockedAt: null,
      nextRunAt: job.nextRunAt,
      lastFinishedAt: job.lastFinishedAt ?? null,
      failedAt: job.failedAt ?? null,
      failCount: job.failCount ?? null,
      failReason: job.failReason ?? null,
    };
    const { matchedCount } = await this.collection.updateOne(this.#fence(job), { $set });
    if (matchedCount === 0) throw new AlarmLost(job.name);
  }

  #fence(job: HeldJob) {
    const lockedAt = this.#held.get(job) ?? job.heldSince ?? neverOld;
    return { _id: new ObjectId(job._id), name: job.name, lockedAt, lastModifiedBy: this.#worker };
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

type DueJob = { nextRunAt: Date | null };

function byDueTime(one: DueJob, other: DueJob): number {
  return Number(one.nextRunAt) - Number(other.nextRunAt);
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
