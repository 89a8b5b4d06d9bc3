import { describe, expect, it } from '@jest/globals';
import { alarmWorld, dayMs, until } from './alarm-world.js';

const { aWorker, collection, database, documents, errors } = alarmWorld();

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
    const waiting = await collection().findOne({ 'data.key': 'in 90 days' });
    expect(waiting?.nextRunAt.getTime()).toBeGreaterThan(Date.now() + 89 * dayMs);
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
    await Promise.all(
      workers.flatMap((worker) => [0, 1, 2, 3, 4, 5].map((inMs) => worker.arm('release-wave', 'a', inMs))),
    );
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

describe('the database', () => {
  it('holds one collection of ours, with one index', async () => {
    await aWorker();
    expect((await database().listCollections().toArray()).map(({ name }) => name)).toEqual(['agendaJobs']);
    const indexes = await collection().indexes();
    expect(indexes.map(({ name }) => name)).toEqual(['_id_', 'findAndLockNextJobIndex']);
  });
});
