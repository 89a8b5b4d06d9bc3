import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { MongoClient, type Collection, type Db } from 'mongodb';
import { openAgendaAlarms, type AgendaAlarmsOptions } from '../../../../core/adapters/agenda/agenda-alarms.js';
import type { Alarms } from '../../../../core/ports/alarms.js';
import type { Log } from '../../../../core/ports/log.js';
import { testDatabaseUri } from '../../../contracts/test-database.js';

/** An alarm as it lies in Agenda's collection. */
export type AlarmDocument = {
  name: string;
  data: { key?: string };
  nextRunAt: Date;
  lockedAt: Date | null;
  lastModifiedBy?: string;
};

/** A database of its own for each test, and workers on it that are stopped afterwards. Call it at the top of a test file. */
export function alarmWorld() {
  const client = new MongoClient(testDatabaseUri());
  const workers: Alarms[] = [];
  const errors: string[] = [];
  let db: Db;

  beforeAll(() => client.connect());
  afterAll(() => client.close());
  beforeEach(() => {
    db = client.db(`alarms-${randomUUID()}`);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((alarms) => alarms.stop()));
    errors.length = 0;
    await db.dropDatabase();
  });

  const nothing = () => undefined;
  const log: Log = { debug: nothing, info: nothing, warn: nothing, error: (message) => errors.push(message) };
  const collection = (): Collection<AlarmDocument> => db.collection('agendaJobs');
  const documents = () => collection().find().toArray();
  return {
    /** A worker of its own: what it locks, no other may touch. */
    aWorker: async (options: Partial<AgendaAlarmsOptions> = {}): Promise<Alarms> => {
      const quick = { processEveryMs: 100, lockMs: 1_000, retryMs: 50 };
      const alarms = await openAgendaAlarms({ db, log, ...quick, ...options });
      workers.push(alarms);
      return alarms;
    },
    database: () => db,
    collection,
    documents,
    locked: async () => (await documents()).filter(({ lockedAt }) => lockedAt !== null),
    /** What was logged for the operator to act on. */
    errors,
  };
}

/** Waits until something holds; the test's own time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Something a ring waits for until the test lets it go. */
export function aGate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

export const dayMs = 86_400_000;
