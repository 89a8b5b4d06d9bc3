import { describe, expect, it } from '@jest/globals';
import { aGate, alarmWorld, dayMs, until } from './alarm-world.js';

const { aWorker, collection, documents, locked } = alarmWorld();

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
      await collection().updateOne({ name }, { $set: { nextRunAt: new Date() } });
    } else {
      alarms.define(name, async () => void (rings += 1));
      await alarms.arm(name, 'a', 0);
    }
    const before = rings;
    await collection().updateOne({ name }, takenBy('killed', 0));
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
    await collection().updateOne({}, takenBy('successor', -dayMs));
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
    expect((await documents()).map((alarm) => alarm.data.key ?? alarm.name).sort()).toEqual(['pump', 'waiting']);
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
