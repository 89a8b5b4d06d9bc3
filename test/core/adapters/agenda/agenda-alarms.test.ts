import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient, type Db, type Document } from 'mongodb';
import { openAgendaAlarms, type AgendaAlarmsOptions } from '../../../../core/adapters/agenda/agenda-alarms.js';
import type { Alarms } from '../../../../core/ports/alarms.js';
import type { Log } from '../../../../core/ports/log.js';

const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:27017';
const dayMs = 86_400_000;

let client: MongoClient;
let db: Db;
let open: Alarms[];
let errors: string[];

beforeAll(async () => {
  client = await MongoClient.connect(uri, { directConnection: true, serverSelectionTimeoutMS: 5_000 });
});
afterAll(() => client.close());
beforeEach(() => {
  db = client.db(`alarms-${randomUUID()}`);
  [open, errors] = [[], []];
});
afterEach(async () => {
  await Promise.all(open.map((alarms) => alarms.stop()));
  await db.dropDatabase();
});

/** A worker of its own: what it locks, no other may touch. */
async function aWorker(options: Partial<AgendaAlarmsOptions> = {}): Promise<Alarms> {
  const nothing = () => undefined;
  const log: Log = { debug: nothing, info: nothing, warn: nothing, error: (message) => errors.push(message) };
  const alarms = await openAgendaAlarms({ db, log, processEveryMs: 100, lockMs: 1_000, retryMs: 50, ...options });
  open.push(alarms);
  return alarms;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Something a ring waits for until the test lets it go. */
function aGate() {
  let open = () => undefined as void;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

const documents = (): Promise<Document[]> => db.collection('agendaJobs').find().toArray();
const locked = async () => (await documents()).filter((alarm) => alarm['lockedAt'] != null);

describe('a single alarm', () => {
  it('lies in the collection under its name, with its key', async () => {
    const alarms = await aWorker();
    await alarms.arm('release-wave', 'cmp_1@2026-04-24T00:00:00.000Z', dayMs);
    expect(await documents()).toEqual([
      expect.objectContaining({ name: 'release-wave', data: { key: 'cmp_1@2026-04-24T00:00:00.000Z' } }),
    ]);
  });

  it('rings with its key, and is deleted', async () => {
    const alarms = await aWorker();
    const rung: string[] = [];
    alarms.define('release-wave', async (key) => void rung.push(key));
    await alarms.start();
    await alarms.arm('release-wave', 'now', 0);
    await alarms.arm('release-wave', 'past', -5_000);
    await alarms.arm('release-wave', 'soon', 150);
    await until(() => rung.length === 3);
    expect(rung.sort()).toEqual(['now', 'past', 'soon']);
    await until(async () => (await documents()).length === 0);
  });

  it('does not ring before it is due', async () => {
    const alarms = await aWorker();
    let rungAtMs = 0;
    alarms.define('release-wave', async () => void (rungAtMs = performance.now()));
    await alarms.start();
    const armedAtMs = performance.now();
    await alarms.arm('release-wave', 'a', 400);
    await until(() => rungAtMs > 0);
    expect(rungAtMs - armedAtMs).toBeGreaterThanOrEqual(399);
    expect(rungAtMs - armedAtMs).toBeLessThan(1_400);
  });

  it('waits longer than a timer can (2^31 ms)', async () => {
    const alarms = await aWorker({ processEveryMs: 50 });
    const rung: string[] = [];
    alarms.define('release-wave', async (key) => void rung.push(key));
    await alarms.start();
    await alarms.arm('release-wave', 'in 90 days', 90 * dayMs);
    await alarms.arm('release-wave', 'later', 300);
    await until(() => rung.length > 0);
    expect(rung).toEqual(['later']);
    const [waiting] = (await documents()).filter((alarm) => alarm['data'].key === 'in 90 days');
    expect(waiting?.['nextRunAt'].getTime()).toBeGreaterThan(Date.now() + 89 * dayMs);
  });

  it('is moved, never doubled, by arming it again', async () => {
    const alarms = await aWorker();
    const rung: string[] = [];
    alarms.define('release-wave', async (key) => void rung.push(key));
    await alarms.start();
    await alarms.arm('release-wave', 'a', 60);
    await alarms.arm('release-wave', 'a', dayMs);
    await alarms.arm('release-wave', 'b', dayMs);
    await alarms.arm('release-wave', 'b', 300);
    await until(() => rung.length > 0);
    expect(rung).toEqual(['b']);
    await until(async () => (await documents()).length === 1);
  });

  it('is one, however many arm it at once', async () => {
    const workers = await Promise.all([aWorker(), aWorker(), aWorker()]);
    await Promise.all(Array.from({ length: 30 }, (_, index) => workers[index % 3]?.arm('release-wave', 'a', index)));
    expect(await documents()).toHaveLength(1);
  });

  it('can be armed by a process that does not ring', async () => {
    const [web, worker] = [await aWorker(), await aWorker()];
    await web.arm('release-wave', 'a', 0);
    let rung = '';
    worker.define('release-wave', async (key) => void (rung = key));
    await worker.start();
    await until(() => rung === 'a');
  });

  it('rings again when it was armed again while it rang', async () => {
    const alarms = await aWorker();
    let rings = 0;
    alarms.define('release-wave', async (key) => {
      rings += 1;
      if (rings < 3) await alarms.arm('release-wave', key, 50);
    });
    await alarms.start();
    await alarms.arm('release-wave', 'a', 0);
    await until(() => rings === 3);
    await until(async () => (await documents()).length === 0);
  });

  it('rings again after a failure, which is logged and not stored', async () => {
    const alarms = await aWorker();
    let rings = 0;
    alarms.define('release-wave', async () => {
      rings += 1;
      if (rings < 3) throw new Error('canary');
    });
    await alarms.start();
    await alarms.arm('release-wave', 'a', 0);
    await until(() => rings === 2);
    expect(JSON.stringify(await documents())).not.toContain('canary');
    await until(() => rings === 3);
    expect(errors).toEqual(['An alarm failed, and will ring again.', 'An alarm failed, and will ring again.']);
  });
});

describe('a repeating alarm', () => {
  it('rings again and again, also after a failure', async () => {
    const alarms = await aWorker();
    let rings = 0;
    alarms.every('pump', 50, async () => {
      rings += 1;
      if (rings === 2) throw new Error('no');
    });
    await alarms.start();
    await until(() => rings >= 4);
    expect(await documents()).toHaveLength(1);
  });

  it('rings on one worker at a time', async () => {
    const workers = await Promise.all([aWorker(), aWorker(), aWorker()]);
    let [rings, ringing, most] = [0, 0, 0];
    for (const worker of workers) {
      worker.every('pump', 20, async () => {
        ringing += 1;
        most = Math.max(most, ringing);
        await new Promise((resolve) => setTimeout(resolve, 30));
        [rings, ringing] = [rings + 1, ringing - 1];
      });
    }
    await Promise.all(workers.map((worker) => worker.start()));
    await until(() => rings >= 6);
    expect(most).toBe(1);
    expect(await documents()).toHaveLength(1);
  });

  it('keeps its lock while it rings longer than a lock lasts', async () => {
    const [first, second] = [await aWorker({ lockMs: 300 }), await aWorker({ lockMs: 300 })];
    const gate = aGate();
    let [long, others] = [0, 0];
    first.every('pump', 10, async () => {
      long += 1;
      await gate.passed;
    });
    second.every('pump', 10, async () => void (others += 1));
    second.every('tick', 100, async () => void (ticks += 1));
    let ticks = 0;
    await first.start();
    await until(() => long === 1);
    await second.start();
    await until(() => ticks > 8);
    expect([long, others]).toEqual([1, 0]);
    gate.open();
  });

  it('refuses a name that is taken', async () => {
    const alarms = await aWorker();
    alarms.define('pump', async () => undefined);
    expect(() => alarms.every('pump', 50, async () => undefined)).toThrow('The alarm pump is defined twice.');
  });
});

describe('a worker that is gone', () => {
  const takenBy = (worker: string, agoMs: number) => ({
    $set: { lockedAt: new Date(Date.now() - agoMs), lastModifiedBy: worker },
  });

  it.each(['release-wave', 'pump'])('is succeeded once its lock has run out (%s)', async (name) => {
    const alarms = await aWorker({ lockMs: 400 });
    let rings = 0;
    if (name === 'pump') {
      alarms.every(name, dayMs, async () => void (rings += 1));
      await alarms.start();
      await until(() => rings === 1);
      await alarms.stop();
      // As a worker leaves it that is killed in mid-ring.
      await db.collection('agendaJobs').updateOne({ name }, { $set: { nextRunAt: new Date() } });
    } else {
      alarms.define(name, async () => void (rings += 1));
      await alarms.arm(name, 'a', 0);
    }
    const before = rings;
    await db.collection('agendaJobs').updateOne({ name }, takenBy('killed', 0));
    const killedAtMs = performance.now();
    await alarms.start();
    await until(() => rings > before);
    expect(performance.now() - killedAtMs).toBeGreaterThanOrEqual(390);
  });

  it('changes nothing when it wakes up and another rings in its place', async () => {
    const alarms = await aWorker();
    const gate = aGate();
    let rings = 0;
    alarms.define('release-wave', async () => {
      rings += 1;
      await gate.passed;
    });
    await alarms.start();
    await alarms.arm('release-wave', 'a', 0);
    await until(() => rings === 1);
    await db.collection('agendaJobs').updateOne({}, takenBy('successor', -dayMs));
    gate.open();
    await alarms.stop();
    expect(await documents()).toEqual([
      expect.objectContaining({ lastModifiedBy: 'successor', lockedAt: expect.any(Date) }),
    ]);
  });
});

describe('stopping', () => {
  it('waits for what rings, and leaves no lock behind', async () => {
    const alarms = await aWorker({ processEveryMs: 1_000 });
    const gate = aGate();
    const rung: string[] = [];
    alarms.define('release-wave', async (key) => {
      rung.push(key);
      await gate.passed;
    });
    alarms.every('pump', 10, () => gate.passed);
    await alarms.start();
    await alarms.arm('release-wave', 'long', 0);
    // Locked at once, as it is due before the next look, but not ringing yet.
    await alarms.arm('release-wave', 'waiting', 900);
    await until(async () => rung.length === 1 && (await locked()).length === 3);

    let stopped = false;
    const stopping = alarms.stop().then(() => (stopped = true));
    await until(async () => (await locked()).length === 2);
    expect(stopped).toBe(false);
    gate.open();
    await stopping;

    expect(await locked()).toEqual([]);
    expect((await documents()).map((alarm) => alarm['data'].key ?? alarm['name']).sort()).toEqual(['pump', 'waiting']);
    expect(rung).toEqual(['long']);
  });

  it('leaves no lock when it comes in the middle of a look', async () => {
    const alarms = await aWorker();
    for (let index = 0; index < 25; index += 1) await alarms.arm('release-wave', `${index}`, 0);
    alarms.define('release-wave', async () => undefined);
    await alarms.start();
    await alarms.stop();
    expect(await locked()).toEqual([]);
  });

  it('does no harm on a process that never rang, nor twice', async () => {
    const alarms = await aWorker();
    await alarms.stop();
    await alarms.stop();
  });

  it('can be followed by a new start', async () => {
    const alarms = await aWorker();
    let rings = 0;
    alarms.define('release-wave', async () => void (rings += 1));
    await alarms.start();
    await alarms.stop();
    await alarms.arm('release-wave', 'a', 0);
    await alarms.start();
    await until(() => rings === 1);
  });
});

describe('the database', () => {
  it('holds one collection of ours, with one index', async () => {
    await aWorker();
    expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(['agendaJobs']);
    const indexes = await db.collection('agendaJobs').indexes();
    expect(indexes.map(({ name }) => name)).toEqual(['_id_', 'findAndLockNextJobIndex']);
  });
});
