import { randomUUID } from 'node:crypto';
import { Agenda, toJobId, type Job } from 'agenda';
import type { Db } from 'mongodb';
import type { Alarms } from '../../ports/alarms.js';
import type { Log } from '../../ports/log.js';
import { AlarmLost, FencedJobRepository } from './fenced-job-repository.js';
import { LocalAlarm } from './local-alarm.js';
import { LocalNotifications } from './local-notifications.js';

const firstRetryMs = 5_000;
const longestRetryMs = 300_000;
/** An outage of the database fails every look for due alarms: one line per this many milliseconds says so. */
const complaintEveryMs = 30_000;

/** What {@link openAgendaAlarms} needs. */
export type AgendaAlarmsOptions = {
  db: Db;
  log: Log;
  /** Milliseconds between two looks for what has become due; what is due before the next look rings on time. Default is 5000. */
  processEveryMs?: number;
  /** Milliseconds after which another worker succeeds one that has stopped without a word. Default is 30000. */
  lockMs?: number;
  /** Milliseconds until a failed alarm rings again; doubled each time, up to five minutes. Default is 5000. */
  retryMs?: number;
};

/**
 * The alarm clock on Agenda, in the collection `agendaJobs`: one document per alarm, named as the alarm, with its
 * key in `data.key`. A repeating alarm rings on one worker at a time; a worker that was killed is succeeded
 * `lockMs` later; a ring that fails is logged and rings again. A single alarm is deleted once it has rung.
 *
 * Makes Agenda's one index (`findAndLockNextJobIndex`) if it is missing.
 *
 * @throws MongoError if the database cannot be reached.
 */
export async function openAgendaAlarms(options: AgendaAlarmsOptions): Promise<Alarms> {
  const worker = randomUUID();
  const lockMs = options.lockMs ?? 30_000;
  const repository = new FencedJobRepository(options.db, { worker, lockMs });
  // Before Agenda is made: it does not tell of a connection that failed, and waits for ever.
  await repository.connect();
  return new AgendaAlarms(repository, worker, { ...options, lockMs });
}

class AgendaAlarms implements Alarms {
  readonly #repository: FencedJobRepository;
  readonly #notifications = new LocalNotifications();
  readonly #agenda: Agenda;
  readonly #log: Log;
  readonly #lockMs: number;
  readonly #retryMs: number;
  readonly #repeating = new Map<string, number>();
  readonly #names = new Set<string>();
  readonly #local: LocalAlarm[] = [];
  #started = false;
  #complainedAtMs = Number.NEGATIVE_INFINITY;

  constructor(repository: FencedJobRepository, worker: string, options: AgendaAlarmsOptions & { lockMs: number }) {
    this.#repository = repository;
    this.#log = options.log;
    this.#lockMs = options.lockMs;
    this.#retryMs = options.retryMs ?? firstRetryMs;
    const nothing = () => Promise.resolve();
    this.#agenda = new Agenda({
      name: worker,
      backend: { name: 'MongoDB', repository, ownsConnection: false, connect: nothing, disconnect: nothing },
      notificationChannel: this.#notifications,
      processEvery: options.processEveryMs ?? 5_000,
      // Not how long a lock lasts (the repository knows that), but twice how long a timer outlives each ring.
      defaultLockLifetime: 500,
      maxConcurrency: 100,
    });
    this.#agenda.on('error', (error) => this.#complain(error));
  }

  every(name: string, intervalMs: number, ring: () => Promise<void>): void {
    this.#claimName(name);
    this.#repeating.set(name, intervalMs);
    // It rings again anyway: without a backoff Agenda keeps the interval.
    this.#agenda.define(name, (job: Job) => this.#ring(job, ring), { concurrency: 1 });
    if (this.#started) this.#armRepeating(name, intervalMs).catch((error: unknown) => this.#complain(error));
  }

  everyHere(name: string, intervalMs: number, ring: () => Promise<void>): void {
    this.#claimName(name);
    this.#local.push(new LocalAlarm(name, { intervalMs, ring, log: this.#log }));
    if (this.#started) this.#local.at(-1)?.start();
  }

  define(name: string, ring: (key: string) => Promise<void>): void {
    this.#claimName(name);
    this.#agenda.define<{ key: string }>(
      name,
      (job: Job<{ key: string }>) => this.#ring(job, () => ring(job.attrs.data.key)),
      {
        // Each works at many things at once itself; more would only wait for the database.
        concurrency: 2,
        // Without this one failure would silently be the alarm's last ring.
        backoff: ({ attempt }) => Math.min(this.#retryMs * 2 ** (attempt - 1), longestRetryMs),
      },
    );
  }

  async arm(name: string, key: string, inMs: number): Promise<void> {
    const now = new Date();
    const dueAt = new Date(now.getTime() + Math.max(0, inMs));
    const id = await this.#repository.arm(name, key, { dueAt });
    const notification = { jobId: toJobId(id), jobName: name, nextRunAt: dueAt, priority: 0, timestamp: now };
    void this.#notifications.publish(notification);
  }

  async start(): Promise<void> {
    this.#repository.reopen();
    for (const [name, intervalMs] of this.#repeating) await this.#armRepeating(name, intervalMs);
    this.#started = true;
    for (const alarm of this.#local) alarm.start();
    await this.#agenda.start();
  }

  async stop(): Promise<void> {
    this.#started = false;
    const stopped = Promise.all(this.#local.map((alarm) => alarm.stop()));
    this.#repository.close();
    await this.#agenda.stop(false);
    await this.#repository.idle();
    await stopped;
  }

  #claimName(name: string): void {
    if (this.#names.has(name)) throw new Error(`The alarm ${name} is defined twice.`);
    this.#names.add(name);
  }

  async #armRepeating(name: string, repeatMs: number): Promise<void> {
    await this.#repository.armRepeating(name, { dueAt: new Date(), repeatMs });
  }

  /** Rings once, and keeps the lock fresh meanwhile. */
  async #ring<Data>(job: Job<Data>, ring: () => Promise<void>): Promise<void> {
    let touching = Promise.resolve();
    const timer = setInterval(() => {
      touching = this.#repository.renew(job.attrs).catch((error: unknown) => {
        this.#log.debug('The lock of an alarm could not be renewed.', { alarm: job.attrs.name, error });
      });
    }, this.#lockMs / 3);
    try {
      await ring();
    } catch (error) {
      this.#log.error('An alarm failed, and will ring again.', { alarm: job.attrs.name, error });
      // Agenda writes the message into the database, where the log's scrubber does not reach.
      throw new Error('The ring failed; the log says why.', { cause: error });
    } finally {
      clearInterval(timer);
      // A renewal still under way would leave the fence behind that the end is written with.
      await touching;
    }
  }

  #complain(error: unknown): void {
    if (error instanceof AlarmLost || isOfEndedRing(error)) return;
    const nowMs = performance.now();
    if (nowMs - this.#complainedAtMs < complaintEveryMs) return;
    this.#complainedAtMs = nowMs;
    this.#log.warn('The alarm clock cannot reach the database, or lost a ring; it goes on.', { error });
  }
}

/** Agenda looks after a ring whose end is just being written down, and takes it for one that was lost: nothing was. */
function isOfEndedRing(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no lockedAt date found');
}
